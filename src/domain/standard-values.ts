/** Pressure of the standard atmosphere at sea level, kPa (ISO 2533): stands for the barometer where nobody states it. */
export const standardKpa = 101.325;

/** Air-fuel ratio by mass of gasoline without ethanol at lambda 1: assumed where nobody states the fuel. */
export const gasolineAfr = 14.7;
