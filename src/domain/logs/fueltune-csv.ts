import type { Channel } from "./channel";
import {
  fueltuneSignature,
  numberCell,
  rawRow,
  statesAsWords,
  statesCell,
  textRow,
} from "./delimited/fueltune-text";
import type { ImportWarning, LogDraft } from "./draft";

// FuelTune CSV, version 1: UTF-8, comma, decimal point, LF. A spreadsheet opens it; FuelTune reads back the same log.
//
//   FuelTune CSV,1
//   format,<id of the format that read the log first>        one row per fact about the log, any of these absent:
//   confidence | dialect | time column | clock start | recorded at | rows found | rows kept | fact | marker | laps | lap
//   | warning, each with its cells in the order in which `metaRows` writes them
//   <blank line>
//   clock,<index>,<rows>                                     one block per clock
//   #position,...  #id,...  #role,...  #category,...  #states,...   one cell per channel of this clock; states: 2|OFF|ON
//   Time,<label>,...
//   s,<unit>,...
//   <seconds>,<value>,...                                    shortest decimals that read back bit for bit
//   <blank line>
//
// An empty cell is a missing sample. A state is its word, or its number where a word could be taken for something else.
// In text cells \\ \n \r \t \p stand for backslash, line feed, carriage return, TAB and |; a backslash before = + - @
// keeps spreadsheets from running a name as a formula. Tables of an embedded tune are not written: they are exported
// as tables.

const chunkLength = 1 << 20;

/** The log as the text of a FuelTune CSV, in chunks: parts of a Blob. Samples are finite or NaN. */
export function writeFueltuneCsv(draft: LogDraft): string[] {
  const chunks: string[] = [];
  let chunk = metaRows(draft).join("");
  for (const clock of draft.clocks.keys()) {
    chunk += `\n${headRows(draft, clock)}`;
    for (const row of dataRows(draft, clock)) {
      chunk += row;
      if (chunk.length > chunkLength) {
        chunks.push(chunk);
        chunk = "";
      }
    }
  }
  chunks.push(chunk);
  return chunks;
}

function metaRows({ format, meta, markers, laps, warnings }: LogDraft): string[] {
  const { dialect, timeColumn, clockStart, recordedAt } = meta;
  const rows: (readonly (string | number)[])[] = [
    [fueltuneSignature, 1],
    ["format", format],
    ["confidence", meta.confidence],
  ];
  if (dialect !== null) {
    rows.push(["dialect", dialect.encoding, dialect.delimiter, dialect.decimalMark, dialect.lineEnd]);
  }
  if (timeColumn !== null) rows.push(["time column", timeColumn.label, timeColumn.unit]);
  if (clockStart !== null) rows.push(["clock start", typeof clockStart, clockStart]);
  if (recordedAt !== null) rows.push(["recorded at", recordedAt]);
  rows.push(["rows found", meta.rowsFound], ["rows kept", meta.rowsKept]);
  for (const { name, value } of meta.facts) rows.push(["fact", name, value]);
  for (const { timeS, label } of markers) rows.push(["marker", timeS, label]);
  if (laps !== undefined) rows.push(["laps", laps.length]);
  for (const { startS, endS } of laps ?? []) rows.push(["lap", startS, endS]);
  for (const warning of warnings) rows.push(warningRow(warning));
  return rows.map(textRow);
}

function warningRow({ code, severity, row, count, channel, detail }: ImportWarning): (string | number)[] {
  return ["warning", code, severity, row ?? "", count ?? "", channel ?? "", detail ?? ""];
}

function channelsOf(draft: LogDraft, clock: number): Channel[] {
  return draft.channels.filter((channel) => channel.clock === clock);
}

function headRows(draft: LogDraft, clock: number): string {
  const channels = channelsOf(draft, clock);
  const position = new Map(draft.channels.map((channel, at) => [channel, at]));
  const above = [
    ["clock", clock, draft.clocks[clock]!.length],
    ["#position", ...channels.map((channel) => position.get(channel)!)],
    ["#id", ...channels.map(({ id }) => id)],
    ["#role", ...channels.map(({ role }) => role ?? "")],
    ["#category", ...channels.map(({ category }) => category ?? "")],
  ];
  const below = [
    ["Time", ...channels.map(({ label }) => label)],
    ["s", ...channels.map(({ unit }) => unit)],
  ];
  const states = rawRow(["#states", ...channels.map((channel) => statesCell(channel.states))]);
  return above.map(textRow).join("") + states + below.map(textRow).join("");
}

/** How a channel's samples are written: words, or numbers. */
function cellsOf({ samples, states }: Channel): (row: number) => string {
  if (states === undefined || !statesAsWords(states)) return (row) => numberCell(samples[row]!);
  return (row) => states[samples[row]!] ?? numberCell(samples[row]!);
}

function* dataRows(draft: LogDraft, at: number): Generator<string> {
  const clock = draft.clocks[at]!;
  const columns = channelsOf(draft, at).map(cellsOf);
  for (let row = 0; row < clock.length; row++) {
    let line = numberCell(clock[row]!);
    for (const cell of columns) line += `,${cell(row)}`;
    yield `${line}\n`;
  }
}
