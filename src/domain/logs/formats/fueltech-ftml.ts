import { inflateRaw } from "../../inflate/inflate";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { nrbfMagic } from "../nrbf/magic";

const latin = new TextDecoder("windows-1252");

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "fueltech-ftml",
  label: "FuelTech FTManager log",
  maker: "FuelTech",
  extensions: ["ftml"],
  reads: true,
};

/** FuelTech FTManager logs: raw DEFLATE around a .NET object stream, with the ECU's whole tune inside. */
const ftml: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readFtml } = await import("../ftml/read-ftml");
    return readFtml(source, sniff(source.head), progress);
  },
};
export default ftml;

function sniff({ bytes }: FileHead): 0 | 3 {
  const { bytes: start } = inflateRaw(bytes, 0, 512);
  if (!nrbfMagic.every((byte, at) => start[at] === byte)) return 0;
  return latin.decode(start).includes("FTDatalogger.DataloggerFile") ? 3 : 0;
}
