import type { TargetTable } from "./layout";

/** Why rows and columns were exchanged, or left: chosen, by the target's size, by its axes, or nothing to go by. */
export type TurnReason = "chosen" | "shape" | "axes" | "as-written";

/** Whether rows of a block are columns of the table it is meant for. */
export function guessTurn(
  block: {
    readonly columns: number;
    readonly rows: number;
    readonly x: Float64Array | null;
    readonly y: Float64Array | null;
  },
  { isTurned, target }: { readonly isTurned?: boolean; readonly target?: TargetTable },
): { readonly is: boolean; readonly reason: TurnReason } {
  if (isTurned !== undefined) return { is: isTurned, reason: "chosen" };
  if (target === undefined) return { is: false, reason: "as-written" };
  if (target.y !== null && block.x !== null && block.y !== null) {
    const straight = overlap(block.x, target.x) + overlap(block.y, target.y);
    const crossed = overlap(block.x, target.y) + overlap(block.y, target.x);
    if (straight !== crossed) return { is: crossed > straight, reason: "axes" };
  }
  const [columns, rows] = [target.x.length, target.y?.length ?? 1];
  const fits = block.columns === columns && block.rows === rows;
  const fitsTurned = block.columns === rows && block.rows === columns;
  if (fitsTurned && !fits) return { is: true, reason: "shape" };
  return { is: false, reason: fits && columns !== rows ? "shape" : "as-written" };
}

/** Share of the wider of two ranges that both cover, 0 to 1. */
function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [fromA, toA] = [a[0]!, a[a.length - 1]!];
  const [fromB, toB] = [b[0]!, b[b.length - 1]!];
  const shared = Math.min(toA, toB) - Math.max(fromA, fromB);
  const widest = Math.max(toA - fromA, toB - fromB);
  return widest > 0 ? Math.max(0, shared / widest) : 0;
}
