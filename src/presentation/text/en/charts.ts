/** Words of the area "charts". */
export const charts = {};
