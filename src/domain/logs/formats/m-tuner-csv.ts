import { parseDelimited } from "../delimited/parse-delimited";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

const own =
  /^(?:Cylinder \d+ Ignition Retard|Relative Load(?: Setpoint)?|Throttle Inlet Pressure|Target Position Throttle|Ignition Angle Actual|Actual Ignition Angle)$/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "m-tuner-csv",
  label: "M-Tuner CSV",
  maker: "M-Tuner",
  extensions: ["csv"],
  reads: true,
};

/** M-Tuner: names without units. */
const mTunerCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "m-tuner-csv",
        confidence: sniff(source.head),
        isNames: (cells) => cells[0] === "Time",
        units: "none",
        time: { column: (_, at) => at === 0, unit: "s" },
      },
      progress,
    ),
};
export default mTunerCsv;

function sniff({ text }: FileHead): 0 | 2 {
  const [first, ...names] = headCells(headLines(text, 1)[0] ?? "");
  return first === "Time" && names.filter((name) => own.test(name)).length >= 3 ? 2 : 0;
}
