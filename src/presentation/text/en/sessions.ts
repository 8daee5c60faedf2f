/** Words of the area "sessions". */
export const sessions = {};
