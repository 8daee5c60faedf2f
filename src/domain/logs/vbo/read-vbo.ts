import { fail, type Result } from "../../result";
import type { Column } from "../channel";
import { fromFirst, secondsOfDay } from "../day-seconds";
import type { ClockedColumn } from "../delimited/clocked-channels";
import { readColumns } from "../delimited/columns";
import { isHollow } from "../delimited/hollow";
import type { RawTable } from "../delimited/raw-table";
import { timeTextOf } from "../delimited/time-text";
import { tableWarnings } from "../delimited/table-warnings";
import { openText } from "../delimited/text-file";
import type { LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft } from "../multi-rate";
import { plainCells } from "./plain-cells";
import { readVboHead, type VboHead } from "./sections";

const id = "vbo";
const isLatitude = /^lat(itude)?$/i;
const isLongitude = /^(long?|lng|longitude)$/i;
const isSatellites = /^(sats|satellites)$/i;

/** Reads a VBO file: its sections, then its rows, whose coordinates are minutes of arc with west positive. */
export async function readVbo(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const file = await openText(source);
  if (file === null) return fail({ code: "not-text" });
  const head = readVboHead(file);
  const { names, data } = head;
  if (data === null || names.length === 0) return fail({ code: "empty", what: "no-rows", format: id });
  const timeAt = names.findIndex((name) => name.toLowerCase() === "time");
  if (timeAt < 0) return fail({ code: "no-time", channels: names.length });
  const bytes = plainCells(file.bytes, data.at);
  if (isHollow(names.length, bytes, 0, bytes.length)) {
    return fail({ code: "damaged", format: id, at: data.line });
  }
  const first = file.decode(bytes.subarray(0, 1000));
  const decimalMark = /\d,\d/.test(first) ? "," : ".";
  const clock = timeTextOf(
    first
      .trimStart()
      .split(/[\r\n]/, 1)[0]!
      .split("\t")[timeAt] ?? "",
  );
  const table = readColumns(
    {
      bytes,
      start: 0,
      firstLine: data.line,
      end: bytes.length,
      columnCount: names.length,
      delimiter: 9,
      decimalMark,
      decode: (cell) => file.decode(cell),
      ...(clock === null ? {} : { timeText: new Map([[timeAt, (text: string) => clock.read(text)]]) }),
    },
    progress,
  );
  if (table.rows === 0) return fail({ code: "empty", what: "no-rows", format: id });
  const times = table.samples[timeAt]!;
  const { seconds, start } = fromFirst(clock === null ? ofDay(times) : times);
  if (start === null) return fail({ code: "no-time", channels: names.length - 1 });
  const { encoding, lineEnd } = file;
  return multiRateDraft({
    format: id,
    confidence,
    columns: columnsOf(head, table, timeAt, seconds),
    dialect: { encoding, lineEnd, delimiter: " ", decimalMark },
    timeColumn: { label: names[timeAt]!, unit: "clock" },
    clockStart: start,
    recordedAt: createdAt(head),
    facts: factsOf(head),
    warnings: tableWarnings(table),
  });
}

/** Seconds of day of "HHMMSS.sss"; converters that write plain seconds give themselves away by times that are none. */
function ofDay(times: Column): Column {
  const seconds = times.map(secondsOfDay);
  let present = 0,
    odd = 0;
  for (let row = 0; row < times.length; row++) {
    if (Number.isNaN(times[row]!)) continue;
    present++;
    if (Number.isNaN(seconds[row]!)) odd++;
  }
  return odd > 1 && odd * 10 > present ? times : seconds;
}

function columnsOf(
  head: VboHead,
  table: RawTable,
  timeAt: number,
  seconds: Float64Array,
): readonly ClockedColumn[] {
  const times = { seconds, lineOf: (row: number) => table.lineOf(row) };
  const header = (head.sections.get("header") ?? []).join("\n");
  convert(head.names, table.samples, /^lat\w*\W*deg/im.test(header));
  return head.names
    .map((label, at) => ({
      label,
      unit: unitOf(label, header),
      samples: table.samples[at]!,
      words: table.words[at]!,
      times,
    }))
    .filter((_, at) => at !== timeAt);
}

/** Coordinates to degrees, north and east positive, and satellites without the flags beside their number. */
function convert(names: readonly string[], samples: readonly Column[], isDegrees: boolean): void {
  const latitude = samples[names.findIndex((name) => isLatitude.test(name))];
  const longitude = samples[names.findIndex((name) => isLongitude.test(name))];
  if (latitude !== undefined && longitude !== undefined) {
    for (let row = 0; row < latitude.length; row++) {
      // Loggers write zeros while they have no fix.
      const isFix = latitude[row] !== 0 || longitude[row] !== 0;
      latitude[row] = isFix ? latitude[row]! / (isDegrees ? 1 : 60) : NaN;
      longitude[row] = isFix ? longitude[row]! / (isDegrees ? 1 : -60) : NaN;
    }
  }
  const satellites = samples[names.findIndex((name) => isSatellites.test(name))];
  if (satellites === undefined) return;
  for (let row = 0; row < satellites.length; row++) if (satellites[row]! >= 64) satellites[row]! %= 64;
}

function unitOf(name: string, header: string): string {
  if (isLatitude.test(name) || isLongitude.test(name) || /^heading$/i.test(name)) return "deg";
  if (/^(height|altitude)$/i.test(name)) return "m";
  if (!/^velocity$/i.test(name)) return "";
  const stated = /^velocity\W*(mph|kn|kt)/im.exec(header)?.[1]?.toLowerCase();
  if (stated === undefined) return "km/h";
  return stated === "mph" ? "mph" : "kn";
}

/** "File created on 01/03/2016 @ 14:26": the day stands first. */
function createdAt({ sections }: VboHead): string | null {
  const line = sections.get("")!.join(" ");
  const found = /created on (\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s*(?:@|at)\s*(\d{1,2}):(\d{2})(:\d{2})?)?/i.exec(
    line,
  );
  if (found === null) return null;
  const [, day, month, year, hour, minute, second = ""] = found;
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  const date = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const isTime = hour !== undefined && Number(hour) < 24;
  return isTime ? `${date}T${hour.padStart(2, "0")}:${minute}${second}` : date;
}

/** Comments can hold serial numbers: only who wrote the file and where it was driven are taken. */
function factsOf({ sections }: VboHead): readonly { name: string; value: string }[] {
  const told = (section: string, pattern: RegExp): string =>
    (sections.get(section) ?? []).map((line) => pattern.exec(line)?.[1]?.trim()).find((found) => found) ?? "";
  return [
    { name: "Written by", value: told("comments", /^Generated by (.+)/i) },
    { name: "Session", value: told("session data", /^name (.+)/i) || told("comments", /^Venue\s*:\s*(.+)/i) },
  ];
}
