import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn } from "../delimited/recipe";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

/** "Engine speed[1/min]", in newer files with the control unit behind: "Gear[-] [DME]". */
const heading = /^(.+?)\s*\[([^\]]*)\](?:\s*\[([^\]]*)\])?$/;
const own =
  /^(?:Engine speed\[1\/min\]|Accel\. Pedal\[%\]|Boost \(Pre-Throttle\)\[|Boost pressure \(Target\)\[|Knock Detected\[0\/1\])/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "bootmod3-csv",
  label: "bootmod3 CSV",
  maker: "bootmod3",
  extensions: ["csv"],
  reads: true,
};

/** bootmod3: units in square brackets right behind the names. */
const bootmod3Csv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "bootmod3-csv",
        confidence: sniff(source.head),
        isNames: (cells) => isTime(cells[0]),
        units: "none",
        time: { column: (_, at) => at === 0 },
        column: ruleOf,
      },
      progress,
    ),
};
export default bootmod3Csv;

function isTime(name: string | undefined): boolean {
  return name !== undefined && /^Time(?:\[m?s\])?$/i.test(name);
}

function sniff({ text }: FileHead): 0 | 2 | 3 {
  const [first, ...names] = headCells(headLines(text, 1)[0] ?? "");
  if (!isTime(first) || names.length < 2) return 0;
  if (names.filter((name) => heading.test(name)).length < 0.8 * names.length) return 0;
  return names.some((name) => own.test(name)) ? 3 : 2;
}

function ruleOf({ header }: HeadedColumn): ColumnRule | null {
  const [, label, unit = "", module] = heading.exec(header) ?? [];
  if (label === undefined) return null;
  return {
    label,
    unit: unit === "-" ? "" : unit,
    roleName: label.replace(/^\((?:RAM|BM3)\) | \((?:Pre-Throttle|MAP)\)| Act\./g, ""),
    ...(module === undefined ? {} : { category: module }),
  };
}
