/** One track point: its attributes and simple elements, by their names without prefix. */
export type Point = ReadonlyMap<string, string>;

const chunkBytes = 1 << 20;
const opening = new TextEncoder().encode("trkpt");
const [bracket, colon] = [0x3c, 0x3a];
/** "<", a prefix of at most 40 letters and ":". */
const longestPrefix = 42;

/** Calls back with each track point of the text, in file order; the file is never one string. */
export function eachPoint(
  bytes: Uint8Array,
  from: number,
  decode: (bytes: Uint8Array) => string,
  take: (point: Point) => void,
): void {
  for (let at = from; at < bytes.length;) {
    let end = Math.min(bytes.length, at + chunkBytes);
    if (end < bytes.length) end = lastOpening(bytes, at + 1, end) ?? end;
    const [, ...points] = decode(bytes.subarray(at, end)).split(/<(?:[\w.-]{1,40}:)?trkpt\b/);
    for (const point of points) take(pointOf(point));
    at = end;
  }
}

/** Offset of the last point that begins between two offsets; null when none does. */
function lastOpening(bytes: Uint8Array, from: number, to: number): number | null {
  for (let at = to - opening.length; at >= from; at--) {
    if (!opening.every((letter, nth) => bytes[at + nth] === letter)) continue;
    const before = bytes[at - 1];
    const start = before === colon ? bytes.lastIndexOf(bracket, at - 2) : at - 1;
    if (bytes[start] === bracket && start >= from && at - start <= longestPrefix) return start;
  }
  return null;
}

function pointOf(text: string): Point {
  const point = new Map<string, string>();
  const end = text.indexOf(">");
  // Attributes are short; a head without an end is damage that nobody should search through.
  const head = text.slice(0, end < 0 || end > 4096 ? 0 : end);
  for (const [, name, value] of head.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*["']([^"']*)["']/g))
    point.set(plain(name!), value!);
  const close = text.search(/<\/(?:[\w.-]{1,40}:)?trkpt/);
  const body = text.slice(head.length, close < 0 ? text.length : close);
  if (head.endsWith("/")) return point;
  for (const [, name, value] of body.matchAll(/<([\w:.-]+)(?:\s[^<>]*)?>([^<>]*)<\//g)) {
    point.set(plain(name!), value!.trim());
  }
  return point;
}

function plain(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}
