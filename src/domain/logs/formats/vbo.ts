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

/** Its usual first line, or none: then sections that no other format has both. */
function sniffed(text: string): boolean {
  if (/^\s*(File created on |\[header\])/i.test(text)) return hasSection(text, "header|column names|data");
  return /^\s*\[[a-z ]+\]/i.test(text) && hasSection(text, "column names") && hasSection(text, "data");
}

function hasSection(text: string, names: string): boolean {
  return new RegExp(`^\\[(?:${names})\\][ \\t]*\\r?$`, "im").test(text);
}
