import type { FileHead, FormatAbout, LogFormat } from "../format";
import { linkGeneration } from "../link-llg/generation";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "link-llg5",
  label: "Link G5 log",
  maker: "Link",
  extensions: ["llg5"],
  reads: true,
};

/** Logs of Link's G5 ECUs and their PC software, each channel at its own times. */
const linkG5: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readLink } = await import("../link-llg/read-link");
    return readLink(about.id, source, sniff(source.head), progress);
  },
};
export default linkG5;

function sniff(head: FileHead): 0 | 3 {
  return linkGeneration(head) === "G5" ? 3 : 0;
}
