import type { FormatAbout, LogFormat } from "../format";
import { sniffVcds } from "../vcds/stamp-words";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "vcds-csv",
  label: "VCDS CSV (channels)",
  maker: "VCDS",
  extensions: ["csv"],
  reads: true,
};

/** VCDS logs of advanced measuring values and UDS: each channel states its own times. */
const vcdsCsv: LogFormat = {
  ...about,
  sniff: ({ text }) => sniffVcds(text, "channels"),
  parse: async (source, progress) => {
    const { readVcds } = await import("../vcds/read-vcds");
    return readVcds(source, about.id, progress);
  },
};
export default vcdsCsv;
