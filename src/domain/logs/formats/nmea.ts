import type { FormatAbout, LogFormat } from "../format";
import { headLines } from "../head-cells";

const judgedLines = 20;
const judgedLetters = 8000;

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "nmea",
  label: "NMEA 0183 positions",
  maker: "GPS receivers",
  extensions: ["nmea", "nma", "txt", "log"],
  reads: true,
};

/** Sentences of a GPS receiver, one per line, most with a checksum. */
const nmea: LogFormat = {
  ...about,
  sniff: ({ text }) => (isNmea(headLines(text.slice(0, judgedLetters), judgedLines)) ? 3 : 0),
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readNmea } = await import("../nmea/read-nmea");
    return readNmea(source, 3, progress);
  },
};
export default nmea;

/** A log may begin inside a sentence, with words of the recorder or of the receiver's maker: most lines tell. */
function isNmea(head: readonly string[]): boolean {
  const sentences = head.filter((line) => /^\s*\$[A-Z]{2}[A-Z0-9]{3,},/.test(line));
  return (
    sentences.length * 2 > head.length && sentences.some((line) => /^\s*\$(?:G|BD|QZ)[A-Z]{3,4},/.test(line))
  );
}
