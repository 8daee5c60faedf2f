import { slotText } from "../slot-text";

/** A channel as the file's configuration declares it. */
export interface XrkChannel {
  /** The name it was given last: loggers send the user's names after their own. */
  name: string;
  /** Code of the unit and of the way its numbers are stored. */
  readonly unit: number;
  readonly decoder: number;
  /** Bytes of a sample, at least 1. */
  readonly size: number;
  /** Milliseconds between the samples of a burst; NaN when it has no rate. */
  readonly burstStepMs: number;
}

/** Where a channel's sample stands in the record of a group, behind its time and number. */
export interface GroupPart {
  readonly channel: XrkChannel;
  readonly offset: number;
}

/** A group of channels that are sampled together. */
export interface XrkGroup {
  readonly parts: readonly GroupPart[];
  /** Bytes of all its samples. */
  readonly size: number;
}

/** A rate of 8 stands for 5 ms, 16 for 10, 32 for 20, 64 for 40, 80 for 50: it counts 0.625 ms. */
const rateMs = 0.625;

/** Channels and groups as they are declared so far. The file repeats them; what differs replaces what was. */
export class XrkConfig {
  readonly #channels = new Map<number, XrkChannel>();
  readonly #members = new Map<number, readonly number[]>();
  readonly #groups = new Map<number, XrkGroup | null>();

  get channels(): readonly XrkChannel[] {
    return [...this.#channels.values()];
  }

  channel(index: number): XrkChannel | undefined {
    return this.#channels.get(index);
  }

  /** Takes a CHS message of 112 bytes at `at`. */
  declareChannel(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): void {
    const long = slotText(bytes, at + 32, 32);
    const channel: XrkChannel = {
      name: long === "" ? slotText(bytes, at + 24, 8) : long,
      unit: bytes[at + 12]! & 127,
      decoder: bytes[at + 20]!,
      size: bytes[at + 72]!,
      burstStepMs: (bytes[at + 64]! & 127) * rateMs || NaN,
    };
    if (channel.size === 0) return;
    const index = view.getUint16(at, true);
    const known = this.#channels.get(index);
    if (known !== undefined && isStoredAlike(known, channel)) {
      known.name = channel.name;
      return;
    }
    this.#channels.set(index, channel);
    this.#groups.clear();
  }

  /** Takes a GRP message: its number, how many channels, and their numbers. */
  declareGroup(view: DataView, at: number, length: number): void {
    if (length < 4) return;
    const count = Math.min(view.getUint16(at + 2, true), (length - 4) >> 1);
    const members = Array.from({ length: count }, (_, nth) => view.getUint16(at + 4 + 2 * nth, true));
    this.#members.set(view.getUint16(at, true), members);
    this.#groups.clear();
  }

  /** The layout of a group; null when it or one of its channels is not declared. */
  group(index: number): XrkGroup | null {
    const known = this.#groups.get(index);
    if (known !== undefined) return known;
    const group = this.#layout(this.#members.get(index) ?? []);
    this.#groups.set(index, group);
    return group;
  }

  #layout(members: readonly number[]): XrkGroup | null {
    const parts: GroupPart[] = [];
    let size = 0;
    for (const member of members) {
      const channel = this.#channels.get(member);
      if (channel === undefined) return null;
      parts.push({ channel, offset: size });
      size += channel.size;
    }
    return parts.length === 0 ? null : { parts, size };
  }
}

function isStoredAlike(a: XrkChannel, b: XrkChannel): boolean {
  return (
    a.unit === b.unit &&
    a.decoder === b.decoder &&
    a.size === b.size &&
    Object.is(a.burstStepMs, b.burstStepMs)
  );
}
