import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const rules: Readonly<Record<string, ColumnRule>> = {
  Latitude: { unit: "deg" },
  Longitude: { unit: "deg" },
  // What the motors give, before the wheels.
  "Power Level": { role: "motor-power" },
  // The driver's foot: there is no throttle to open.
  "Throttle Position": { role: "pedal" },
};

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "tesla-track-csv",
  label: "Tesla Track Mode CSV",
  maker: "Tesla",
  extensions: ["csv"],
  reads: true,
};

/** Tesla Track Mode telemetry: milliseconds that begin again with every lap. */
const teslaTrackCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Lap"?,\s*"?Elapsed Time \(ms\)"?,/i.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "tesla-track-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Lap",
        units: "suffix",
        time: { column: ({ label }) => label === "Elapsed Time", unit: "ms", laps: true },
        column: ({ label }: HeadedColumn) => rules[label] ?? null,
      },
      progress,
    ),
};
export default teslaTrackCsv;
