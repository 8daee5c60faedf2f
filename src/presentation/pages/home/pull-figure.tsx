/** Replaced below. */
export function PullFigure() {
  return null;
}
