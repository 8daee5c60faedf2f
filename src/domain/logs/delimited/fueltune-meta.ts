import type { Dialect, ImportWarning, Lap, Marker, Metadata } from "../draft";
import type { FirstLine } from "./first-rows";
import { rawCells, unescapeCell } from "./fueltune-text";

/** What the rows above the first clock of a FuelTune CSV say. */
export interface FueltuneMeta {
  readonly meta: Metadata;
  readonly markers: readonly Marker[];
  readonly laps: readonly Lap[] | null;
  readonly warnings: readonly ImportWarning[];
}

/** Reads those rows; what is damaged is left out or falls back to "not known". */
export function readMeta(lines: readonly FirstLine[]): FueltuneMeta {
  const rows = lines.map(({ text }) => rawCells(text).map(unescapeCell));
  const all = (name: string): string[][] => rows.filter((row) => row[0] === name).map((row) => row.slice(1));
  const one = (name: string): string[] | null => all(name)[0] ?? null;
  const laps = all("lap")
    .map(([start, end]) => ({ startS: Number(start), endS: Number(end) }))
    .filter(({ startS, endS }) => Number.isFinite(startS) && Number.isFinite(endS));
  return {
    meta: {
      confidence: confidenceOf(one("confidence")),
      dialect: dialectOf(one("dialect")),
      timeColumn: timeColumnOf(one("time column")),
      clockStart: clockStartOf(one("clock start")),
      recordedAt: one("recorded at")?.[0] ?? null,
      rowsFound: Number(one("rows found")?.[0]) || 0,
      rowsKept: Number(one("rows kept")?.[0]) || 0,
      facts: all("fact").map(([name = "", value = ""]) => ({ name, value })),
    },
    markers: all("marker")
      .map(([time, label = ""]) => ({ timeS: Number(time), label }))
      .filter(({ timeS }) => Number.isFinite(timeS)),
    laps: one("laps") === null ? null : laps,
    warnings: all("warning").map(warningOf),
  };
}

function confidenceOf(row: readonly string[] | null): Metadata["confidence"] {
  const known = ([0, 1, 2, 3] as const).find((confidence) => String(confidence) === row?.[0]);
  return known ?? 3;
}

function dialectOf(row: readonly string[] | null): Dialect | null {
  const [encoding, delimiter, decimalMark, lineEnd] = row ?? [];
  const knownEncoding = (["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const).find(
    (name) => name === encoding,
  );
  const knownMark = ([".", ","] as const).find((mark) => mark === decimalMark);
  const knownEnd = (["\n", "\r\n", "\r"] as const).find((end) => end === lineEnd);
  if (knownEncoding === undefined || knownMark === undefined || knownEnd === undefined) return null;
  return { encoding: knownEncoding, delimiter: delimiter ?? ",", decimalMark: knownMark, lineEnd: knownEnd };
}

function timeColumnOf(row: readonly string[] | null): Metadata["timeColumn"] {
  const unit = (["s", "ms", "us", "min", "clock"] as const).find((name) => name === row?.[1]);
  return unit === undefined ? null : { label: row?.[0] ?? "", unit };
}

function clockStartOf(row: readonly string[] | null): Metadata["clockStart"] {
  if (row === null) return null;
  const [type, value = ""] = row;
  if (type !== "number") return value;
  return Number.isFinite(Number(value)) ? Number(value) : null;
}

function warningOf(cells: readonly string[]): ImportWarning {
  const [code = "", severity, row = "", count = "", channel = "", detail = ""] = cells;
  return {
    code,
    severity: (["note", "medium", "high"] as const).find((known) => known === severity) ?? "note",
    ...(row === "" ? {} : { row: Number(row) }),
    ...(count === "" ? {} : { count: Number(count) }),
    ...(channel === "" ? {} : { channel }),
    ...(detail === "" ? {} : { detail }),
  };
}
