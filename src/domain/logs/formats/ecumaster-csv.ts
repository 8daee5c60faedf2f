import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const path = /^[\p{L}\d_]+(?:\/[\p{L}\d_ .#-]+)+$/u;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "ecumaster-csv",
  label: "ECUMaster EMU PRO CSV",
  maker: "ECUMaster",
  extensions: ["csv"],
  reads: true,
};

/** ECUMaster EMU PRO CSV: names are paths, empty cells mean "no new sample". */
const ecumasterCsv: LogFormat = {
  ...about,
  sniff: (head) => (isHeader(head.text.slice(0, head.text.search(/[\r\n]|$/))) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "ecumaster-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "TIME",
        units: "none",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ruleOf,
      },
      progress,
    ),
};
export default ecumasterCsv;

function isHeader(line: string): boolean {
  const [first, ...names] = line.split(/[;\t,]/);
  if (first !== "TIME" || names.length === 0) return false;
  return names.filter((name) => path.test(name.trim())).length >= 0.6 * names.length;
}

/** Rooms of the path that say where a value comes from, not what it is of. */
const rooms = /^(?:engine|sensors|inputs|ecu|lambda)\//;

function ruleOf({ label }: HeadedColumn): ColumnRule | null {
  const end = label.lastIndexOf("/");
  return end < 0 ? null : { category: label.slice(0, end), roleName: label.replace(rooms, "") };
}
