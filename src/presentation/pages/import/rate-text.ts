import type { Format } from "../../text/format";

/** Samples per second as it is said: "25 Hz", "0.2 Hz". */
export function rateText(hz: number, format: Format): string {
  if (Number.isNaN(hz)) return format.number(hz);
  const rounded = hz >= 10 ? Math.round(hz) : Number(hz.toPrecision(2));
  return format.unit(rounded, "Hz", rounded >= 10 || Number.isInteger(rounded) ? 0 : 1);
}
