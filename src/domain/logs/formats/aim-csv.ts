import { beaconsOf } from "../beacons";
import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import { stated, statedFacts } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";
import { headCells } from "../head-cells";

const beaconRow = /^"?Beacon Markers"?([,;\t])/i;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "aim-csv",
  label: "AiM Race Studio CSV",
  maker: "AiM",
  extensions: ["csv"],
  reads: true,
};

/** AiM Race Studio 2 and 3: pairs of keys and values, then names, units, a blank row; each beacon ends a lap. */
const aimCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Format"?[,;\t]"?AiM CSV File/i.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "aim-csv",
        confidence: 3,
        // The preamble has a Time of its own: that of the day.
        isNames: ([first, second = ""]) => first === "Time" && second !== "" && !/^\d/.test(second),
        units: "row",
        time: { column: (_, at) => at === 0, unit: "s" },
        preamble,
      },
      progress,
    ),
};
export default aimCsv;

function preamble(lines: readonly FirstLine[]): Preamble {
  const row = lines.find(({ text }) => beaconRow.test(text))?.text ?? "";
  const delimiter = beaconRow.exec(row)?.[1] ?? ",";
  const beacons = headCells(row, delimiter)
    .slice(1)
    .flatMap((cell) => cell.replaceAll(",", ".").split(/\s+/));
  return {
    facts: statedFacts(lines, ["Session", "Vehicle", "Championship", "Comment", "Segment"]),
    recordedAt: null,
    recordedText: `${stated(lines, "Date") ?? ""} ${stated(lines, "Time") ?? ""}`.trim(),
    ...beaconsOf(beacons.filter((cell) => cell !== "").map(Number), true),
  };
}
