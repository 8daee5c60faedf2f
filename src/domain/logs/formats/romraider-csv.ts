import { readDelimited } from "../delimited/read-delimited";
import type { LogFormat } from "../format";

const firstHeader = /^"?Time \(msec\)"?\s*[,;\t]/;

/** RomRaider logger CSV: delimiter and decimal mark follow the user's locale, units are the last parentheses. */
const romraiderCsv: LogFormat = {
  id: "romraider-csv",
  label: "RomRaider CSV",
  maker: "RomRaider",
  extensions: ["csv"],
  reads: true,
  sniff: (head) => (firstHeader.test(head.text) ? 3 : 0),
  parse: (source, progress) =>
    readDelimited(
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
