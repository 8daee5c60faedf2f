import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn } from "../delimited/recipe";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

const own = new Set([
  "SessionTime",
  "Driver",
  "DriverNumber",
  "nGear",
  "DRS",
  "TrackTemp",
  "RelativeDistance",
  "LapTime",
]);
const timedelta = /(?:^|,)-?\d+ days?,? [+-]?\d{2}:\d{2}:\d{2}/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "fastf1-csv",
  label: "Fast-F1 CSV",
  maker: "Fast-F1",
  extensions: ["csv"],
  reads: true,
};

/** Tables saved from Fast-F1: times as "0 days 00:00:01.515000", drivers stacked on each other, one log each. */
const fastf1Csv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "fastf1-csv",
        confidence: 3,
        delimiter: ",",
        decimalMark: ".",
        units: "none",
        time: { column: ({ header }) => header === "Time", unit: "s", laps: true },
        column: ruleOf,
        splitBy: ({ header }) => header === "Driver" || header === "DriverNumber",
      },
      progress,
    ),
};
export default fastf1Csv;

function sniff({ text }: FileHead): 0 | 3 {
  const [header = "", ...rows] = headLines(text, 4);
  const names = headCells(header);
  if (!names.includes("Time") || !names.some((name) => own.has(name))) return 0;
  return rows.length > 0 && rows.every((row) => timedelta.test(row)) ? 3 : 0;
}

function ruleOf({ header }: HeadedColumn, at: number): ColumnRule | null {
  // The row numbers of the table it was saved from, and the date beside each time, are no signals.
  if ((at === 0 && (header === "" || header === "Unnamed: 0")) || header === "Date") return { use: "drop" };
  return header === "AirTemp" ? { role: "ambient-temperature" } : null;
}
