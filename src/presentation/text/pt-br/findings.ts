import type { Dictionary } from "../english";

/** Words of the area "findings" in Brazilian Portuguese. */
export const findings: Dictionary["findings"] = {};
