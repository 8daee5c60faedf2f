import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const header = /^[^\r\n]*[,;]"?AP Info:\[/;
const brackets = /AP Info:\[([^\]]*)\](?:\[([^\]]*)\])?(?:\[([^\]]*)\])?/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "cobb-csv",
  label: "Cobb Accessport CSV",
  maker: "Cobb",
  extensions: ["csv"],
  reads: true,
};

/** Cobb Accessport: the last heading tells device, car and map; units follow the user's choice. */
const cobbCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (header.test(text) ? 3 : 0),
  parse: (source, progress) => {
    let info = Infinity;
    return parseDelimited(
      source,
      {
        format: "cobb-csv",
        confidence: 3,
        isNames: (cells) => {
          const at = cells.findIndex((cell) => cell.startsWith("AP Info:["));
          if (at >= 0) info = at;
          return at >= 0;
        },
        isLastName: (cell) => cell.startsWith("AP Info:["),
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "s" },
        // A map name with a comma goes on in the next cells.
        column: (_, at) => (at >= info ? { use: "drop" } : null),
        preamble,
      },
      progress,
    );
  },
};
export default cobbCsv;

function preamble([names]: readonly FirstLine[]): Preamble {
  const [, ...values] = brackets.exec(names?.text ?? "") ?? [];
  const facts = ["Accessport", "Vehicle", "Map"].flatMap((name, at) => {
    const value = values[at]?.trim() ?? "";
    return value === "" ? [] : [{ name, value }];
  });
  return { facts, recordedAt: null };
}
