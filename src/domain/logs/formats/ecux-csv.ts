import { parseDelimited } from "../delimited/parse-delimited";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

const own =
  /^(?:BoostPressure(?:Actual|Desired)|BoostFrequencyValveDutyCycle|ThrottlePlateAngle|AcceleratorPedalPosition|IgnitionTimingAngleOverall|IgnitionRetardCyl\d|KnockVoltCyl\d|FuelInjectorOnTime|EngineLoad(?:Desired|Specified|CorrectedSpecified)|MassAirFlow|OXSVoltS\dB\d|EGTbank\d(?:OXS)?)$/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "ecux-csv",
  label: "APR ECUx CSV",
  maker: "ECUx",
  extensions: ["csv"],
  reads: true,
};

/** ECUx: every cell in quotes, milliseconds, no units. */
const ecuxCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "ecux-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "TIME",
        units: "none",
        time: { column: (_, at) => at === 0, unit: "ms" },
        // Its boost is the pressure in the manifold: about 1000 mbar with no boost at all.
        column: ({ label }) => (label === "BoostPressureActual" ? { role: "map" } : null),
      },
      progress,
    ),
};
export default ecuxCsv;

function sniff({ text }: FileHead): 0 | 3 {
  // A spreadsheet that saved the file again takes the quotes off.
  const [first, ...names] = headCells(headLines(text, 1)[0] ?? "", /[,;\t]/);
  return first === "TIME" && names.filter((name) => own.test(name)).length >= 2 ? 3 : 0;
}
