import { parseDelimited } from "../delimited/parse-delimited";
import { statedFacts } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "zeitronix-csv",
  label: "Zeitronix CSV",
  maker: "Zeitronix",
  extensions: ["csv"],
  reads: true,
};

/** Zeitronix data logger: where the file was and when it was exported, quoted names that repeat, times of day. */
const zeitronixCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Filename:[^\r\n]*[\r\n]+"?Date Exported:/.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "zeitronix-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Time" && cells.length > 1,
        time: { column: (_, at) => at === 0 },
        // The date of the export is not the date of the log, and the file name is a path of the user.
        preamble: (lines) => ({ facts: statedFacts(lines, ["Date Exported"]), recordedAt: null }),
      },
      progress,
    ),
};
export default zeitronixCsv;
