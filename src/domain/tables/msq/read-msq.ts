import { fail, ok, type Result } from "../../result";
import type { ImportProblem } from "../../logs/format";
import { breakpointsOf, flipped, openAxis, type Breakpoints } from "../breakpoints";
import { mixtureUnit } from "../guess";
import type { Axis, TableDraft, TuneDraft } from "../tune";
import type { TableKind } from "../tuning-table";
import { readMsqConstants, type MsqArray, type MsqFile } from "./constants";
import type { XmlEnd } from "../xml/scan";
import { msqFacts } from "./facts";
import { findAxes } from "./find-axes";
import { loadUnit } from "./load-unit";
import { accelerationAxisOf, curveAxesOf, mapRulesFor } from "./table-rules";

const format = "tunerstudio-msq";

// MS2/Extra keeps its 12 x 12 maps where the 16 x 16 ones lie: of the size not in use, TunerStudio writes nonsense.
const sharesMemory = /dozen$/;

// Lists of switches, ports and raw memory look like matrices and are none.
const notTables = /^(rmt_)?ps[A-Z]|^UNALLOCATED|^sen_calib|^logField/;

// More names than these tell nothing more.
const mostNamed = 50;

/** Reads the text of a TunerStudio tune: every map and curve whose axes are known, main maps first, and engine facts. */
export function readMsq(xml: string): Result<TuneDraft, ImportProblem> {
  const { tune, end } = readWholeParts(xml);
  if (!end.isComplete) return fail({ code: "damaged", format, at: end.at });
  if (tune.tables.length === 0 && tune.facts.length === 0) {
    return fail({ code: "not-a-tune", what: tune.unread === undefined ? "no-tables" : "sizes" });
  }
  return ok(tune);
}

/** What a tune holds up to where its text goes wrong: a log that carries a damaged tune is still a log. */
export function readWholeParts(xml: string): { readonly tune: TuneDraft; readonly end: XmlEnd } {
  // Old and hand-edited files hold control characters, which no XML may.
  // oxlint-disable-next-line no-control-regex
  const file = readMsqConstants(xml.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ""));
  const signature = file.signature.trim();
  const unread = file.unread.filter((name) => !notTables.test(name)).slice(0, mostNamed);
  const tune = { format, signature, tables: tablesOf(file), facts: msqFacts(file) };
  return { tune: unread.length === 0 ? tune : { ...tune, unread }, end: file.end };
}

function tablesOf(file: MsqFile): readonly TableDraft[] {
  const arrays = [...file.arrays.values()].filter(({ name }) => !notTables.test(name));
  const vectors = arrays.filter(({ columns }) => columns === 1);
  const maps = arrays.filter(({ columns }) => columns > 1).map((cells) => mapOf(cells, vectors, file));
  const curves = vectors.map((cells) => curveOf(cells, file));
  return [...maps, ...curves]
    .filter((table) => table !== null)
    .map((table, at) => ({ table, at }))
    .toSorted((a, b) => rank(a.table) - rank(b.table) || a.at - b.at)
    .map(({ table }) => table);
}

const mainKinds: readonly TableKind[] = ["ve", "ignition", "lambda-target"];

function rank({ kind, y }: TableDraft): number {
  const at = mainKinds.indexOf(kind);
  return at >= 0 ? at : y === null ? 4 : 3;
}

