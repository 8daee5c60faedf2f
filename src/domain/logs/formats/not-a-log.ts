import type { FileHead, FormatAbout, ImportProblem } from "../format";
import { endsIn, refusal, startsWith, type RefusalSign } from "../refusal";

/** What is told of it where it is not needed to read one. */
export const about: FormatAbout = {
  id: "not-a-log",
  label: "Documents, pictures, archives, tunes",
  maker: "",
  extensions: [],
  reads: false,
};

const images = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF8", "BM6", "II*\0", "MM\0*"];
const archives = ["PK\x03\x04", "PK\x05\x06", "Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c"];

/** Files of quite another kind, whatever their name says. */
export default /* @__PURE__ */ refusal(about, [
  not("pdf", ({ bytes }) => startsWith(bytes, "%PDF-")),
  not("image", ({ bytes }) => images.some((magic) => startsWith(bytes, magic)) || isWebp(bytes)),
  unsupported("Excel workbook (.xlsx)", ({ bytes, name }) => isWorkbook(bytes, name)),
  not("zip", ({ bytes }) => archives.some((magic) => startsWith(bytes, magic))),
  not("html", ({ text }) => /^\s*<(!doctype html|html)\b/i.test(text)),
  not("tune", ({ text }) => /<(msq|tableData|roms)[\s>]/.test(text.slice(0, 2000))),
  {
    problem: { code: "needs-companion", what: ".ld" },
    recognises: ({ text }) => /<LDXFile\b/.test(text.slice(0, 2000)),
  },
  {
    problem: { code: "needs-companion", what: ".lg1" },
    recognises: ({ text }) => /^\s*\[chan1\]\s*\d+\s*\[chan2\]/i.test(text),
  },
  unsupported("XML", ({ text }) => /^\s*<\?xml\b/.test(text)),
  unsupported("JSON", ({ text }) => /^\s*(\{\s*"|\[\s*[[{])/.test(text)),
]);

function not(what: string, recognises: (head: FileHead) => boolean): RefusalSign {
  return { problem: { code: "not-a-channel-log", what }, recognises };
}

function unsupported(what: string, recognises: (head: FileHead) => boolean): RefusalSign {
  const problem: ImportProblem = { code: "unsupported", what };
  return { problem, recognises };
}

function isWebp(bytes: Uint8Array): boolean {
  return startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8);
}

/** A workbook is a zip whose first entries have fixed names; the first stands 30 bytes in. */
function isWorkbook(bytes: Uint8Array, name: string): boolean {
  if (!startsWith(bytes, "PK\x03\x04")) return false;
  const entries = ["[Content_Types].xml", "_rels/", "xl/", "docProps/"];
  return endsIn(name, "xlsx", "xlsm") || entries.some((entry) => startsWith(bytes, entry, 30));
}
