import { parseDelimited } from "../delimited/parse-delimited";
import type { FormatAbout, LogFormat } from "../format";

const firstHeader = /^"?Time \(msec\)"?\s*[,;\t]/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "romraider-csv",
  label: "RomRaider CSV",
  maker: "RomRaider",
  extensions: ["csv"],
  reads: true,
};

/** RomRaider logger CSV: delimiter and decimal mark follow the user's locale, units are the last parentheses. */
const romraiderCsv: LogFormat = {
  ...about,
  sniff: (head) => (firstHeader.test(head.text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "romraider-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Time (msec)",
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "ms" },
      },
      progress,
    ),
};
export default romraiderCsv;
