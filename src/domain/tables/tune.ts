import type { ParkedSlot, TableKind } from "./tuning-table";

/** One breakpoint axis: strictly increasing values in `unit`. */
export interface Axis {
  readonly label: string;
  readonly unit: string;
  readonly values: Float64Array<ArrayBuffer>;
}

/** A table found in a tune file, before it belongs to a vehicle. */
export interface TableDraft {
  readonly name: string;
  readonly kind: TableKind;
  readonly unit: string;
  /** Smallest difference that the ECU stores, in `unit`, where the file says it. */
  readonly step?: number;
  readonly x: Axis;
  /** Null for a curve. */
  readonly y: Axis | null;
  /** Row-major: values[row * x.length + column]; row 0 belongs to y[0]. */
  readonly values: Float64Array<ArrayBuffer>;
  /** Protected cells and breakpoints out of use, where the file is our own and knows them. */
  readonly locked?: readonly number[];
  readonly parked?: readonly ParkedSlot[];
}

/** What a tune file (or the tune inside a log) holds, by an allow-list: never serials, passwords or user paths. */
export interface TuneDraft {
  readonly format: string;
  /** Firmware signature in the file's words; "" when absent. */
  readonly signature: string;
  readonly tables: readonly TableDraft[];
  /** Tables that were left out, in the file's names: their cells are not the number that the file states, or no numbers. */
  readonly unread?: readonly string[];
  /** Engine and injector facts with their unit: "injectorDeadTimeMs", "fuelType", "maxRpm". */
  readonly facts: readonly {
    readonly name: string;
    readonly value: number | string;
    readonly unit: string;
  }[];
}
