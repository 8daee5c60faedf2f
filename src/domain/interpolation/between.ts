/** The straight line through (x0, v0) and (x1, v1), at x; also outside of them. NaN where one of them is missing. */
export function lineAt(x0: number, v0: number, x1: number, v1: number, x: number): number {
  return v0 + ((x - x0) / (x1 - x0)) * (v1 - v0);
}
