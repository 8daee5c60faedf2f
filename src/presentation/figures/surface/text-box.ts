import type { Side } from "./surface-frame";

/** Where a line of text stands on the canvas, pixels. */
export interface TextBox {
  readonly left: number;
  readonly right: number;
  /** Of its middle. */
  readonly y: number;
  readonly height: number;
}

/** The box of a text that is written at a place, growing to one side of it. */
export function boxOf(x: number, y: number, width: number, height: number, side: Side): TextBox {
  const left = side === "start" ? x : side === "end" ? x - width : x - width / 2;
  return { left, right: left + width, y, height };
}

const apart = 4;
const farthest = 60;

/** Height at which a text covers none of the others: its own, or the next one below. */
export function clearOf(box: TextBox, others: readonly TextBox[]): number {
  const covers = (y: number): boolean =>
    others.some(
      (other) =>
        box.left - apart < other.right &&
        other.left < box.right + apart &&
        Math.abs(other.y - y) < (other.height + box.height) / 2 + 1,
    );
  for (let y = box.y; y <= box.y + farthest; y += 2) if (!covers(y)) return y;
  return box.y;
}
