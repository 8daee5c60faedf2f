const usualSizes = new Set([8, 12, 16, 32]);

/** Whether a block has as many rows as columns, as many as tables usually have. */
export function isUsualSquare(rows: number, columns: number): boolean {
  return rows === columns && usualSizes.has(rows);
}

/** Whether a first line or column is an axis beside the lines of cells along it. */
export type AxisSign = (axis: readonly number[], lines: readonly (readonly number[])[]) => boolean;

/** Numbers of another size. Cells that only rise from line to line are no further apart than these. */
export const isFarOff: AxisSign = (axis, lines) => {
  const cells = lines.flat();
  if (cells.length === 0 || !isApart(axis, cells)) return false;
  const isAbove = axis[0]! > cells[0]!;
  const [low, high] = isAbove ? [cells, axis] : [axis, cells];
  return Math.min(...high) >= 2 * Math.max(...low);
};

/** The one line too many of a table that has a usual size, or a square one, without it. */
export const isOddLine: AxisSign = ({ length }, lines) =>
  (lines.length >= 6 && lines.length === length) ||
  (usualSizes.has(lines.length) && lines.length + 1 !== length);

/** Equal steps, which few of the lines have. */
export const isEven: AxisSign = (axis, lines) =>
  hasEqualSteps(axis) && lines.filter(hasEqualSteps).length * 2 < lines.length;

/** Whole multiples of a number that is larger than what most of the lines are multiples of. */
export const isRounder: AxisSign = (axis, lines) => {
  const most = grainOf(axis) / 4;
  return most > 0 && lines.filter((line) => grainOf(line) <= most).length * 2 > lines.length;
};

function hasEqualSteps(numbers: readonly number[]): boolean {
  const step = numbers[1]! - numbers[0]!;
  return (
    numbers.length > 2 &&
    step !== 0 &&
    numbers.every(
      (value, at) => at === 0 || Math.abs(value - numbers[at - 1]! - step) < 1e-6 * Math.abs(step),
    )
  );
}

/** Ranges that do not meet. */
export function isApart(axis: readonly number[], values: readonly number[]): boolean {
  if (values.length === 0) return false;
  return Math.min(...axis) > Math.max(...values) || Math.max(...axis) < Math.min(...values);
}

const grains = [1000, 500, 250, 100, 50, 25, 10, 5, 2.5, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];

/** The largest of the usual steps of which all numbers are multiples, as far as single precision says; 0 for none. */
function grainOf(numbers: readonly number[]): number {
  return grains.find((grain) => numbers.every((value) => isWhole(value / grain))) ?? 0;
}

function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-6 * Math.max(1, Math.abs(steps));
}
