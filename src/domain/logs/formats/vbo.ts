import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "vbo",
  label: "VBOX log",
  maker: "Racelogic, RaceBox, RaceChrono",
  extensions: ["vbo"],
  reads: true,
};

/** VBO text logs of VBOX, RaceBox and RaceChrono: sections, then rows between blanks. */
const vbo: LogFormat = {
  ...about,
  sniff: ({ text }) => (sniffed(text) ? 3 : 0),
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readVbo } = await import("../vbo/read-vbo");
    return readVbo(source, 3, progress);
  },
};
export default vbo;

function sniffed(text: string): boolean {
  return (
    /^\s*(File created on |\[header\])/i.test(text) &&
    /^\[(header|column names|data)\][ \t]*\r?$/im.test(text)
  );
}
