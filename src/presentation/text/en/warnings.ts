/** Words of the area "warnings". */
export const warnings = {};
