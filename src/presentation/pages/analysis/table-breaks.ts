import type { SessionChannel } from "../../../domain/session";
import { standardKpa } from "../../../domain/standard-values";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import {
  convertible,
  convertPressure,
  convert,
  isPressure,
  parseUnit,
  quantityOf,
} from "../../../domain/units";

/** Breakpoints of a tuning table's axis that fit a channel, in the channel's own unit. */
export interface TableBreaks {
  readonly table: string;
  readonly axis: string;
  readonly values: readonly number[];
}

/** Axes of the tables that measure what the channel measures; the same breakpoints are offered once. */
export function breaksFor(channel: SessionChannel, tables: readonly TuningTable[]): readonly TableBreaks[] {
  const found: TableBreaks[] = [];
  const seen = new Set<string>();
  for (const table of tables) {
    for (const axis of table.y === null ? [table.x] : [table.x, table.y]) {
      const values = inUnit([...axis.values], axis.unit, channel.unit);
      if (values === null || values.length < 2) continue;
      const key = values.map((value) => value.toPrecision(6)).join(" ");
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ table: table.name, axis: axis.label, values });
    }
  }
  return found;
}

function inUnit(values: readonly number[], from: string, to: string): readonly number[] | null {
  const source = parseUnit(from);
  const target = parseUnit(to);
  if (source === null || target === null) return null;
  if (source === target) return values;
  // Standard air only shifts where a table is cut in gauge pressure and the log is absolute, or the reverse.
  const pressures = isPressure(quantityOf(from)) && isPressure(quantityOf(to));
  if (pressures) return values.map((value) => rounded(convertPressure(value, source, target, standardKpa)));
  return convertible(source, target) ? values.map((value) => rounded(convert(value, source, target))) : null;
}

// 14.5037738 psi from 1 bar is not what anybody wrote into a table.
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
