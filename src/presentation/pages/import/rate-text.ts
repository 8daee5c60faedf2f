import type { Format } from "../../text/format";

/** Samples per second as it is said: "25 Hz", "0.2 Hz"; two digits below 10, never "0.0 Hz". */
export function rateText(hz: number, format: Format): string {
  if (Number.isNaN(hz)) return format.number(hz);
  const rounded = hz >= 10 ? Math.round(hz) : Number(hz.toPrecision(2));
  const [, decimals = ""] = String(rounded).split(".");
  return format.unit(rounded, "Hz", decimals.length);
}
