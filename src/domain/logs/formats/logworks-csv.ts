import { parseDelimited } from "../delimited/parse-delimited";
import { stated } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "logworks-csv",
  label: "Innovate LogWorks CSV",
  maker: "Innovate",
  extensions: ["csv"],
  reads: true,
};

/** Innovate LogWorks: a line with the session, names, units in parentheses; several sessions stand in one file. */
const logworksCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Session: [^\r\n]*[\r\n]+"?time"?[,;\t]/i.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "logworks-csv",
        confidence: 3,
        parts: { title: "Session: ", sameGoesOn: false },
        isNames: (cells) => cells.length > 1 && cells[0]?.toLowerCase() === "time",
        units: "row",
        time: { column: (_, at) => at === 0 },
        preamble: (lines) => {
          const session = stated(lines, "Session");
          return { facts: session === null ? [] : [{ name: "Session", value: session }], recordedAt: null };
        },
      },
      progress,
    ),
};
export default logworksCsv;
