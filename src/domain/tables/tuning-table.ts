import type { Axis } from "./tune";

/** What a table's values can mean: fuel first, then ignition, then the rest. */
export const tableKinds = [
  "ve",
  "injection-time",
  "fuel-correction",
  "lambda-target",
  "ignition",
  "boost-target",
  "duty",
  "dead-time",
  "injector-flow",
  "generic",
] as const;
/** What a table's values mean. */
export type TableKind = (typeof tableKinds)[number];

/** A disabled breakpoint: the ECU interpolates across it; its cells along the other axis are kept. */
export interface ParkedSlot {
  readonly axis: "x" | "y";
  readonly value: number;
  readonly cells: readonly number[];
}

/** A tuning table of a vehicle: a curve (y null) or a map. */
export interface TuningTable {
  readonly id: string;
  readonly vehicleId: string;
  readonly name: string;
  readonly kind: TableKind;
  readonly unit: string;
  readonly x: Axis;
  readonly y: Axis | null;
  /** Row-major, row 0 = y[0]; a blank cell is NaN. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Smallest difference that the ECU stores, in `unit`; absent where the file does not say: then the kind's own. */
  readonly step?: number;
  /** Cells (index into `values`, ascending) that no operation changes. */
  readonly locked?: readonly number[];
  /** Breakpoints taken out of use, with their cells, ready to be put back. */
  readonly parked?: readonly ParkedSlot[];
  /** Counts the edits committed to this table. */
  readonly revision: number;
}
