import type { Dictionary } from "../english";

/** Words of the area "sessions" in Brazilian Portuguese. */
export const sessions: Dictionary["sessions"] = {};
