/** Columns of the generated log, its time among them. */
export const logColumns = 64;

/** A log as loggers write it, from a fixed seed: time, then counts, and signals of one to three decimals. */
export function generateLog(rowCount: number): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let state = 20_240_501;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const head = ["Time", ...Array.from({ length: logColumns - 1 }, (_, at) => `Channel ${at + 1}`)];
  let text = `${head.join(",")}\n`;
  for (let row = 0; row < rowCount; row++) {
    text += (row * 0.02).toFixed(2);
    for (let column = 1; column < logColumns; column++) {
      const value = next();
      const kind = column % 4;
      if (kind === 0) text += `,${Math.floor(value * 800)}`;
      else if (kind === 1) text += `,${(value * 10).toFixed(2)}`;
      else if (kind === 2) text += `,${(value * 100 - 20).toFixed(1)}`;
      else text += `,${(value * 1.5).toFixed(2)}`;
    }
    text += "\n";
    if (text.length > 1 << 20) {
      parts.push(encoder.encode(text));
      text = "";
    }
  }
  parts.push(encoder.encode(text));
  return new Uint8Array(Buffer.concat(parts));
}
