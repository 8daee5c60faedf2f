import type { Dictionary } from "../english";

/** Words of the area "session" in Brazilian Portuguese. */
export const session: Dictionary["session"] = {};
