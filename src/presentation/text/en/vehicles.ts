/** Words of the area "vehicles". */
export const vehicles = {};
