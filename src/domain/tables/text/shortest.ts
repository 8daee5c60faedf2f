/** The shortest decimal that reads back as the same double, "-0" included; "" for a blank. */
export function shortest(value: number): string {
  if (Number.isNaN(value)) return "";
  return Object.is(value, -0) ? "-0" : String(value);
}
