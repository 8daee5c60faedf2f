import { parseDelimited } from "../delimited/parse-delimited";
import { stated } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "me7-logger-csv",
  label: "ME7-Logger CSV",
  maker: "ME7-Logger",
  extensions: ["csv"],
  reads: true,
};

/** ME7-Logger: a long banner, then the ECU's own names, units, and names in words, which tell the roles. */
const me7LoggerCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^[\s#]{0,1000}Logfile created by ME7-Logger/.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "me7-logger-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "TimeStamp",
        units: "row",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ({ below: [, name = ""] }) => (name === "" ? null : { roleName: name }),
        preamble: (lines) => ({
          facts: ["SWNumber", "PartNumber", "SWVersion", "EngineId"].flatMap((name) => {
            const value = stated(lines, name)?.replace(/\s*\(requested was.*$/, "") ?? "";
            return value === "" ? [] : [{ name, value }];
          }),
          recordedAt: null,
          recordedText: stated(lines, "Log started at") ?? "",
        }),
      },
      progress,
    ),
};
export default me7LoggerCsv;
