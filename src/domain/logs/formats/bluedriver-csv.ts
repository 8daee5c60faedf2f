import { parseDelimited } from "../delimited/parse-delimited";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "bluedriver-csv",
  label: "BlueDriver CSV",
  maker: "BlueDriver",
  extensions: ["csv"],
  reads: true,
};

/** BlueDriver live data: UTF-16, a title, the date in words, then names with units in parentheses. */
const bluedriverCsv: LogFormat = {
  ...about,
  sniff: (head) => (head.text.startsWith("BlueDriver Data Log") ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "bluedriver-csv",
        confidence: 3,
        isNames: (cells) => /^Time ?\(/.test(cells[0] ?? ""),
        time: { column: (_, at) => at === 0 },
        preamble: (lines) => ({ facts: [], recordedAt: null, recordedText: lines[1]?.text.trim() ?? "" }),
      },
      progress,
    ),
};
export default bluedriverCsv;
