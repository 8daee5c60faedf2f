import type { FileHead, FormatAbout, LogFormat } from "../format";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "motec-ld",
  label: "MoTeC log",
  maker: "MoTeC",
  extensions: ["ld", "ldx"],
  reads: true,
};

/** MoTeC .ld logs, each channel at its own rate; an .ldx dropped with it brings the lap beacons. */
const motecLd: LogFormat = {
  ...about,
  sniff,
  // The reader is loaded with the first file that needs it.
  parse: async (source, progress) => {
    const { readLd } = await import("../motec-ld/read-ld");
    return readLd(source, sniff(source.head), progress);
  },
};
export default motecLd;

/** Marker 0x40 and the constant 0x4240; other writers leave that out, but have a device and pointers into the file. */
function sniff({ bytes, size }: FileHead): 0 | 3 {
  if (bytes.length < 0x60) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x40) return 0;
  const pointers = [8, 12].map((at) => view.getUint32(at, true));
  if (pointers.some((pointer) => pointer <= 0x40)) return 0;
  // A cut file is still one: its pointers may lead beyond its end.
  if (view.getUint16(0x42, true) === 0x4240) return 3;
  return hasDevice(bytes) && pointers.every((pointer) => pointer < size) ? 3 : 0;
}

/** "ADL", "M1", "EV12": capitals and digits, zeros behind them. */
function hasDevice(bytes: Uint8Array): boolean {
  const name = String.fromCharCode(...bytes.subarray(0x4a, 0x52));
  return /^[A-Z][A-Z0-9]{1,7}\0*$/.test(name);
}
