import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "carscanner-csv",
  label: "Car Scanner CSV",
  maker: "Car Scanner",
  extensions: ["csv"],
  reads: true,
};

/** Car Scanner ELM OBD2: one reading per row, names in the phone's language, a clock for each reading. */
const carscannerCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^"?SECONDS"?[;,\t]"?PID"?[;,\t]"?VALUE"?[;,\t]"?UNITS"?/.test(text) ? 3 : 0),
  parse: async (source, progress) => {
    const { readReadings } = await import("../carscanner/read-readings");
    return readReadings(source, about.id, progress);
  },
};
export default carscannerCsv;
