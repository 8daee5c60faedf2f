import type { Axis } from "./tune";

// Far below what any ECU stores, far above the rounding of a double.
const hair = 1e-9;

/** Breakpoints as an axis needs them, and how the cells along it must be reordered for that. */
export interface Breakpoints {
  /** Strictly increasing. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Written from high to low: cells along this axis are to be flipped. */
  readonly isFlipped: boolean;
  /** Breakpoints that repeated the one before; each was set a hair (one in 1e9) apart so that none of its cells is lost. */
  readonly repeated: number;
}

/**
 * Breakpoints from numbers in file order: rising or falling, repeats allowed (ECUs hold them in tables that are not
 * used to their end). Null when the numbers turn back, hold a blank, or are all the same: then they are no axis.
 */
export function breakpointsOf(numbers: ArrayLike<number>): Breakpoints | null {
  const given = Float64Array.from(numbers);
  const isFlipped = given.length > 1 && given[0]! > given.at(-1)!;
  const values = isFlipped ? given.toReversed() : given;
  if (values.length === 0 || values.some((value) => !Number.isFinite(value))) return null;
  if (values.length > 1 && values[0] === values.at(-1)) return null;
  let repeated = 0;
  let written = NaN;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < written) return null;
    if (value === written) {
      repeated++;
      const before = values[at - 1]!;
      values[at] = before + Math.max(1, Math.abs(before)) * hair;
    } else if (at > 0 && value <= values[at - 1]!) return null;
    written = value;
  }
  return { values, isFlipped, repeated };
}

/** The axis of a table whose file names none: its positions, counted from 1, without a label. */
export function openAxis(length: number): Axis {
  return { label: "", unit: "", values: Float64Array.from({ length }, (_, at) => at + 1) };
}

/** Cells of `columns` per row with the order of columns, of rows, or of both turned round. */
export function flipped(
  cells: Float64Array<ArrayBuffer>,
  columns: number,
  { x, y }: { readonly x: boolean; readonly y: boolean },
): Float64Array<ArrayBuffer> {
  if (!x && !y) return cells;
  const rows = cells.length / columns;
  return cells.map((_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return cells[(y ? rows - 1 - row : row) * columns + (x ? columns - 1 - column : column)]!;
  });
}
