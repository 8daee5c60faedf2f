import type { Dictionary } from "../english";

/** Words of the area "warnings" in Brazilian Portuguese. */
export const warnings: Dictionary["warnings"] = {};
