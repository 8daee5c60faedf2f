import type { FormatAbout, LogFormat } from "../format";
import { sniffVcds } from "../vcds/stamp-words";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "vcds-legacy-csv",
  label: "VCDS CSV (measuring blocks)",
  maker: "VCDS",
  extensions: ["csv"],
  reads: true,
};

/** VCDS logs of measuring blocks: up to three groups of four, each group with its own times. */
const vcdsLegacyCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => sniffVcds(text, "blocks"),
  parse: async (source, progress) => {
    const { readVcds } = await import("../vcds/read-vcds");
    return readVcds(source, about.id, progress);
  },
};
export default vcdsLegacyCsv;
