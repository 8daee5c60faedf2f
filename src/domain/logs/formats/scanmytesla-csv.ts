import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule } from "../delimited/recipe";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

const own =
  /^(?:Battery (?:voltage|current|power)|Cell temp (?:min|mid|max)|(?:Front|Rear) (?:torque|power)|Nominal (?:full pack|remaining)|SOC(?: UI| min| max)?|DC-DC (?:current|voltage|power)|Max (?:discharge|regen) power|Drive power|Regen total|Coolant flow)\b/i;

/** Its battery is the pack, not the 12 V one. */
const rules: Readonly<Record<string, ColumnRule>> = {
  "battery voltage": { role: "pack-voltage" },
  "battery current": { role: "pack-current" },
  "cell temp mid": { role: "pack-temperature" },
  "soc ui": { role: "soc" },
};

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "scanmytesla-csv",
  label: "Scan My Tesla CSV",
  maker: "Scan My Tesla",
  extensions: ["csv"],
  reads: true,
};

/** Scan My Tesla: milliseconds since the start, and in each row only the signals that came. */
const scanmyteslaCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "scanmytesla-csv",
        confidence: 2,
        isNames: (cells) => cells[0] === "Time",
        time: { column: (_, at) => at === 0, unit: "ms" },
        column: ({ label }) => rules[label.toLowerCase()] ?? null,
      },
      progress,
    ),
};
export default scanmyteslaCsv;

function sniff({ text }: FileHead): 0 | 2 {
  const [header = "", ...rows] = headLines(text, 5);
  const delimiter = header.includes(";") ? ";" : ",";
  const [first, ...names] = headCells(header, delimiter);
  if (first !== "Time" || names.filter((name) => own.test(name)).length < 2) return 0;
  // Whole milliseconds: seconds would have decimals.
  return rows.length > 0 && rows.every((row) => /^\d+[,;]/.test(row)) ? 2 : 0;
}
