import type { OddLine } from "../delimited/raw-table";
import { parseDelimited } from "../delimited/parse-delimited";
import type { FirstLine } from "../delimited/first-rows";
import type { Preamble } from "../delimited/recipe";
import type { FileHead, FormatAbout, LogFormat } from "../format";

const preambleLines = 6;
const markLine = /^"?MARK\s+(\d+)\s*(?:-\s*(.*?))?"?$/;
/** TunerStudio ends a marker with the wall-clock time of the PC. */
const markDate = /\s*-\s*[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} .*\d{4}$/;
const captureDate = /Capture Date: [A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) \S+ (\d{4})/;
const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "tunerstudio-msl",
  label: "TunerStudio MSL",
  maker: "TunerStudio, MegaSquirt, Speeduino, rusEFI",
  extensions: ["msl"],
  reads: true,
};

/** TunerStudio and MegaSquirt SD-card logs: TABs, quoted preamble, an optional row of units, MARK lines. */
const tunerstudioMsl: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "tunerstudio-msl",
        confidence: sniff(source.head),
        delimiter: "\t",
        isNames: (cells) => isNames(cells),
        units: "row",
        time: { column: ({ header }) => header === "Time", unit: "s" },
        marker,
        preamble,
      },
      progress,
    ),
};
export default tunerstudioMsl;

function sniff(head: FileHead): 0 | 2 | 3 {
  if (head.encoding === null) return 0;
  const lines = head.text.split(/\r\n|\r|\n/, preambleLines + 4).filter((line) => line.trim() !== "");
  const names = lines.slice(0, preambleLines).findIndex((line) => isNames(line.split("\t")));
  if (names < 0 || !lines.slice(0, names).every((line) => /^["#]/.test(line))) return 0;
  if (names > 0) return 3;
  // Without its preamble it looks like any table between TABs that begins with a time, but for what those do not have.
  const isOwn =
    /(?:^|\t)SecL(?:\t|$)/.test(lines[0]!) || lines.slice(1, 3).some((line) => /^-?\d+[.,]\d+\t/.test(line));
  return isOwn && !/[)\]](?:\t|$)/.test(lines[0]!) ? 2 : 0;
}

function isNames(cells: readonly string[]): boolean {
  return cells.length > 4 && (cells[0] === "Time" || cells[0] === "SecL");
}

function marker({ text }: OddLine): string | null {
  const found = markLine.exec(text);
  if (found === null) return null;
  const label = (found[2] ?? "").replace(markDate, "").trim();
  return label === "" ? `MARK ${found[1]}` : label;
}

function preamble(lines: readonly FirstLine[]): Preamble {
  const texts = lines.slice(0, preambleLines).map(({ text }) => text.replaceAll(/^[#\s]*"?|"?\s*$/g, ""));
  const names = texts.findIndex((text) => isNames(text.split("\t")));
  const own = texts.slice(0, Math.max(0, names)).filter((text) => text !== "");
  const date = own.map((text) => captureDate.exec(text)).find((found) => found !== null);
  const firmware = own.find((text) => !text.startsWith("Capture Date"));
  return {
    facts: firmware === undefined ? [] : [{ name: "Firmware", value: firmware.trim() }],
    recordedAt: date === undefined ? null : isoOf(date),
  };
}

function isoOf([, month, day, time, year]: RegExpExecArray): string {
  const number = 1 + months.indexOf(month!) / 3;
  return `${year}-${String(number).padStart(2, "0")}-${day!.padStart(2, "0")}T${time}`;
}
