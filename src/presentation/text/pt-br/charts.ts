import type { Dictionary } from "../english";

/** Words of the area "charts" in Brazilian Portuguese. */
export const charts: Dictionary["charts"] = {};
