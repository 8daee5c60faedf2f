import type { Dictionary } from "../english";

/** Words of the area "vehicles" in Brazilian Portuguese. */
export const vehicles: Dictionary["vehicles"] = {};
