import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn, Preamble } from "../delimited/recipe";
import { statedFacts } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** A name of version 2: "Speed (m/s) *gps". */
const second = /^(.*?)(?:\s*\(([^()]*)\))?\s*(?:\*(.+))?$/;
const timestamp = /^timestamp(?: \(s\))?$/i;
const elapsed = /^elapsed[ _]time(?: \(s\))?$/i;
const created = /^"?Created"?,\s*"?(\d{1,2})\/(\d{1,2})\/(\d{4})"?,\s*"?(\d{1,2}:\d{2})/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "racechrono-csv",
  label: "RaceChrono CSV",
  maker: "RaceChrono",
  extensions: ["csv"],
  reads: true,
};

/** RaceChrono CSV, versions 2 and 3: names repeat, and the device they come from tells them apart. */
const racechronoCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (text.startsWith("This file is created using RaceChrono") ? 3 : 0),
  parse: (source, progress) => {
    let time = elapsed;
    const delimiter = /^"?Format"?([,;\t])/m.exec(source.head.text)?.[1] ?? ",";
    return parseDelimited(
      source,
      {
        format: "racechrono-csv",
        confidence: 3,
        delimiter,
        ...(delimiter === "," ? { decimalMark: "." } : {}),
        isNames: (cells) => {
          if (cells.length < 3 || !cells.some((cell) => timestamp.test(cell))) return false;
          if (!cells.some((cell) => elapsed.test(cell))) time = timestamp;
          return true;
        },
        units: "row",
        time: { column: ({ header }) => time.test(header), unit: "s" },
        column: ruleOf,
        preamble,
      },
      progress,
    );
  },
};
export default racechronoCsv;

function ruleOf({ header, unit, below }: HeadedColumn): ColumnRule {
  // The second clock of a file that has elapsed times too.
  if (timestamp.test(header)) return { use: "drop" };
  const [, label = header, own = "", device] = second.exec(header) ?? [];
  const source = device ?? (below[1] === "" ? undefined : below[1]);
  const stated = unit === "" ? own : unit;
  return {
    label,
    unit: stated === ".C" ? "°C" : stated,
    ...(source === undefined ? {} : { category: source }),
  };
}

/** Not the title and the driver: they name people and addresses. */
function preamble(lines: readonly FirstLine[]): Preamble {
  const date = lines.map(({ text }) => created.exec(text)).find((found) => found !== null);
  const recordedAt =
    date === undefined
      ? null
      : `${date[3]}-${date[2]!.padStart(2, "0")}-${date[1]!.padStart(2, "0")}T${date[4]!.padStart(5, "0")}`;
  return { facts: statedFacts(lines, ["Session type", "Track name"]), recordedAt };
}
