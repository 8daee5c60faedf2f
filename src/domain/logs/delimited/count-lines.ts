const newline = 10;
const carriageReturn = 13;

/**
 * Room for the rows of a file whose lines are alike: the end of each line is searched for only behind most of the
 * shortest line at the beginning. Exact in such a file, so that its columns need no trimming; in a file of unlike lines
 * the columns grow.
 */
export function countLines(bytes: Uint8Array, start: number, end: number): number {
  const mark = bytes.indexOf(newline, start) >= 0 ? newline : carriageReturn;
  const shortest = shortestLine(bytes, start, Math.min(end, start + 65_536), mark);
  const leap = Math.max(0, Math.min(Math.floor(0.95 * shortest), shortest - 8));
  // Up to the last line end, the search needs no other bound.
  const last = bytes.lastIndexOf(mark, end - 1);
  let lines = 0,
    at = start + leap;
  for (; at <= last; at += leap) {
    while (bytes[at] !== mark) at++;
    lines++;
    at++;
  }
  // What follows the last line end is a line of its own.
  return at < end || last + 1 < end ? lines + 1 : lines;
}

function shortestLine(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let shortest = Infinity;
  for (let from = start; ;) {
    const at = bytes.indexOf(mark, from);
    if (at < 0 || at >= end) return shortest === Infinity ? end - from : shortest;
    shortest = Math.min(shortest, at - from);
    from = at + 1;
  }
}
