import type { Gathered } from "./gather";

/** A short name of what a log says, the same wherever its file lies: two 32-bit FNV-1a sums over its columns. */
export function fingerprintOf(log: Gathered): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  const columns = [log.timeS, log.x, log.y, log.target, log.trim, log.lambda.clock, log.lambda.samples];
  for (const column of columns) {
    if (column === null) continue;
    const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
    for (let at = 0; at < words.length; at++) {
      a = Math.imul(a ^ words[at]!, 0x01000193);
      b = Math.imul(b ^ words[at]!, 0x85ebca6b) ^ (b >>> 13);
    }
  }
  return hex(a) + hex(b);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
