import { parseDelimited } from "../delimited/parse-delimited";
import { stated } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "obdlink-csv",
  label: "OBDLink, OBD Fusion CSV",
  maker: "OBDLink, OBD Fusion",
  extensions: ["csv"],
  reads: true,
};

/** OBDLink and OBD Fusion: the start as a comment, names with the unit in the last parentheses when there is one. */
const obdlinkCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^#\s*StartTime\s*=/.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "obdlink-csv",
        confidence: 3,
        isNames: (cells) => /^Time ?\(/.test(cells[0] ?? ""),
        time: { column: (_, at) => at === 0 },
        preamble: (lines) => ({
          facts: [],
          recordedAt: null,
          recordedText: stated(lines, "StartTime") ?? "",
        }),
      },
      progress,
    ),
};
export default obdlinkCsv;
