/**
 * The number a person typed, with decimal point or comma, blanks between groups and either minus; NaN when it is not
 * one. "1.234,5" and "1,234.5" are both read: the last mark is the decimal one.
 */
export function parseNumber(text: string): number {
  let plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(/\u2212/g, "-");
  if (plain === "") return NaN;
  const comma = plain.lastIndexOf(",");
  const point = plain.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const group = comma > point ? "." : ",";
    plain = plain.replaceAll(group, "");
  }
  plain = plain.replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}
