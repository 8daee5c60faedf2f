import { headLines } from "../head-cells";
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
  sniff: ({ text }) => {
    // A recording may begin in the middle of a line, and with sentences of the receiver's maker.
    const [, ...lines] = ["", ...headLines(text, 40)];
    const isSentence = (line: string): boolean => /^\s*[$!][A-Z]{3,}/.test(line);
    const sound = lines.filter((line) => /^\s*\$G[A-Z]{4},[^*]*\*[0-9A-Fa-f]{2}\s*$/.test(line));
    return sound.length > 0 && lines.slice(1).every(isSentence) ? 3 : 0;
  },
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readNmea } = await import("../nmea/read-nmea");
    return readNmea(source, 3, progress);
  },
};
export default nmea;
