import type { Dictionary } from "../english";

/** Words of the area "importing" in Brazilian Portuguese. */
export const importing: Dictionary["importing"] = {};
