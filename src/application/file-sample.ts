import { decodeHead, detectEncoding } from "../domain/logs/delimited/encoding";

/** A line of a text file with its number, counted from 1. */
export interface FileLine {
  readonly number: number;
  readonly text: string;
}

/** What a file begins with: its first lines, or its first bytes in hex (16 a line) when it is not text. */
export type FileSample =
  | { readonly kind: "text"; readonly lines: readonly FileLine[] }
  | { readonly kind: "bytes"; readonly lines: readonly string[] };

const headBytes = 65_536;
/** A longer line is cut: some files have no line ends at all. */
const longestLine = 2_000;

/** The first `count` lines of a file, or as many lines of hex. Throws where the browser may not read it. */
export async function sampleOf(file: Blob, count: number): Promise<FileSample> {
  const head = await headOf(file);
  const { text, encoding } = decodeHead(head, head.length === headBytes);
  if (encoding === null) return { kind: "bytes", lines: hexLines(head.subarray(0, 16 * count)) };
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return { kind: "text", lines: lines.slice(0, count).map((line, at) => lineOf(at + 1, line)) };
}

/** The lines [from, to] of a text file, counted from 1; [] when it is not text or ends before. */
export async function linesOf(file: Blob, from: number, to: number): Promise<readonly FileLine[]> {
  const encoding = detectEncoding(await headOf(file), true);
  if (encoding === null) return [];
  const decoder = new TextDecoder(encoding);
  const lines: FileLine[] = [];
  let number = 1;
  let open = "";
  let returned = false;
  for await (const bytes of piecesOf(file)) {
    let text = decoder.decode(bytes, { stream: true });
    if (number === 1 && open === "") text = text.replace(/^\ufeff/, "");
    // The line feed of a Windows line end may come with the next piece.
    if (returned && text.startsWith("\n")) text = text.slice(1);
    returned = text.endsWith("\r");
    const parts = text.split(/\r\n|\n|\r/);
    for (const [at, part] of parts.entries()) {
      if (open.length <= longestLine) open += part;
      if (at === parts.length - 1) break;
      if (number >= from) lines.push(lineOf(number, open));
      open = "";
      number++;
      if (number > to) return lines;
    }
  }
  if (open !== "" && number >= from) lines.push(lineOf(number, open));
  return lines;
}

function lineOf(number: number, text: string): FileLine {
  return { number, text: text.length > longestLine ? `${text.slice(0, longestLine)}…` : text };
}

async function headOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(headBytes);
  let length = 0;
  for await (const bytes of piecesOf(file)) {
    const part = bytes.subarray(0, headBytes - length);
    head.set(part, length);
    length += part.length;
    if (length === headBytes) break;
  }
  return head.slice(0, length);
}

/** The bytes of a file, piece by piece; of a gzip file what is inside, as far as it can be unpacked. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file.stream();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (reason) {
    // A cut gzip file ends here: what was unpacked has been handed on.
    if (!packed) throw reason;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function hexLines(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, line) =>
    [...bytes.subarray(16 * line, 16 * line + 16)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join(" "),
  );
}
