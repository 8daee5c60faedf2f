import type { FirstLine } from "../delimited/first-rows";
import { cellsOf } from "../delimited/cells-of";
import { detectDialect } from "../delimited/dialect";
import { findStamps, type StampRow } from "./stamp-words";

/** A column of values of a VCDS log. */
export interface VcdsColumn {
  readonly at: number;
  readonly label: string;
  readonly unit: string;
  readonly category: string;
}

/** A column of times, and the columns that were measured at them. */
export interface VcdsGroup {
  readonly time: number;
  readonly columns: readonly VcdsColumn[];
}

/** Where the values of a VCDS log are and what its rows of headings say. */
export interface VcdsLayout {
  readonly delimiter: string;
  readonly decimalMark: "." | ",";
  readonly groups: readonly VcdsGroup[];
  readonly width: number;
  /** First line of values; null when there is none. */
  readonly values: FirstLine | null;
}

const headingLines = 20;

/** Finds the headings of both kinds of VCDS log; null without a row of stamps. */
export function findVcdsLayout(lines: readonly FirstLine[]): VcdsLayout | null {
  const first = lines.slice(0, headingLines);
  for (const delimiter of [",", ";", "\t"]) {
    const rows = first.map(({ text }) => cellsOf(text, delimiter));
    const stamps = findStamps(rows);
    if (stamps !== null) return layoutOf(lines, rows, stamps, delimiter);
  }
  return null;
}

function layoutOf(
  lines: readonly FirstLine[],
  rows: readonly (readonly string[])[],
  { at: stamps, word, kind }: StampRow,
  delimiter: string,
): VcdsLayout {
  const times = rows[stamps]!.flatMap((cell, at) => (cell === word ? [at] : []));
  // Measuring blocks state units beside the stamps and names above; else names stand beside and units below.
  const isBlocks = kind === "blocks";
  const heads = isBlocks ? blockHeads(rows, stamps) : channelHeads(rows, stamps);
  const values = lines[stamps + (isBlocks ? 1 : 2)] ?? null;
  const cells = Math.max(...rows.slice(Math.max(0, stamps - 2)).map((row) => row.length));
  const groups = times.map((time, nth): VcdsGroup => {
    const end = times[nth + 1] ?? cells;
    const last = isBlocks ? end : Math.min(end, time + 2);
    const slots = Array.from({ length: Math.max(0, last - time - 1) }, (_, at) => heads(time + 1 + at));
    return { time, columns: slots.filter(({ label }) => label !== "") };
  });
  const rest = values === null ? [] : lines.slice(lines.indexOf(values));
  const decimalMark = detectDialect(rest, delimiter)?.decimalMark ?? ".";
  return { delimiter, decimalMark, groups, width: usedWidth(groups), values };
}

/** Cells up to the last column with a time or a name: lines end in a delimiter, and slots may be free. */
function usedWidth(groups: readonly VcdsGroup[]): number {
  const used = groups.flatMap(({ time, columns }) => [
    time,
    ...columns.filter(({ label }) => label !== "").map(({ at }) => at),
  ]);
  return Math.max(...used) + 1;
}

type Heads = (at: number) => VcdsColumn;

function channelHeads(rows: readonly (readonly string[])[], stamps: number): Heads {
  return (at) => ({
    at,
    label: rows[stamps]![at] ?? "",
    unit: rows[stamps + 1]?.[at] ?? "",
    category: rows[stamps - 1]?.[at] ?? "",
  });
}

/** Names run over the lines between the groups and the stamps: "Inj. On" above "Time" is one name. */
function blockHeads(rows: readonly (readonly string[])[], stamps: number): Heads {
  const groups = rows.findLastIndex((cells, at) => at < stamps && cells.some((cell) => /^'\d+/.test(cell)));
  const names = rows.slice(groups + 1, stamps);
  return (at) => ({
    at,
    label: names
      .map((cells) => cells[at] ?? "")
      .filter((part) => part !== "")
      .reduce((name, part) => (name.endsWith("-") ? name.slice(0, -1) + part : `${name} ${part}`.trim()), ""),
    unit: rows[stamps]![at] ?? "",
    category: groupAt(rows[groups] ?? [], at),
  });
}

/** "Group A:,'002" stands above the first columns of a group. */
function groupAt(cells: readonly string[], at: number): string {
  for (let left = at; left > 0; left--) {
    const found = /^'(\d+)/.exec(cells[left] ?? "");
    if (found !== null) return `${(cells[left - 1] ?? "").replace(/:$/, "")} ${found[1]}`;
  }
  return "";
}
