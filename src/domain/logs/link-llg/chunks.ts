// Link ECU logs of G4+ (.llg) and G5 (.llg5), little-endian: chunks of a length, a name of three letters and a body;
// layout checked on files of both down to their last byte.

/** A channel: its description, and where its pairs of time and value stand. */
export interface LinkChannel {
  readonly name: string;
  /** As the file words it: "RPM", or a category such as "Pressure". */
  readonly unit: string;
  readonly dataAt: number;
  /** Pairs that the file states, and those that are in it. */
  readonly stated: number;
  readonly count: number;
}

/** What stands in a file, in file order. */
export interface LinkContent {
  readonly channels: readonly LinkChannel[];
  /** Channels that the file's first chunk states. */
  readonly statedChannels: number;
  readonly markers: readonly { readonly timeS: number; readonly label: string }[];
  /** Offset of the chunk that describes ECU and recording; null when it is missing. */
  readonly aboutAt: number | null;
  readonly skipped: { readonly bytes: number; readonly at: number };
}

const wide = new TextDecoder("utf-16le");
const channelBytes = 645;
const markerBytes = 433;
const aboutBytes = 7207;
const slotBytes = 200;
const pairBytes = 8;

/** Walks the chunks. Behind damage it goes on with the next channel that can be found. */
export function readLinkChunks(bytes: Uint8Array<ArrayBuffer>): LinkContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels: LinkChannel[] = [];
  const markers: { timeS: number; label: string }[] = [];
  const skipped = { bytes: 0, at: 0 };
  let aboutAt: number | null = null,
    statedChannels = 0,
    at = 0;
  while (at + 7 <= bytes.length) {
    const length = view.getUint32(at, true);
    const tag = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!);
    if (length < 7 || at + length > bytes.length || !/^[a-z]{2}\d$/.test(tag)) {
      const next = nextChannel(view, at + 1);
      if (skipped.bytes === 0) skipped.at = at;
      skipped.bytes += next - at;
      at = next;
      continue;
    }
    if (tag === "ds3" && length >= channelBytes) {
      const channel = readChannel(view, bytes, at, length);
      channels.push(channel);
      at = channel.dataAt + channel.count * pairBytes;
      continue;
    }
    if (tag === "lm1" && length >= markerBytes) {
      markers.push({ timeS: view.getFloat64(at + 208, true), label: linkText(bytes, at + 8) });
    } else if (tag === "ld2" && length >= aboutBytes) aboutAt = at;
    else if (tag === "lf3" && length >= 11) statedChannels = view.getUint32(at + 7, true);
    at += length;
  }
  return { channels, statedChannels, markers, aboutAt, skipped };
}

function readChannel(
  view: DataView,
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  length: number,
): LinkChannel {
  const dataAt = at + length;
  const stated = view.getUint32(at + 7, true);
  return {
    name: linkText(bytes, at + 215),
    unit: linkText(bytes, at + 415),
    dataAt,
    stated,
    count: Math.min(stated, Math.floor((bytes.length - dataAt) / pairBytes)),
  };
}

/** Offset of the next chunk that describes a channel; the end when there is none. */
function nextChannel(view: DataView, from: number): number {
  for (let at = from; at + channelBytes <= view.byteLength; at++) {
    const isChannel =
      view.getUint8(at + 4) === 0x64 &&
      view.getUint8(at + 5) === 0x73 &&
      view.getUint8(at + 6) === 0x33 &&
      view.getUint32(at, true) === channelBytes;
    if (isChannel) return at;
  }
  return view.byteLength;
}

/** Text of a slot of 200 bytes: UTF-16 up to its first NUL, blanks trimmed. */
export function linkText(bytes: Uint8Array<ArrayBuffer>, at: number): string {
  const text = wide.decode(bytes.subarray(at, Math.min(bytes.length, at + slotBytes)));
  const end = text.indexOf("\0");
  return (end < 0 ? text : text.slice(0, end)).replaceAll(/[\p{Cc}\ufffd]/gu, "").trim();
}
