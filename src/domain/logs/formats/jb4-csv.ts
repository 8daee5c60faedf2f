import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { ColumnRule, Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";
import { headCells } from "../head-cells";

const settings = /^"?Firmware"?,"?Interface"?,"?Engine"?/;
const names = /^"?timestamp"?, *"?rpm"?, *"?ecu_psi"?,/im;

/** "map" is the number of the chosen map, not a pressure; "target" is what JB4 adds to the factory's boost, or all of it. */
const rules: Readonly<Record<string, ColumnRule>> = {
  map: { role: null },
  target: { role: null },
  ign_1: { role: "ignition" },
};

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "jb4-csv",
  label: "Burger JB4 CSV",
  maker: "Burger Motorsports (JB4)",
  extensions: ["csv"],
  reads: true,
};

/** JB4: rows of settings before the names, times in tenths of a second, no units. */
const jb4Csv: LogFormat = {
  ...about,
  sniff: ({ text }) => (settings.test(text) || names.test(text.slice(0, 8192)) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "jb4-csv",
        confidence: 3,
        delimiter: ",",
        decimalMark: ".",
        isNames: ([first = ""]) => first.toLowerCase() === "timestamp",
        units: "none",
        time: { column: (_, at) => at === 0, unit: "s", perSecond: 10 },
        column: ({ label }) => rules[label.toLowerCase()] ?? null,
        preamble,
      },
      progress,
    ),
};
export default jb4Csv;

/** The settings hold a VIN and tuning secrets: only what identifies the device is told. */
function preamble([keys, values]: readonly FirstLine[]): Preamble {
  if (!settings.test(keys?.text ?? "")) return { facts: [], recordedAt: null };
  const cells = headCells(values?.text ?? "");
  const facts = ["Firmware", "Interface", "Engine"].map((name, at) => ({ name, value: cells[at] ?? "" }));
  return { facts: facts.filter(({ value }) => value !== ""), recordedAt: null };
}
