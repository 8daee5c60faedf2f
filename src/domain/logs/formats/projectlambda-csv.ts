import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";
import { headCells, headLines } from "../head-cells";

/** Names that no other logger has, with any unit. */
const own =
  /^(?:Load \(MAF\)|Airflow \(MAF\)|Manifold Air Pressure - Filtered|Power Mode - Fuel Ratio Target|Fuel - Base Multiplier|Fuel - Acceleration Enrich|Fuel Trim - (?:Long|Short) Term|Ignition Advance - (?:Base|Fine Learn))(?: \(|$)/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "projectlambda-csv",
  label: "ProjectLambda CSV",
  maker: "ProjectLambda",
  extensions: ["csv"],
  reads: true,
};

/** ProjectLambda tuner log: units in parentheses with λ and °. */
const projectlambdaCsv: LogFormat = {
  ...about,
  sniff,
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "projectlambda-csv",
        confidence: sniff(source.head),
        isNames: (cells) => cells[0] === "Time (s)",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ({ label, unit }) => placeholderOf(label, unit),
      },
      progress,
    ),
};
export default projectlambdaCsv;

/** Before the ECU answers, a byte of ones or zeros stands in for each sensor. */
function placeholderOf(label: string, unit: string): ColumnRule | null {
  if (unit === "°C") return { placeholder: -40 };
  if (label === "Manifold Absolute Pressure" && unit === "kPa") return { placeholder: 255 };
  if (label === "System Voltage") return { placeholder: 20.4 };
  return label === "Mass Air Flow Voltage" ? { placeholder: 5.1 } : null;
}

function sniff({ text }: { readonly text: string }): 0 | 2 | 3 {
  const [first, ...names] = headCells(headLines(text, 1)[0] ?? "");
  if (first !== "Time (s)") return 0;
  const known = names.filter((name) => own.test(name)).length;
  if (known < 2) return 0;
  return known > 3 ? 3 : 2;
}
