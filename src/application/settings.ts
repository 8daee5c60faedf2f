import { z } from "zod";

/** What the user chose for the whole app. Unknown or damaged values fall back to the default of their field. */
export const settingsSchema = z.object({
  theme: z.enum(["system", "light", "dark", "contrast"]).catch("system"),
  language: z.enum(["system", "en", "pt-br"]).catch("system"),
  units: z
    .object({
      pressure: z.enum(["file", "kpa", "bar", "psi"]).catch("file"),
      temperature: z.enum(["file", "c", "f"]).catch("file"),
      speed: z.enum(["file", "kmh", "mph"]).catch("file"),
      mixture: z.enum(["file", "lambda", "afr"]).catch("file"),
    })
    .catch({ pressure: "file", temperature: "file", speed: "file", mixture: "file" }),
  largeTargets: z.boolean().catch(false),
  singleKeys: z.boolean().catch(true),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The settings of a first start. */
export const defaultSettings: Settings = settingsSchema.parse({ units: {} });
