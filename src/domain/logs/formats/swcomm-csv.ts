import { parseDelimited } from "../delimited/parse-delimited";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "swcomm-csv",
  label: "SWComm ECUTools CSV",
  maker: "SWComm",
  extensions: ["csv"],
  reads: true,
};

/** SWComm ECUTools: a banner, the ECU's own names, units, and a third row of headings that begins with TIME. */
const swcommCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^[\s*#"]*Log File Created by SWComm/i.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "swcomm-csv",
        confidence: 3,
        units: "row",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ({ below: [, name = ""] }) => (name === "" ? null : { roleName: name }),
      },
      progress,
    ),
};
export default swcommCsv;
