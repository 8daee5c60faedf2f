import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const header = /^"?Time"?,[^\r\n]*,"?(MHD[ +][^,\r\n"]*)"?[\s,]*$/m;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "mhd-csv",
  label: "MHD Flasher CSV",
  maker: "MHD",
  extensions: ["csv"],
  reads: true,
};

/** MHD: "*" stands for the degree sign, and the last heading is the program and the tune. */
const mhdCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (header.exec(text)?.index === 0 ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "mhd-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Time",
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ({ header: name }) => (/^MHD[ +]/.test(name) ? { use: "drop" } : null),
        preamble,
      },
      progress,
    ),
};
export default mhdCsv;

function preamble([names]: readonly FirstLine[]): Preamble {
  const value = header.exec(names?.text ?? "")?.[1]?.trim();
  return { facts: value === undefined ? [] : [{ name: "Software", value }], recordedAt: null };
}
