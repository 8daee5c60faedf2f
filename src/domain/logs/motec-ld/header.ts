import { slotText } from "../slot-text";

// MoTeC .ld, little-endian; layout checked on files of a car, a simulator and a converter.

/** One channel as its 124 bytes describe it. */
export interface LdChannel {
  readonly name: string;
  readonly unit: string;
  /** Samples per second. */
  readonly hz: number;
  /** Offset of the first sample. */
  readonly dataAt: number;
  readonly count: number;
  /** 0, 3, 5: integers; 7, 8: floats. */
  readonly kind: number;
  /** Bytes of a sample. */
  readonly size: number;
  /** value = (raw / scale * 10^-decimals + shift) * factor. */
  readonly scale: number;
  readonly decimals: number;
  readonly shift: number;
  readonly factor: number;
}

/** The chain of channels, and where it broke off: null when it came to its end. */
export interface LdChain {
  readonly channels: readonly LdChannel[];
  readonly brokenAt: number | null;
}

const channelBytes = 124;

/** Follows the linked list of channels, which is what counts: the number of channels in the header can be wrong. */
export function readLdChannels(bytes: Uint8Array<ArrayBuffer>): LdChain {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels: LdChannel[] = [];
  const seen = new Set<number>();
  let at = bytes.length < 12 ? 0 : view.getUint32(8, true);
  while (at !== 0) {
    if (at + channelBytes > bytes.length || seen.has(at)) return { channels, brokenAt: at };
    seen.add(at);
    channels.push(readChannel(view, bytes, at));
    at = view.getUint32(at + 4, true);
  }
  return { channels, brokenAt: null };
}

function readChannel(view: DataView, bytes: Uint8Array<ArrayBuffer>, at: number): LdChannel {
  const name = slotText(bytes, at + 32, 32);
  return {
    name: name === "" ? slotText(bytes, at + 64, 8) : name,
    unit: slotText(bytes, at + 72, 12),
    hz: view.getUint16(at + 22, true),
    dataAt: view.getUint32(at + 8, true),
    count: view.getUint32(at + 12, true),
    kind: view.getUint16(at + 18, true),
    size: view.getUint16(at + 20, true),
    shift: view.getInt16(at + 24, true),
    factor: view.getInt16(at + 26, true),
    scale: view.getInt16(at + 28, true),
    decimals: view.getInt16(at + 30, true),
  };
}

/** What the header says of the session. The driver and the logger's serial number stay behind: they are personal. */
export interface LdSession {
  /** ISO 8601, local; null when the header's date is none. */
  readonly recordedAt: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Reads date, vehicle, venue, event and comment. */
export function readLdSession(bytes: Uint8Array<ArrayBuffer>): LdSession {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const event = bytes.length < 40 ? 0 : view.getUint32(36, true);
  const ofEvent = (from: number, length: number): string =>
    event === 0 || event + from + length > bytes.length ? "" : slotText(bytes, event + from, length);
  return {
    recordedAt: isoOf(slotText(bytes, 0x5e, 16), slotText(bytes, 0x7e, 16)),
    facts: [
      { name: "Device", value: slotText(bytes, 0x4a, 8) },
      { name: "Vehicle", value: slotText(bytes, 0xde, 64) },
      { name: "Venue", value: slotText(bytes, 0x15e, 64) },
      { name: "Event", value: ofEvent(0, 64) },
      { name: "Session", value: ofEvent(64, 64) },
      { name: "Comment", value: slotText(bytes, 0x624, 64) || ofEvent(128, 1024) },
    ],
  };
}

/** MoTeC writes dd/mm/yyyy. */
function isoOf(date: string, time: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date) ?? [];
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? `${iso}T${time}` : iso;
}
