/** Words of the area "analysis". */
export const analysis = {};
