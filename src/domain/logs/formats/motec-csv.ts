import { beaconsOf } from "../beacons";
import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import { stated, statedFacts, statedInterval } from "../delimited/stated";
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
        isNames: ([first = "", ...others]) => /^(?:Time|Distance)$/.test(first) && others.length > 0,
        units: "row",
        time: { column: ({ header }) => header === "Time", unit: "s" },
        // Exports over distance have no column of times.
        interval: (lines) => statedInterval(lines, "Sample Rate"),
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
    ...beaconsOf(
      beacons.map((cell) => Number(cell.replace(",", "."))),
      false,
    ),
  };
}
