import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "nmea",
  label: "NMEA 0183 positions",
  maker: "GPS receivers",
  extensions: ["nmea", "nma", "txt", "log"],
  reads: true,
};

/** Sentences of a GPS receiver, one per line, each with its checksum. */
const nmea: LogFormat = {
  ...about,
  sniff: ({ text }) => (/^\s*\$G[A-Z]{4},[^\r\n]*\*[0-9A-Fa-f]{2}/.test(text) ? 3 : 0),
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readNmea } = await import("../nmea/read-nmea");
    return readNmea(source, 3, progress);
  },
};
export default nmea;
