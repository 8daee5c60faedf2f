import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "torque-csv",
  label: "Torque Pro CSV",
  maker: "Torque",
  extensions: ["csv"],
  reads: true,
};

/** Torque Pro: names with leading blanks, wall-clock times in the phone's language, "-" where a sensor is silent. */
const torqueCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?GPS Time"?,\s*"?Device Time/.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "torque-csv",
        confidence: 3,
        // A trip that logs other sensors has other names.
        parts: { title: "GPS Time", sameGoesOn: true },
        delimiter: ",",
        isNames: (cells) => cells[0] === "GPS Time",
        time: { column: ({ header }) => header === "Device Time" },
        column: ruleOf,
      },
      progress,
    ),
};
export default torqueCsv;

function ruleOf({ header, label }: HeadedColumn): ColumnRule | null {
  // Often frozen or absent, with a zone in the phone's language: the phone's own clock is better.
  if (header === "GPS Time") return { use: "drop" };
  // Exactly 0 is what stands there before the first fix.
  if (label === "Longitude" || label === "Latitude") return { scale: (raw) => (raw === 0 ? NaN : raw) };
  return null;
}
