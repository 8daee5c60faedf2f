import type { Dictionary } from "../english";

/** Words of the area "analysis" in Brazilian Portuguese. */
export const analysis: Dictionary["analysis"] = {};
