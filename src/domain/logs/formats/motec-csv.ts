import { beaconsOf } from "../beacons";
import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import { stated, statedFacts } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "motec-csv",
  label: "MoTeC i2 CSV",
  maker: "MoTeC",
  extensions: ["csv"],
  reads: true,
};

/** MoTeC i2 export: pairs of keys and values, then names, units, blank rows; laps as beacon times in one cell. */
const motecCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Format"?[,;\t]"?MoTeC CSV File/i.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "motec-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Time" && cells.length > 1,
        units: "row",
        time: { column: (_, at) => at === 0, unit: "s" },
        preamble,
      },
      progress,
    ),
};
export default motecCsv;

function preamble(lines: readonly FirstLine[]): Preamble {
  const beacons = (stated(lines, "Beacon Markers") ?? "").split(/\s+/).filter((cell) => cell !== "");
  return {
    facts: statedFacts(lines, ["Venue", "Vehicle", "Device", "Comment", "Session", "Range"]),
    recordedAt: null,
    recordedText: `${stated(lines, "Log Date") ?? ""} ${stated(lines, "Log Time") ?? ""}`.trim(),
    // The log may begin and end in the middle of a lap.
    ...beaconsOf(beacons.map(Number), false),
  };
}
