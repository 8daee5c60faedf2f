/** Words of the area "session". */
export const session = {};
