import { fail, type Result } from "../../result";
import { recordTimes } from "../multi-rate";
import { openText } from "../delimited/text-file";
import type { ImportWarning, LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft } from "../multi-rate";
import { eachPoint, type Point } from "./points";

const id = "gpx";
// A point has a handful of values; more names than this are damage.
const mostNames = 64;
const units: Readonly<Record<string, string>> = {
  lat: "deg",
  lon: "deg",
  ele: "m",
  course: "deg",
  speed: "m/s",
  atemp: "°C",
};

/** Numbers of the points by name: a name that comes late has NaN before. */
interface Gathered {
  readonly times: number[];
  readonly values: Map<string, number[]>;
  readonly words: Set<string>;
}

/** Reads the track points of a GPX file: place, time, and every number that stands in them. */
export async function readGpx(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const gathered: Gathered = { times: [], values: new Map(), words: new Set() };
  const decode = (bytes: Uint8Array): string => file.decode(bytes);
  eachPoint(file.bytes, file.start, decode, (point) => gather(gathered, point));
  progress(0.9);
  const { times, values, words } = gathered;
  if (times.length === 0) return fail({ code: "empty", what: "no-rows", format: id });
  const start = times.find((time) => !Number.isNaN(time));
  const { intervalMs } = source.hints;
  if (start === undefined && !(intervalMs !== undefined && intervalMs > 0)) {
    return fail({ code: "no-time", channels: values.size });
  }
  const shared = recordTimes(
    Float64Array.from(times, (time, row) =>
      start === undefined ? (row * intervalMs!) / 1000 : Math.round((time - start) * 1e6) / 1e6,
    ),
  );
  const warnings: ImportWarning[] =
    words.size === 0 ? [] : [{ code: "data-left-out", severity: "note", detail: [...words].join(", ") }];
  const { encoding, lineEnd } = file;
  return multiRateDraft({
    format: id,
    confidence,
    columns: [...values].map(([label, numbers]) => ({
      label,
      unit: units[label] ?? "",
      samples: Float64Array.from(times, (_, row) => numbers[row] ?? NaN),
      words: null,
      times: shared,
    })),
    dialect: { encoding, lineEnd, delimiter: ">", decimalMark: "." },
    timeColumn: { label: "time", unit: "clock" },
    clockStart: start ?? null,
    recordedAt: start === undefined ? null : new Date(start * 1000).toISOString(),
    facts: [],
    warnings,
  });
}

function gather({ times, values, words }: Gathered, point: Point): void {
  const row = times.length;
  times.push(secondsOf(point.get("time") ?? ""));
  for (const [name, text] of point) {
    if (name === "time" || text === "") continue;
    const value = /^[+-]?\d*\.?\d+(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
    let numbers = values.get(name);
    if (numbers === undefined && Number.isFinite(value) && values.size < mostNames) {
      values.set(name, (numbers = []));
    }
    if (numbers === undefined) {
      if (words.size < mostNames) words.add(name);
      continue;
    }
    while (numbers.length < row) numbers.push(NaN);
    numbers[row] = Number.isFinite(value) ? value : NaN;
  }
}

/** Unix seconds of an ISO 8601 time between 1980 and 2100, UTC where it names no zone; NaN for anything else. */
function secondsOf(text: string): number {
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d/.test(text);
  const seconds = isTime ? Date.parse(isZoned ? text : `${text}Z`) / 1000 : NaN;
  return seconds > 315_532_800 && seconds < 4_102_444_800 ? seconds : NaN;
}
