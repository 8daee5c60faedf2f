import type { Dictionary } from "../english";

/** Words of Settings in Brazilian Portuguese. */
export const settings: Dictionary["settings"] = { title: "Ajustes" };
