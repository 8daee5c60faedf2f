import type { FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "gpx",
  label: "GPX tracks",
  maker: "GPS receivers and apps",
  extensions: ["gpx"],
  reads: true,
};

// Declarations, style sheets and comments may stand before the root, and a prefix in its name. A comment ends at its
// first end: any other way to read it would make many in a row run away.
const root = /^\s*(?:<(?:\?[^>]*|!--(?:(?!-->)[\s\S])*--|![A-Za-z][^>]*)>\s*)*<(?:\w+:)?gpx[\s>]/;

/** Track points of GPX: place, height, time and what apps add to them. */
const gpx: LogFormat = {
  ...about,
  sniff: ({ text }) => (root.test(text) ? 3 : 0),
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readGpx } = await import("../gpx/read-gpx");
    return readGpx(source, 3, progress);
  },
};
export default gpx;
