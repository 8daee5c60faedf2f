import { fueltuneSignature } from "../delimited/fueltune-text";
import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "fueltune-csv",
  label: "FuelTune CSV",
  maker: "FuelTune",
  extensions: ["csv"],
  reads: true,
};

/** FuelTune's own export: the same log again, with clocks, roles, states, markers and what the file said of itself. */
const fueltuneCsv: LogFormat = {
  ...about,
  sniff: (head) => (head.text.startsWith(`${fueltuneSignature},`) ? 3 : 0),
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readFueltuneCsv } = await import("../delimited/read-fueltune");
    return readFueltuneCsv(source, progress);
  },
};
export default fueltuneCsv;
