import type { FileHead, FormatAbout, LogFormat } from "../format";
import { startsWith } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "mlg",
  label: "MegaLogViewer MLG",
  maker: "TunerStudio, MegaSquirt, Speeduino, rusEFI",
  extensions: ["mlg"],
  reads: true,
};

/** MegaLogViewer binary logs of TunerStudio, MegaSquirt, Speeduino and rusEFI. */
const mlg: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readMlg } = await import("../mlg/read-mlg");
    return readMlg(source, sniff(source.head), progress);
  },
};
export default mlg;

function sniff({ bytes }: FileHead): 0 | 3 {
  return startsWith(bytes, "MLVLG\0") ? 3 : 0;
}
