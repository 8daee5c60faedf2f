// The small build of zod: this schema is part of what a first visit loads.
import { z } from "zod/mini";

/** What the user chose for the whole app. Unknown or damaged values fall back to the default of their field. */
export const settingsSchema = z.object({
  theme: z.catch(z.enum(["system", "light", "dark", "contrast"]), "system"),
  language: z.catch(z.enum(["system", "en", "pt-br"]), "system"),
  units: z.catch(
    z.object({
      pressure: z.catch(z.enum(["file", "kpa", "bar", "psi"]), "file"),
      temperature: z.catch(z.enum(["file", "c", "f"]), "file"),
      speed: z.catch(z.enum(["file", "kmh", "mph"]), "file"),
      mixture: z.catch(z.enum(["file", "lambda", "afr"]), "file"),
    }),
    { pressure: "file", temperature: "file", speed: "file", mixture: "file" },
  ),
  largeTargets: z.catch(z.boolean(), false),
  singleKeys: z.catch(z.boolean(), true),
});

/** What a user has set, valid and complete. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a first start. */
export const defaultSettings: Settings = settingsSchema.parse({ units: {} });
