const chunkBytes = 1 << 20;

/** Calls back with each line of a text and its 1-based number; the file is never one string. */
export function eachLine(
  bytes: Uint8Array,
  from: number,
  decode: (bytes: Uint8Array) => string,
  take: (line: string, number: number) => void,
): void {
  let number = 0;
  for (let at = from; at < bytes.length;) {
    let end = Math.min(bytes.length, at + chunkBytes);
    // A chunk ends behind a line end; a line without one is cut.
    if (end < bytes.length) {
      const chunk = bytes.subarray(at, end);
      const feed = chunk.lastIndexOf(10);
      const last = feed < 0 ? chunk.lastIndexOf(13) : feed;
      if (last > 0) end = at + last + 1;
    }
    const lines = decode(bytes.subarray(at, end)).split(/\r\n|\n|\r/);
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) take(line, ++number);
    at = end;
  }
}
