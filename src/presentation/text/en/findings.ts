/** Words of the area "findings". */
export const findings = {};
