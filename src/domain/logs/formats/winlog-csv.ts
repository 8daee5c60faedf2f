import { parseDelimited } from "../delimited/parse-delimited";
import type { FormatAbout, LogFormat } from "../format";

const names = /(?:^|[\r\n])[ \t]*"?logtime"? *[,;\t] *"?TimeStamp"? *[,;\t]/i;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "winlog-csv",
  label: "WinLog CSV",
  maker: "WinLog",
  extensions: ["csv"],
  reads: true,
};

/** WinLog: lines end in a lone CR, a banner stands above the names, the logger's own clock beside the ECU's. */
const winlogCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (names.test(text.slice(0, 8192)) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "winlog-csv",
        confidence: 3,
        isNames: ([first = "", second]) => /^logtime$/i.test(first) && second?.toLowerCase() === "timestamp",
        time: { column: ({ header }) => /^timestamp$/i.test(header) },
      },
      progress,
    ),
};
export default winlogCsv;
