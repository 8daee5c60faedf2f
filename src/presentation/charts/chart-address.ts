import type { TimeRange } from "./time-range";

/** What an address says about a chart: everything is optional, times are seconds on the log's time base. */
export interface ChartAddress {
  readonly range: TimeRange | null;
  readonly a: number | null;
  readonly b: number | null;
  /** Index of a finding event. */
  readonly event: number | null;
  /** A channel to show besides the strips. */
  readonly show: string | null;
  /** Channels per strip; null = the remembered or usual ones. */
  readonly strips: readonly (readonly string[])[] | null;
  /** Stretches to shade: all samples behind a cell. */
  readonly marks: readonly TimeRange[];
}

// An address has a limit in every browser; who needs more looks at the cell.
const mostMarks = 200;

/** Reads the part of an address after `?`; what does not make sense is left out. */
export function readAddress(search: string): ChartAddress {
  const query = new URLSearchParams(search);
  const number = (name: string): number | null => {
    const text = query.get(name);
    const value = text === null || text.trim() === "" ? NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  };
  const [fromS, toS, event] = [number("from"), number("to"), number("finding")];
  const strips = query.get("strips");
  return {
    range: fromS !== null && toS !== null && toS > fromS ? { fromS, toS } : null,
    a: number("a"),
    b: number("b"),
    event: event !== null && Number.isInteger(event) && event >= 0 ? event : null,
    show: query.get("show"),
    strips: strips === null ? null : readStrips(strips),
    marks: (query.get("marks") ?? "").split(",").flatMap(readMark),
  };
}

function readMark(text: string): readonly TimeRange[] {
  const [fromS = NaN, toS = NaN] = text.split("_").map((part) => (part === "" ? NaN : Number(part)));
  return Number.isFinite(fromS) && Number.isFinite(toS) && toS >= fromS ? [{ fromS, toS }] : [];
}

function readStrips(text: string): readonly (readonly string[])[] {
  return text
    .split(";")
    .map((strip) => strip.split(",").filter(Boolean).flatMap(decoded))
    .filter((strip) => strip.length > 0);
}

function decoded(text: string): readonly string[] {
  try {
    return [decodeURIComponent(text)];
  } catch {
    // A cut escape names no channel.
    return [];
  }
}

/** Writes the part of an address after `?`; absent parts are left out, times to the tenth of a millisecond. */
export function writeAddress(address: Partial<ChartAddress>): string {
  const query = new URLSearchParams();
  const time = (name: string, value: number | null | undefined): void => {
    if (value !== null && value !== undefined) query.set(name, String(Number(value.toFixed(4))));
  };
  time("from", address.range?.fromS);
  time("to", address.range?.toS);
  time("a", address.a);
  time("b", address.b);
  time("finding", address.event);
  if (address.show != null) query.set("show", address.show);
  if (address.strips != null) {
    query.set("strips", address.strips.map((strip) => strip.map(encodeURIComponent).join(",")).join(";"));
  }
  const marks = address.marks ?? [];
  if (marks.length > 0) {
    query.set("marks", marks.slice(0, mostMarks).map(markText).join(","));
  }
  return query.toString();
}

function markText({ fromS, toS }: TimeRange): string {
  return [fromS, toS].map((timeS) => String(Number(timeS.toFixed(3)))).join("_");
}
