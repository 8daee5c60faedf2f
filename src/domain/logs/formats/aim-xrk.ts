import { inflateRaw } from "../../inflate/inflate";
import type { FileHead, FormatAbout, LogFormat } from "../format";
import { startsWith } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "aim-xrk",
  label: "AiM log",
  maker: "AiM",
  extensions: ["xrk", "xrz"],
  reads: true,
};

/** AiM .xrk logs: messages with samples, positions and laps; an .xrz is the same inside a zlib stream. */
const aimXrk: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readXrk } = await import("../aim-xrk/read-xrk");
    return readXrk(source, sniff(source.head), progress);
  },
};
export default aimXrk;

function sniff({ bytes }: FileHead): 0 | 3 {
  if (isMessage(bytes)) return 3;
  // The two bytes before a zlib stream are a multiple of 31 together (RFC 1950).
  if (bytes[0] !== 0x78 || (bytes[0] * 256 + (bytes[1] ?? 0)) % 31 !== 0) return 0;
  return isMessage(inflateRaw(bytes, 2, 32).bytes) ? 3 : 0;
}

/** A message with a name of three or four capitals and digits. */
function isMessage(bytes: Uint8Array): boolean {
  const name = String.fromCharCode(...bytes.subarray(2, 6));
  return startsWith(bytes, "<h") && /^[A-Z][A-Z0-9]{2}[A-Z0-9 \0]$/.test(name) && bytes[11] === 0x3e;
}
