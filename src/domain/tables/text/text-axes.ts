import { guessAxes } from "../guess";
import type { Axis } from "../tune";
import { namedByCorner, namedUnit } from "./axis-words";
import type { Labels } from "./labels";
import type { CellGrid, Layout } from "./layout";

/** The axes of a text by the words beside them, in its corner, and by the size of their numbers. */
export function axesOf(
  x: Float64Array<ArrayBuffer> | null,
  y: Float64Array<ArrayBuffer> | null,
  labels: Labels,
  corner: string | null,
): { readonly x: Axis | null; readonly y: Axis | null } {
  if (x === null) return { x: null, y: y === null ? null : named(guessAxes(y, null).x, labels.y) };
  const guessed = guessAxes(x, y);
  if (guessed.y === null) return { x: named(guessed.x, labels.x), y: null };
  const axes = namedByCorner(corner ?? "", { x: guessed.x, y: guessed.y });
  return { x: named(axes.x, labels.x), y: named(axes.y, labels.y) };
}

/** The words in the corner between two axes. */
export function cornerOf(grid: CellGrid, layout: Layout): string | null {
  const line = layout === "both-axes" ? grid[0] : layout === "column-axis-last" ? grid.at(-1) : undefined;
  const cell = line?.[0];
  return typeof cell === "string" ? cell : null;
}

function named(axis: Axis, words: string | null): Axis {
  if (words === null) return axis;
  const { label, unit } = namedUnit(words);
  return { label, unit, values: axis.values };
}
