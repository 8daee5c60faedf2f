import { parseDelimited } from "../delimited/parse-delimited";
import { fail } from "../../result";
import { headCells, headLines } from "../head-cells";
import type { FormatAbout, LogFormat } from "../format";

/**
 * Logs that a general reader would misread, until the shelf has their format: channels with a clock each, one reading
 * per row, or scaled numbers. A refusal that names them is better than wrong values.
 */
const misread: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: "VCDS", sign: /^\p{L}+,\d{1,2},\p{L}+,\d{4},\d{1,2}:\d{2}:\d{2}/u },
];

/** A table with its axes: a row of rising numbers behind a corner that is none, and rows that begin with rising numbers. */
function isTable(text: string): boolean {
  const rows = headLines(text, 6).map((line) => headCells(line, /[,;\t]/));
  const [[corner = "", ...axis] = [], ...below] = rows;
  if (/\d/.test(corner) || axis.length < 3 || below.length < 2 || !rise(axis)) return false;
  return rise(below.map(([first = ""]) => first)) && below.every((row) => row.length === axis.length + 1);
}

function rise(cells: readonly string[]): boolean {
  return cells.every(
    (cell, at) => /^-?\d+(?:\.\d+)?$/.test(cell) && (at === 0 || Number(cell) > Number(cells[at - 1])),
  );
}

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "generic-csv",
  label: "Delimited text (CSV, TSV)",
  maker: "",
  extensions: ["csv", "txt", "tsv", "log"],
  reads: true,
};

/** Delimited text of any logger: dialect, headings, units and time are found in the file itself. */
const genericCsv: LogFormat = {
  ...about,
  sniff: (head) => (head.encoding !== null && /[,;\t|]/.test(head.text) ? 1 : 0),
  parse: async (source, progress) => {
    const { text } = source.head;
    if (source.hints.formatId === undefined && isTable(text))
      return fail({ code: "not-a-channel-log", what: "table" });
    const known = misread.find(({ sign }) => sign.test(source.head.text));
    if (known !== undefined) return fail({ code: "unsupported", what: known.name });
    return parseDelimited(source, { format: "generic-csv", confidence: 1 }, progress);
  },
};
export default genericCsv;
