import type { ImportProblem } from "../../logs/format";
import { fail, ok, type Result } from "../../result";
import { openAxis } from "../breakpoints";
import { nameOfFile } from "../file-name";
import { guessKind } from "../guess";
import { namedUnit } from "../text/axis-words";
import { parseClipboard, type ClipboardBlock } from "../text/parse-clipboard";
import type { TableDraft, TuneDraft } from "../tune";
import type { TuneFile, TuneFormat } from "../tune-format";

// No real table is larger; a larger block of bare numbers is a log without its header.
const mostAlongAxis = 256;
const mostBare = 64;

/** One table as text: CSV or a saved clipboard, with its axes wherever they stand. */
const tableText: TuneFormat = {
  id: "table-text",
  label: "Table as CSV or clipboard text",
  maker: "Excel, RomRaider, HP Tuners, FTManager",
  extensions: ["csv", "tsv", "txt"],
  reads: true,
  sniff: ({ text }) => (text !== "" && !/^\s*[<{]/.test(text) ? 1 : 0),
  parse,
};
export default tableText;

function parse({ text, name }: TuneFile): Result<TuneDraft, ImportProblem> {
  const block = parseClipboard(text, { isFile: true });
  if (!block.ok) return block;
  const { columns, rows, x, y } = block.value;
  const most = x === null && y === null ? mostBare : mostAlongAxis;
  if (columns > most || rows > most) return fail({ code: "not-a-tune", what: "log" });
  if (columns < 2 && (y === null || rows < 2)) return fail({ code: "not-a-tune", what: "text" });
  const table = draftOf(block.value, nameOfFile(name));
  return ok({ format: "table-text", signature: "", tables: [table], facts: [] });
}

function draftOf({ columns, rows, x, y, values, title }: ClipboardBlock, name: string): TableDraft {
  // One column beside an axis is a curve, whatever stands above it.
  const isCurve = columns === 1 || (rows === 1 && y === null);
  const meaning = guessKind(title === null ? name : `${name} ${title}`, values, !isCurve);
  const stated = title === null ? "" : namedUnit(title).unit;
  return {
    name,
    kind: meaning.kind,
    unit: meaning.kind === "generic" ? stated : meaning.unit,
    x: (columns === 1 ? y : x) ?? openAxis(columns),
    y: isCurve ? null : (y ?? openAxis(rows)),
    values,
  };
}
