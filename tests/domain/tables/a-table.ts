import * as fc from "fast-check";
import type { Axis } from "../../../src/domain/tables/tune";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";

/** A small VE map, engine speed by absolute pressure, with the given cells. */
export function aTable(
  xs: readonly number[],
  ys: readonly number[] | null,
  values: readonly number[],
  more: Partial<TuningTable> = {},
): TuningTable {
  return {
    id: "t",
    vehicleId: "v",
    name: "VE",
    kind: "ve",
    unit: "%",
    x: anAxis("RPM", "rpm", xs),
    y: ys === null ? null : anAxis("MAP", "kPa abs", ys),
    values: Float64Array.from(values),
    revision: 0,
    ...more,
  };
}

/** Cells of a map by a rule of its breakpoints. */
export function madeTable(
  xs: readonly number[],
  ys: readonly number[],
  value: (x: number, y: number) => number,
  more: Partial<TuningTable> = {},
): TuningTable {
  return aTable(
    xs,
    ys,
    ys.flatMap((y) => xs.map((x) => value(x, y))),
    more,
  );
}

/** An axis of the given breakpoints. */
export function anAxis(label: string, unit: string, values: readonly number[]): Axis {
  return { label, unit, values: Float64Array.from(values) };
}

const breakpoints = (least: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: -500, max: 9000 }), { minLength: least, maxLength: 7 })
    .map((values) => values.toSorted((a, b) => a - b));

/** Any table without a range: curve or map, uneven axes, some cells blank, some locked, values on the stored step. */
export const anyTable: fc.Arbitrary<TuningTable> = fc
  .tuple(breakpoints(2), fc.oneof(fc.constant(null), breakpoints(2)))
  .chain(([xs, ys]) => {
    const cells = xs.length * (ys?.length ?? 1);
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -90_000, max: 90_000 }).map((steps) => steps / 1000) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    return fc.record({
      xs: fc.constant(xs),
      ys: fc.constant(ys),
      values: fc.array(value, { minLength: cells, maxLength: cells }),
      locked: fc.uniqueArray(fc.integer({ min: 0, max: cells - 1 }), { maxLength: 4 }),
    });
  })
  .map(({ xs, ys, values, locked }) =>
    aTable(xs, ys, values, { kind: "generic", unit: "", locked: locked.toSorted((a, b) => a - b) }),
  );

/** The command's edits done on the table, as values. */
export function cellsAfter(
  table: TuningTable,
  command: { readonly kind: string; readonly edits?: readonly { at: number; to: unknown }[] } | null,
): number[] {
  const values = Array.from(table.values);
  for (const { at, to } of command?.edits ?? []) if (typeof to === "number") values[at] = to;
  return values;
}
