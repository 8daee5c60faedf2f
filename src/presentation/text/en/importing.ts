/** Words of the area "importing". */
export const importing = {};
