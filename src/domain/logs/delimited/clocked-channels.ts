import type { Channel, Clock, Column } from "../channel";
import type { ImportWarning, Marker } from "../draft";
import { assignRoles } from "../roles";
import type { ColumnWords } from "./cell-words";
import { duplicates, uniqueIds } from "./channel-ids";
import { buildClock, type BuiltClock } from "./clock";
import { settleColumn } from "./settle";

/** The times of one or more columns, one per row; NaN where the file states none. */
export interface ColumnTimes {
  readonly seconds: Float64Array;
  readonly lineOf: (row: number) => number;
}

/** A column of values and the times it was measured at. */
export interface ClockedColumn {
  readonly label: string;
  readonly unit: string;
  readonly category?: string;
  readonly samples: Column;
  readonly words: ColumnWords | null;
  /** Columns of one rate share the same object. */
  readonly times: ColumnTimes;
}

/** The clocks and channels of a file whose columns have their own times. */
export interface ClockedChannels {
  readonly clocks: readonly Clock[];
  readonly channels: readonly Channel[];
  /** Where the times of the longest clock step back. */
  readonly restarts: readonly Marker[];
  readonly warnings: readonly ImportWarning[];
}

interface Placed {
  readonly column: ClockedColumn;
  readonly clock: number;
  readonly samples: Column;
  readonly states: readonly string[] | null;
}

/** Makes channels of columns that have a clock each, or share one. Columns whose times are no clock are left out. */
export function clockedChannels(columns: readonly ClockedColumn[]): ClockedChannels {
  const built: BuiltClock[] = [];
  const numbers = new Map<ColumnTimes, number | null>();
  const warnings: ImportWarning[] = [];
  const placed: Placed[] = [];
  let lost = 0;
  for (const column of columns) {
    const clock = clockOf(column.times, numbers, built);
    if (clock === null) {
      lost++;
      continue;
    }
    const { lineOf } = column.times;
    const settled = settleColumn(column.samples, column.words, column.label, lineOf);
    warnings.push(...settled.warnings);
    const { rows } = built[clock]!;
    const samples = rows === null ? settled.samples : Float64Array.from(rows, (row) => settled.samples[row]!);
    placed.push({ column, clock, samples, states: settled.states });
  }
  if (lost > 0) warnings.push({ code: "channels-without-samples", severity: "note", count: lost });
  const labels = placed.map(({ column }) => column.label);
  for (const channel of duplicates(labels)) {
    warnings.push({ code: "duplicate-names", severity: "note", channel });
  }
  const main = built.toSorted((a, b) => b.clock.length - a.clock.length)[0];
  return {
    clocks: built.map(({ clock }) => clock),
    channels: named(placed, labels),
    restarts: main?.restarts ?? [],
    warnings: [...clockWarnings(built, main), ...warnings],
  };
}

function clockOf(
  times: ColumnTimes,
  numbers: Map<ColumnTimes, number | null>,
  built: BuiltClock[],
): number | null {
  let number = numbers.get(times);
  if (number === undefined) {
    // A copy: building a clock changes its input.
    const values = times.seconds.slice();
    const result = buildClock({ values, perSecond: 1, wall: null, lineOf: times.lineOf });
    number = result.ok ? built.push(result.value) - 1 : null;
    numbers.set(times, number);
  }
  return number;
}

/** Gaps and repeats are told of the longest clock; what changes times is told of the first clock that has it. */
function clockWarnings(built: readonly BuiltClock[], main: BuiltClock | undefined): readonly ImportWarning[] {
  const told = new Map<string, ImportWarning>();
  for (const warning of main?.warnings ?? []) told.set(warning.code, warning);
  for (const { warnings } of built) {
    for (const warning of warnings) {
      if (warning.severity !== "note" && !told.has(warning.code)) told.set(warning.code, warning);
    }
  }
  // The columns of such files are slow by nature.
  told.delete("time-unit-doubt");
  return [...told.values()];
}

function named(placed: readonly Placed[], labels: readonly string[]): Channel[] {
  const ids = uniqueIds(labels);
  const roles = assignRoles(
    placed.map(({ column, samples, states }) => ({
      label: column.label,
      unit: column.unit,
      samples,
      states,
    })),
  );
  return placed.map(({ column, clock, samples, states }, at) => ({
    id: ids[at]!,
    label: column.label,
    unit: column.unit,
    role: roles[at]!,
    clock,
    samples,
    ...(states === null ? {} : { states }),
    ...(column.category === undefined ? {} : { category: column.category }),
  }));
}
