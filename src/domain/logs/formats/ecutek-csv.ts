import { parseDelimited } from "../delimited/parse-delimited";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

/** EcuTek writes a unit behind every name: an empty one, or one that the name already has. */
const oddUnit = /\(\)$|\(([^()]+)\) \(\1\)$|\((?:°CA|mS|load|mode)\)$/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "ecutek-csv",
  label: "EcuTek ProECU CSV",
  maker: "EcuTek",
  extensions: ["csv"],
  reads: true,
};

/** EcuTek ProECU: milliseconds without a unit, names with the unit behind each, "()" for none. */
const ecutekCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "ecutek-csv",
        confidence: sniff(source.head),
        isNames: (cells) => cells[0] === "Time",
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "ms" },
      },
      progress,
    ),
};
export default ecutekCsv;

function sniff({ text }: FileHead): 0 | 3 {
  const [header = "", ...rows] = headLines(text, 6);
  const [, delimiter = ","] = /^"?Time"?([,;\t])/.exec(header) ?? [];
  const [first, ...names] = headCells(header, delimiter);
  if (first !== "Time" || names.length < 2 || !names.every((name) => name.endsWith(")"))) return 0;
  // Whole milliseconds, always rising: seconds would have decimals.
  const isWhole = rows.length > 0 && rows.every((row) => /^"?\d+"?[,;\t]/.test(row));
  return isWhole && names.some((name) => oddUnit.test(name)) ? 3 : 0;
}
