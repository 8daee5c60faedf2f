import { parseDelimited } from "../delimited/parse-delimited";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

/** Hours, then all minutes since the start, then seconds: "72:4354:29.928". */
const duration = /(?:^|,)"?\d+:\d+:\d{1,2}\.\d+"?(?:,|$)/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "crome-csv",
  label: "Crome CSV",
  maker: "Crome (Honda)",
  extensions: ["csv"],
  reads: true,
};

/** Crome datalogs of Honda ECUs: durations whose minutes pass 59, switches as ON and OFF. */
const cromeCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "crome-csv",
        confidence: 3,
        isNames: (cells) => cells.includes("Duration"),
        time: { column: ({ header }) => header === "Duration" },
        column: ({ header }) => (header === "IGN" ? { role: "ignition" } : null),
      },
      progress,
    ),
};
export default cromeCsv;

function sniff({ text }: FileHead): 0 | 3 {
  const [header = "", ...rows] = headLines(text, 4);
  const names = headCells(header);
  if (!names.includes("Duration") || !names.some((name) => /^(?:CEL|VTEC|VTS|VTP|ECT|TPS)$/i.test(name)))
    return 0;
  return rows.length > 0 && rows.every((row) => duration.test(row)) ? 3 : 0;
}
