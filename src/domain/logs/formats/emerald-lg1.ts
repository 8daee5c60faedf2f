import type { Confidence, FileHead, FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "emerald-lg1",
  label: "Emerald ECU log",
  maker: "Emerald",
  extensions: ["lg1", "lg2"],
  reads: true,
};

/** Emerald .lg1 logs; the .lg2 dropped with it names their channels. */
const emerald: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readEmerald } = await import("../emerald/read-emerald");
    return readEmerald(source, sniff(source.head), progress);
  },
};
export default emerald;

/** Records of 24 bytes that begin with a date as Windows counts days, 1995 to 2050, each at most a day behind the last. */
function sniff({ bytes, size }: FileHead): Confidence {
  if (bytes.length < 48) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = Math.min(8, Math.floor(bytes.length / 24));
  let last = view.getFloat64(0, true);
  if (!(last > 35_000 && last < 55_000)) return 0;
  for (let record = 1; record < records; record++) {
    const day = view.getFloat64(record * 24, true);
    if (!(Math.abs(day - last) < 1)) return 0;
    last = day;
  }
  return size % 24 === 0 ? 3 : 2;
}
