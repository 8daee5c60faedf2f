import { XrkConfig, type GroupPart, type XrkChannel, type XrkGroup } from "./config";
import { XrkStream } from "./stream";

// AiM XRK, little-endian: a stream of messages. "<h" begins one with a name, "(S", "(G", "(M" and "(c" hold samples.

/** A message with a name that is neither configuration nor samples: where its payload stands. */
export interface XrkMessage {
  readonly token: string;
  readonly at: number;
  readonly length: number;
}

/** Everything that stands in a file, by offset. */
export interface XrkContent {
  readonly config: XrkConfig;
  readonly streams: readonly XrkStream[];
  readonly messages: readonly XrkMessage[];
  /** Bytes that belong to no message, and where the first of them is. */
  readonly skipped: { readonly bytes: number; readonly at: number };
  /** Messages whose checksum fails. */
  readonly failed: number;
}

const headBytes = 12;
const footBytes = 8;
const [open, close, parenthesis, closing] = [0x3c, 0x3e, 0x28, 0x29];
const letter = { h: 0x68, S: 0x53, G: 0x47, M: 0x4d, c: 0x63 };

/** Walks the messages from the first byte to the last; where none begins it goes on with the next byte. */
export function walkXrk(bytes: Uint8Array<ArrayBuffer>, progress: (fraction: number) => void): XrkContent {
  return new Walker(bytes).walk(progress);
}

class Walker {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  readonly #config = new XrkConfig();
  readonly #ofGroup = new Map<XrkGroup, XrkStream>();
  readonly #ofChannel = new Map<XrkChannel, XrkStream>();
  readonly #streams: XrkStream[] = [];
  readonly #messages: XrkMessage[] = [];
  #failed = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  walk(progress: (fraction: number) => void): XrkContent {
    const length = this.#bytes.length;
    let skippedBytes = 0,
      skippedAt = 0,
      reported = 0;
    for (let at = 0; at < length;) {
      const next = this.#next(at);
      if (next === at) {
        if (skippedBytes++ === 0) skippedAt = at;
        at++;
      } else at = next;
      if (at - reported > 4_000_000) progress((reported = at) / length / 2);
    }
    return {
      config: this.#config,
      streams: this.#streams,
      messages: this.#messages,
      skipped: { bytes: skippedBytes, at: skippedAt },
      failed: this.#failed,
    };
  }

  /** Offset behind the message at `at`; `at` when there is none. */
  #next(at: number): number {
    const first = this.#bytes[at];
    const kind = this.#bytes[at + 1];
    if (first === open && kind === letter.h) return this.#named(at, this.#bytes.length, true);
    if (first !== parenthesis || at + 9 > this.#bytes.length) return at;
    if (kind === letter.S) return this.#single(at);
    if (kind === letter.G) return this.#grouped(at);
    if (kind === letter.M) return this.#burst(at);
    return kind === letter.c ? this.#expansion(at) : at;
  }

  #named(at: number, end: number, isOuter: boolean): number {
    const bytes = this.#bytes;
    if (at + headBytes + footBytes > end || bytes[at + 11] !== close) return at;
    const length = this.#view.getInt32(at + 6, true);
    const payload = at + headBytes;
    const foot = payload + length;
    if (length < 0 || foot + footBytes > end) return at;
    const isFoot =
      bytes[foot] === open &&
      bytes[foot + 7] === close &&
      this.#view.getUint32(foot + 1, true) === this.#view.getUint32(at + 2, true);
    if (!isFoot) return at;
    const token = this.#token(at + 2);
    const isSound = this.#sum(payload, foot) === this.#view.getUint16(foot + 5, true);
    if (!isSound) this.#failed++;
    // The parts of a configuration have checksums of their own: one bad byte costs one channel.
    if (isSound || (token === "CNF" && isOuter)) this.#take(token, payload, length, isOuter);
    return foot + footBytes;
  }

  #take(token: string, at: number, length: number, isOuter: boolean): void {
    if (token === "CNF" && isOuter) {
      for (let inner = at; inner < at + length;) {
        const next = this.#bytes[inner] === open ? this.#named(inner, at + length, false) : inner;
        inner = next === inner ? inner + 1 : next;
      }
    } else if (token === "CHS") {
      if (length >= 73) this.#config.declareChannel(this.#bytes, this.#view, at);
    } else if (token === "GRP") this.#config.declareGroup(this.#view, at, length);
    else this.#messages.push({ token, at, length });
  }

  #sum(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) sum += this.#bytes[at]!;
    return sum & 0xffff;
  }

  #token(at: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + 4)).replace(/[\0 ]+$/, "");
  }

  #single(at: number): number {
    const channel = this.#config.channel(this.#view.getUint16(at + 6, true));
    if (channel === undefined) return at;
    const end = at + 8 + channel.size;
    if (this.#bytes[end] !== closing) return at;
    this.#streamOf(channel).add(this.#view.getInt32(at + 2, true), at + 8);
    return end + 1;
  }

  #grouped(at: number): number {
    const group = this.#config.group(this.#view.getUint16(at + 6, true));
    if (group === null) return at;
    const end = at + 8 + group.size;
    if (this.#bytes[end] !== closing) return at;
    let stream = this.#ofGroup.get(group);
    if (stream === undefined) this.#ofGroup.set(group, (stream = this.#newStream(group.parts)));
    stream.add(this.#view.getInt32(at + 2, true), at + 8);
    return end + 1;
  }

  #burst(at: number): number {
    if (at + 11 > this.#bytes.length) return at;
    const channel = this.#config.channel(this.#view.getUint16(at + 6, true));
    if (channel === undefined || Number.isNaN(channel.burstStepMs)) return at;
    const count = this.#view.getUint16(at + 8, true);
    const end = at + 10 + count * channel.size;
    if (this.#bytes[end] !== closing) return at;
    const start = this.#view.getInt32(at + 2, true);
    this.#streamOf(channel).addBurst(start, count, channel.burstStepMs, at + 10, channel.size);
    return end + 1;
  }

  /** Samples of expansion modules: "(c", 0, the channel's number times 8 plus 4, two constants, time, sample. */
  #expansion(at: number): number {
    if (at + 11 > this.#bytes.length) return at;
    const code = this.#view.getUint16(at + 3, true);
    const isHead = this.#bytes[at + 2] === 0 && this.#bytes[at + 5] === 0x84 && this.#bytes[at + 6] === 6;
    const channel = isHead && (code & 7) === 4 ? this.#config.channel(code >> 3) : undefined;
    if (channel === undefined) return at;
    const end = at + 11 + channel.size;
    if (this.#bytes[end] !== closing) return at;
    this.#streamOf(channel).add(this.#view.getInt32(at + 7, true), at + 11);
    return end + 1;
  }

  #streamOf(channel: XrkChannel): XrkStream {
    let stream = this.#ofChannel.get(channel);
    if (stream === undefined) {
      this.#ofChannel.set(channel, (stream = this.#newStream([{ channel, offset: 0 }])));
    }
    return stream;
  }

  #newStream(parts: readonly GroupPart[]): XrkStream {
    const stream = new XrkStream(parts);
    this.#streams.push(stream);
    return stream;
  }
}
