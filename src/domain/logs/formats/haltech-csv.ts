import { parseDelimited } from "../delimited/parse-delimited";
import type { FirstLine } from "../delimited/first-rows";
import type { ColumnRule, Preamble, StatedHeadings } from "../delimited/recipe";
import { haltechScale } from "../haltech-scales";
import type { FormatAbout, LogFormat } from "../format";

/** Beginning of a row of values: its clock and the delimiter behind it. */
const rowStart = /^"?\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?"?([,;\t])/m;
/** What a spreadsheet that saved the file again puts around a line of one cell. */
const wrapping = /^"|"?[,;\t]*$/g;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "haltech-csv",
  label: "Haltech NSP CSV",
  maker: "Haltech",
  extensions: ["csv"],
  reads: true,
};

/** Haltech NSP data log: channels are declared one by one, rows hold raw integers that are scaled by channel type. */
const haltechCsv: LogFormat = {
  ...about,
  sniff: (head) => (/^"?%DataLog%/.test(head.text) ? 3 : 0),
  parse: (source, progress) => {
    const types: string[] = [];
    return parseDelimited(
      source,
      {
        format: "haltech-csv",
        confidence: 3,
        delimiter: rowStart.exec(source.head.text)?.[1] ?? ",",
        decimalMark: ".",
        headLines: 20_000,
        headings: (lines) => headings(lines, types),
        time: { column: (_, at) => at === 0, unit: "clock" },
        column: (_, at) => ruleOf(types[at - 1] ?? ""),
        preamble,
      },
      progress,
    );
  },
};
export default haltechCsv;

function headings(lines: readonly FirstLine[], types: string[]): StatedHeadings | null {
  const columns = [{ label: "Time", unit: "" }];
  let values: FirstLine | null = null;
  for (const line of lines) {
    if (rowStart.test(line.text)) {
      values = line;
      break;
    }
    const [, key, value] = /^(Channel|Type) : (.*)$/.exec(line.text.replaceAll(wrapping, "")) ?? [];
    if (key === "Channel") columns.push({ label: value!.trim(), unit: "" });
    if (key === "Type") types[columns.length - 2] = value!.trim();
  }
  return columns.length < 2 ? null : { columns, values };
}

function ruleOf(type: string): ColumnRule {
  const { unit, known, scale } = haltechScale(type);
  return { unit, scale, ...(known ? {} : { doubt: { code: "scale-unknown", detail: type } }) };
}

function preamble(lines: readonly FirstLine[]): Preamble {
  const value = (key: string): string | null =>
    lines
      .map(({ text }) => text.replaceAll(wrapping, ""))
      .find((text) => text.startsWith(`${key} : `))
      ?.slice(key.length + 3)
      .trim() ?? null;
  const facts = ["Software", "SoftwareVersion", "Log Number"].flatMap((name) => {
    const stated = value(name);
    return stated === null ? [] : [{ name, value: stated }];
  });
  // "Log : 20250718 02:15:46" is written with a 12-hour clock; the rows tell which half of the day it was.
  const date = /^(\d{4})(\d{2})(\d{2}) /.exec(value("Log") ?? "");
  const time = lines.map(({ text }) => /^"?(\d{2}:\d{2}:\d{2})/.exec(text)).find((found) => found !== null);
  const recordedAt =
    date === null || time === undefined ? null : `${date[1]}-${date[2]}-${date[3]}T${time[1]}`;
  return { facts, recordedAt };
}
