import type { Axis } from "./tune";

/** What a table's values mean. */
export type TableKind =
  | "ve"
  | "injection-time"
  | "fuel-correction"
  | "lambda-target"
  | "ignition"
  | "boost-target"
  | "duty"
  | "dead-time"
  | "injector-flow"
  | "generic";

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
  /** Counts the edits committed to this table. */
  readonly revision: number;
}
