import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const header = /^"?Time"?,[^\r\n]*?,"?(MHD[ +][^\r\n"]*)/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "mhd-csv",
  label: "MHD Flasher CSV",
  maker: "MHD",
  extensions: ["csv"],
  reads: true,
};

/** MHD: "*" stands for the degree sign, and the last heading is the program and the tune. */
const mhdCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (header.test(text) ? 3 : 0),
  parse: (source, progress) => {
    let program = Infinity;
    return parseDelimited(
      source,
      {
        format: "mhd-csv",
        confidence: 3,
        isNames: (cells) => {
          const at = cells.findIndex((cell) => /^MHD[ +]/.test(cell));
          if (at >= 0) program = at;
          return cells[0] === "Time";
        },
        isLastName: (cell) => /^MHD[ +]/.test(cell),
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "s" },
        // A tune name with a comma goes on in the next cells.
        column: (_, at) => (at >= program ? { use: "drop" } : null),
        preamble,
      },
      progress,
    );
  },
};
export default mhdCsv;

function preamble([names]: readonly FirstLine[]): Preamble {
  const value = header.exec(names?.text ?? "")?.[1]?.replace(/[\s,]+$/, "");
  return { facts: value === undefined ? [] : [{ name: "Software", value }], recordedAt: null };
}
