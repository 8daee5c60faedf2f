import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, HeadedColumn, Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const minutes = /^([+-]?)(\d{1,3}) (\d{1,2}(?:[.,]\d+)?)$/;
/** Powers are counted in steps of so many watts, which the name tells. */
const steps = /^(.*)\((\d*)w\)$/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "leafspy-csv",
  label: "Leaf Spy CSV",
  maker: "Leaf Spy",
  extensions: ["csv"],
  reads: true,
};

/** Leaf Spy: Unix times, coordinates in degrees and minutes, scaled charge, signs that mean "shunt on". */
const leafspyCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?Date\/Time"?[,;]"?Lat"?[,;]"?Long"?[,;]"?Elv"?[,;]/.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "leafspy-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Date/Time",
        time: { column: ({ header }) => header === "epoch time", unit: "s", slow: true },
        column: ruleOf,
        preamble,
      },
      progress,
    ),
};
export default leafspyCsv;

function ruleOf({ header }: HeadedColumn): ColumnRule | null {
  // The chassis number is personal; the date is in the phone's order of day and month.
  if (header === "VIN" || header === "Date/Time") return { use: "drop" };
  if (header === "Lat" || header === "Long") return { unit: "deg", read: degrees };
  if (header === "SOC") return { unit: "%", scale: (raw) => raw / 10_000 };
  if (header === "AHr") return { unit: "Ah", scale: (raw) => raw / 10_000 };
  if (/^CP\d+$/.test(header)) return { unit: "mV", scale: Math.abs };
  if (header.endsWith(" Volts")) return { unit: "V" };
  if (header.endsWith(" Amps")) return { unit: "A" };
  if (header === "SOH" || header === "Hx") return { unit: "%" };
  const power = steps.exec(header);
  if (power !== null) {
    const watts = power[2] === "" ? 1 : Number(power[2]);
    return { label: power[1]!.trim(), unit: "W", scale: (raw) => raw * watts };
  }
  const suffix = /^(.*) (mV|[FC])$/.exec(header);
  if (suffix === null) return null;
  return { label: header, unit: suffix[2] === "mV" ? "mV" : `°${suffix[2]}` };
}

/** "-33 43.18543": the sign belongs to both parts. */
function degrees(text: string): number {
  const found = minutes.exec(text);
  if (found === null) return NaN;
  const value = Number(found[2]) + Number(found[3]!.replace(",", ".")) / 60;
  return found[1] === "-" ? -value : value;
}

function preamble([, first]: readonly FirstLine[]): Preamble {
  const date = /^"?([^",;]+)/.exec(first?.text ?? "")?.[1]?.trim();
  return { facts: [], recordedAt: null, ...(date === undefined ? {} : { clockStart: date }) };
}
