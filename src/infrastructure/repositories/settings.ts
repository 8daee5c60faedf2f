import type { Application } from "../../application/application";
import { defaultSettings, settingsSchema } from "../../application/settings";
import type { FuelTuneDatabase } from "../db/schema";

/** The user's settings. Without a readable database (a private window) the app still starts, with the defaults. */
export function settingsShelf(db: FuelTuneDatabase): Application["settings"] {
  return {
    async read() {
      const stored = await db.settings.get("settings").catch(() => undefined);
      const read = settingsSchema.safeParse(stored?.value);
      return read.success ? read.data : defaultSettings;
    },
    async save(settings) {
      await db.settings.put({ key: "settings", value: settings });
    },
  };
}
