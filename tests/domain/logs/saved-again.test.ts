import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { logFixtures } from "../../fixtures/logs";

async function logsOf(bytes: Uint8Array): Promise<readonly LogDraft[]> {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** What must not change: format, clocks, and of each channel the name, unit, role and numbers. */
function meaningOf(logs: readonly LogDraft[]) {
  return logs.map(({ format, clocks, channels }) => ({
    format,
    clocks: clocks.map((clock) => [...clock].map((time) => Math.round(time * 1e6))),
    channels: channels.map(({ label, unit, role, samples }) => ({
      label,
      unit,
      role,
      samples: [...samples],
    })),
  }));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at));
  return bytes;
}

const withCommas = (cell: string) => (/^\s*[+-]?\d*\.\d+\s*$/.test(cell) ? cell.replace(".", ",") : cell);

/** The text as editors write it again. */
function edited(text: string): readonly (readonly [how: string, bytes: Uint8Array])[] {
  const lines = text.replaceAll(/\r\n|\r/g, "\n");
  return [
    ["line feeds", utf8(lines)],
    ["carriage returns and line feeds", utf8(lines.replaceAll("\n", "\r\n"))],
    ["carriage returns", utf8(lines.replaceAll("\n", "\r"))],
    ["a BOM", utf8(`\ufeff${text}`)],
    ["UTF-16", utf16(text)],
    ["blank lines around", utf8(`\r\n\r\n${text}\r\n\r\n`)],
    ["no last line end", utf8(text.replace(/[\r\n]+$/, ""))],
  ];
}

const write = (cells: string[][], options: object) => utf8(`${Papa.unparse(cells, options)}\r\n`);

/** The table as spreadsheets write it again. */
function exported(text: string): readonly (readonly [how: string, bytes: Uint8Array])[] {
  const rows = Papa.parse<string[]>(text.replaceAll(/\r\n|\r/g, "\n").replace(/\n$/, ""), {
    delimiter: ",",
  }).data;
  const width = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
  const commas = rows.map((row) => row.map(withCommas));
  return [
    ["semicolons", write(rows, { delimiter: ";" })],
    ["semicolons and decimal commas", write(commas, { delimiter: ";" })],
    ["TABs", write(rows, { delimiter: "\t" })],
    ["quotes around all cells", write(rows, { delimiter: ",", quotes: true })],
    ["rows filled up", write(padded, { delimiter: "," })],
  ];
}

// Names that hold line ends change with them; sentences of NMEA and tags of GPX are no cells.
const ownLines = new Set(["generic-csv/quoted-clock.csv"]);
const noTable = new Set(["nmea", "gpx", "vbo"]);
// A table between TABs that begins with "Time" and has no units is TunerStudio's way too.
const likeOthers = new Set(["m-tuner-csv/plain.csv, TABs"]);

describe.each(logFixtures.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
  "%s means the same",
  (path, { format, bytes }) => {
    test("with other line ends, encodings and spreadsheets", async () => {
      const logs = await logsOf(bytes);
      const { dialect } = logs[0]!.meta;
      if (dialect === null || ownLines.has(path)) return;
      const text = new TextDecoder(dialect.encoding).decode(bytes);
      const isTable = dialect.delimiter === "," && dialect.decimalMark === "." && !noTable.has(format);
      for (const [how, again] of [...edited(text), ...(isTable ? exported(text) : [])]) {
        if (likeOthers.has(`${path}, ${how}`)) continue;
        expect([how, meaningOf(await logsOf(again))]).toEqual([how, meaningOf(logs)]);
      }
    });
  },
);