function mapOf(cells: MsqArray, vectors: readonly MsqArray[], file: MsqFile): TableDraft | null {
  const rules = mapRulesFor(cells.name);
  const fitting = rules
    .map(({ x, y, kind }) => ({ x: file.arrays.get(x), y: file.arrays.get(y), kind }))
    .find(({ x, y }) => x?.rows === cells.columns && y?.rows === cells.rows);
  const kind = kindOf(cells, fitting?.kind ?? rules[0]?.kind);
  const found =
    fitting?.x !== undefined && fitting.y !== undefined
      ? { x: fitting.x, y: fitting.y }
      : findAxes(cells, vectors);
  const x = found === null ? null : breakpointsOf(found.x.values);
  const y = found === null ? null : breakpointsOf(found.y.values);
  if (found === null || x === null || y === null) {
    // A main map is worth having even where its axes are not named; any other matrix may be anything.
    if (!mainKinds.includes(kind) || sharesMemory.test(cells.name)) return null;
    return draftOf(cells, kind, openAxis(cells.columns), openAxis(cells.rows), cells.values);
  }
  const values = flipped(cells.values, cells.columns, { x: x.isFlipped, y: y.isFlipped });
  return draftOf(cells, kind, axisOf(found.x, x, file), axisOf(found.y, y, file), values);
}

function curveOf(cells: MsqArray, file: MsqFile): TableDraft | null {
  const acceleration = accelerationAxisOf(cells.name, (name) => file.arrays.get(name)?.unit ?? "");
  const candidates =
    acceleration === null ? curveAxesOf(cells.name) : [{ axis: acceleration, kind: "generic" as const }];
  for (const { axis: name, kind } of candidates) {
    const axis = file.arrays.get(name);
    const breakpoints = axis?.rows === cells.rows && axis.columns === 1 ? breakpointsOf(axis.values) : null;
    if (axis === undefined || breakpoints === null) continue;
    const values = flipped(cells.values, cells.rows, { x: breakpoints.isFlipped, y: false });
    return draftOf(cells, kind, axisOf(axis, breakpoints, file), null, values);
  }
  return null;
}

function draftOf(
  { name, unit, digits }: MsqArray,
  kind: TableKind,
  x: Axis,
  y: Axis | null,
  values: Float64Array<ArrayBuffer>,
): TableDraft {
  const step = stepOf(digits, values);
  return { name, kind, unit: unitOf(unit, kind, values), ...(step === null ? {} : { step }), x, y, values };
}

function unitOf(unit: string, kind: TableKind, values: Float64Array): string {
  if (/^duty cycle %$/i.test(unit)) return "%";
  // rusEFI and unevaluated expressions leave the unit of a target out.
  return kind === "lambda-target" && !/^(afr|lambda|λ)/i.test(unit) ? mixtureUnit(values) : unit;
}

function axisOf({ name, unit }: MsqArray, { values }: Breakpoints, { scalars }: MsqFile): Axis {
  return { label: name, unit: loadUnit(name, unit, scalars), values };
}

// Boost tables hold a target or a duty, and lambda tables of unknown firmware say what they are by their unit alone.
function kindOf({ name, unit }: MsqArray, known: TableKind | undefined): TableKind {
  if (known === "boost-target" && !/^(kpa|bar|psi)/i.test(unit))
    return /duty/i.test(unit) ? "duty" : "generic";
  if (known !== undefined) return known;
  const is = (words: RegExp) => words.test(name.replaceAll(/([a-z])([A-Z])/g, "$1_$2"));
  if (is(/trim/i)) return unit === "%" && !is(/^spk/i) ? "fuel-correction" : "generic";
  if (is(/^ve(_|\d|$|table|map|bins)|_ve\d?$/i) && unit === "%") return "ve";
  if (is(/(^|_)(adv|ign|spark)/i) && /^(deg|°)/i.test(unit)) return "ignition";
  return is(/(^|_)(afr|lam)/i) && /^(afr|lambda|λ)$/i.test(unit) ? "lambda-target" : "generic";
}

/** One in the last digit that TunerStudio shows, where every value of the table is a whole number of those. */
function stepOf(digits: number | null, values: Float64Array): number | null {
  if (digits === null || digits > 6) return null;
  const perUnit = 10 ** digits;
  const isWhole = values.every((value) => Math.abs(value * perUnit - Math.round(value * perUnit)) < 1e-6);
  return isWhole ? 1 / perUnit : null;
}
