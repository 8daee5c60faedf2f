import { parseDelimited } from "../delimited/parse-delimited";
import { stated } from "../delimited/stated";
import type { FormatAbout, LogFormat } from "../format";

const title = /^"?(?:HP Tuners CSV Log File|\[Channel Information\])/;
/** What is left when the preamble was cut off. */
const namesOnly = /^"?Offset"?[,;][^\r\n]*\((?:SAE|DMA)\)/;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "hptuners-csv",
  label: "HP Tuners VCM Scanner CSV",
  maker: "HP Tuners",
  extensions: ["csv"],
  reads: true,
};

/** HP Tuners VCM Scanner: sections, then rows of ids, names and units. Its EQ ratio is kept as given. */
const hptunersCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (title.test(text) || namesOnly.test(text) ? 3 : 0),
  parse: (source, progress) =>
    parseDelimited(
      source,
      {
        format: "hptuners-csv",
        confidence: 3,
        isNames: (cells) => cells[0] === "Offset",
        units: "row",
        time: { column: (_, at) => at === 0, unit: "s" },
        preamble: (lines) => ({
          facts: [],
          recordedAt: null,
          recordedText: stated(lines, "Creation Time") ?? "",
        }),
      },
      progress,
    ),
};
export default hptunersCsv;
