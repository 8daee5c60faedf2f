import type { FirstLine } from "../delimited/first-rows";
import { parseDelimited } from "../delimited/parse-delimited";
import type { Preamble } from "../delimited/recipe";
import type { FormatAbout, LogFormat } from "../format";

const header = /^"?Time(?: \(s\))?"?,[^\r\n]*,"?(SimosTools \[[^\]\r\n]{0,200}\])/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "simostools-csv",
  label: "SimosTools CSV",
  maker: "SimosTools",
  extensions: ["csv"],
  reads: true,
};

/** SimosTools: the last heading is the program and its version. */
const simostoolsCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (header.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "simostools-csv",
        confidence: 3,
        isNames: ([first = ""]) => /^Time(?: \(s\))?$/.test(first),
        units: "suffix",
        time: { column: (_, at) => at === 0, unit: "s" },
        column: ({ header: name }) => (name.startsWith("SimosTools [") ? { use: "drop" } : null),
        preamble,
      },
      progress,
    ),
};
export default simostoolsCsv;

function preamble([names]: readonly FirstLine[]): Preamble {
  const value = header.exec(names?.text ?? "")?.[1];
  return { facts: value === undefined ? [] : [{ name: "Software", value }], recordedAt: null };
}
