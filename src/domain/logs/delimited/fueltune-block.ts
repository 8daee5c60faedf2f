import type { Channel, Clock, Column } from "../channel";
import type { ImportWarning } from "../draft";
import { isRole } from "../roles";
import { buildClock } from "./clock";
import { readColumns } from "./columns";
import { isHollow } from "./hollow";
import type { RawTable } from "./raw-table";
import { firstLines } from "./first-rows";
import { rawCells, statesOf, unescapeCell } from "./fueltune-text";
import type { TextFile } from "./text-file";

/** A channel with its place among the channels of the log. */
interface PlacedChannel {
  readonly position: number;
  readonly channel: Channel;
}

/** One clock of a FuelTune CSV with its channels. */
export interface FueltuneBlock {
  readonly clock: Clock;
  readonly channels: readonly PlacedChannel[];
  readonly warnings: readonly ImportWarning[];
}

const headLines = 8;

/** Reads the block of one clock that begins at `start`, on 1-based `line`; null when its headings are damaged. */
export function readBlock(
  file: TextFile,
  start: number,
  end: number,
  line: number,
  clockIndex: number,
  progress: (fraction: number) => void,
): FueltuneBlock | null {
  const head = firstLines({ ...file, bytes: file.bytes.subarray(0, end), start }, headLines);
  const rows = new Map(head.map((row) => [rawCells(row.text)[0] ?? "", row]));
  const names = rows.get("Time"),
    units = rows.get("s"),
    clockRow = rows.get("clock");
  if (names === undefined || units === undefined || clockRow === undefined) return null;
  const cells = (name: string): readonly string[] => {
    const row = rows.get(name);
    return row === undefined ? [] : rawCells(row.text).slice(1);
  };
  const labels = cells("Time").map(unescapeCell);
  const from = Math.min(end, afterLine(file.bytes, units.end));
  if (isHollow(labels.length + 1, file.bytes, from, end)) return null;
  const table = readColumns(
    {
      bytes: file.bytes,
      start: from,
      firstLine: line + units.line,
      end,
      columnCount: labels.length + 1,
      delimiter: 44,
      decimalMark: ".",
      decode: (bytes) => file.decode(bytes),
    },
    progress,
  );
  const times = clockOf(table);
  if (times === null) return null;
  const [ids, roles, categories, unitCells, states, positions] = [
    cells("#id"),
    cells("#role"),
    cells("#category"),
    cells("s"),
    cells("#states"),
    cells("#position"),
  ];
  const channels = labels.map((label, at): PlacedChannel => {
    const role = roles[at] ?? "";
    const category = unescapeCell(categories[at] ?? "");
    const words = statesOf(states[at] ?? "");
    const samples = samplesOf(table, at + 1, words);
    const channel: Channel = {
      id: unescapeCell(ids[at] ?? label),
      label,
      unit: unescapeCell(unitCells[at] ?? ""),
      role: isRole(role) ? role : null,
      clock: clockIndex,
      samples: times.rows === null ? samples : Float64Array.from(times.rows, (row) => samples[row]!),
      ...(words === null ? {} : { states: words }),
      ...(category === "" ? {} : { category }),
    };
    return { position: Number(positions[at] ?? at), channel };
  });
  const warnings = [...times.warnings, ...lossWarnings(table, Number(rawCells(clockRow.text)[2]))];
  return { clock: times.clock, channels, warnings };
}

interface BlockTimes {
  readonly clock: Clock;
  readonly rows: Int32Array | null;
  readonly warnings: readonly ImportWarning[];
}

/** A clock that still rises is taken as it is; a damaged one is repaired like that of any other file. */
function clockOf(table: RawTable): BlockTimes | null {
  const values = table.samples[0]!;
  if (values.every((time, at) => (at === 0 ? !Number.isNaN(time) : time > values[at - 1]!))) {
    return { clock: values, rows: null, warnings: [] };
  }
  const built = buildClock({ values, perSecond: 1, wall: null, lineOf: (row) => table.lineOf(row) });
  return built.ok ? built.value : null;
}

function samplesOf(table: RawTable, column: number, states: readonly string[] | null): Column {
  const samples = table.samples[column]!;
  const words = table.words[column] ?? null;
  if (states === null || words === null) return samples;
  const index = words.texts.map((text) => states.indexOf(text));
  for (let at = 0; at < words.rows.length; at++) {
    const state = index[words.codes[at]!]!;
    samples[words.rows[at]!] = state < 0 ? NaN : state;
  }
  return samples;
}

function lossWarnings(table: RawTable, stated: number): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (table.cutLine > 0)
    warnings.push({ code: "last-row-cut", severity: "medium", row: table.cutLine, count: 1 });
  if (table.short.count > 0) {
    const { count, firstLine: row } = table.short;
    warnings.push({ code: "short-rows", severity: "medium", count, row });
  }
  const missing = stated - table.rows - (table.cutLine > 0 ? 1 : 0);
  if (missing > 0) warnings.push({ code: "rows-missing", severity: "high", count: missing });
  return warnings;
}

function afterLine(bytes: Uint8Array, end: number): number {
  return end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
}
