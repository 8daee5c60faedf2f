import { standardKpa } from "../standard-values";
import { rulesOf, toStep } from "../tables/kinds";
import type { Axis } from "../tables/tune";
import type { TuningTable } from "../tables/tuning-table";
import { convert, isPressure, parseUnit, quantityOf } from "../units";
import type { CellStatistics } from "./accumulate";
import { meaningOf, type AxisMeaning } from "./axis-channel";
import { isInverse } from "./effective";
import type { Grid } from "./evidence";
import type { LimitSettings } from "./settings";

/** What became of a cell. */
export const cellMarks = [
  /** Nothing drove there. */
  "unvisited",
  /** Too little evidence to touch it: what the log suggests is a hint. */
  "thin",
  "corrected",
  /** Wanted more than the limits allow. */
  "limited",
  /** Wanted less fuel above atmospheric pressure, which nobody has allowed. */
  "boost-protected",
  "locked",
  "blank",
  /** Without evidence of its own: filled from its neighbours because that was asked. */
  "inferred",
  /** Right already, or off by less than the ECU stores. */
  "unchanged",
] as const;

/** Name of what became of a cell. */
export type CellMark = (typeof cellMarks)[number];

/** Values to review. Parallel to the table's values. */
export interface Proposal {
  /** What the log asks for, without gain, limits or rounding; the present value where nothing is known. */
  readonly needed: Float64Array;
  /** What is proposed, in steps that the ECU stores. */
  readonly proposed: Float64Array;
  /** Index into `cellMarks`. */
  readonly mark: Uint8Array;
}

/** Turns solved factors into values: gain, limits against the start values, boost protection, storage steps. */
export function propose(
  table: TuningTable,
  grid: Grid,
  shift: number,
  factor: Float64Array,
  cells: CellStatistics,
  limits: LimitSettings,
  startValues: Float64Array | null,
): Proposal {
  const rules = rulesOf(table);
  const needed = table.values.slice();
  const proposed = table.values.slice();
  const mark = new Uint8Array(needed.length);
  const boosted = boostedCells(table, cells);
  const inverse = isInverse(table);
  for (let cell = 0; cell < needed.length; cell++) {
    const fuel = grid.fuel[cell]!;
    const known = evidenceMark(grid, cells, limits, cell);
    const usable = known === "corrected" || known === "inferred";
    if (!Number.isNaN(fuel) && known !== "unvisited" && known !== "locked")
      needed[cell] = fuel * factor[cell]! - shift;
    if (known === "inferred") needed[cell] = fuel * factor[cell]! - shift;
    mark[cell] = cellMarks.indexOf(known);
    if (!usable) continue;
    const start = (startValues?.[cell] ?? table.values[cell]!) + shift;
    const wanted = fuel * factor[cell]!;
    const held = limit(fuel, wanted, start > 0 ? start : fuel, limits, boosted[cell] !== 0, inverse);
    const value = Math.min(rules.max, Math.max(rules.min, toStep(held.fuel - shift, rules.step)));
    const same = Math.abs(value - table.values[cell]!) < rules.step / 2;
    proposed[cell] = same ? table.values[cell]! : value;
    mark[cell] = cellMarks.indexOf(held.why ?? (same ? "unchanged" : known));
  }
  return { needed, proposed, mark };
}

function evidenceMark(grid: Grid, cells: CellStatistics, limits: LimitSettings, cell: number): CellMark {
  if (Number.isNaN(grid.fuel[cell]!)) return "blank";
  if (grid.locked[cell] !== 0) return "locked";
  const enough = cells.seconds[cell]! >= limits.minSeconds && cells.visits[cell]! >= limits.minVisits;
  if (enough && cells.seconds[cell]! > 0) return "corrected";
  if (limits.fill) return "inferred";
  return cells.seconds[cell]! > 0 ? "thin" : "unvisited";
}

/** Gain first; then the distance from the start value; then the boost. */
function limit(
  present: number,
  wanted: number,
  start: number,
  limits: LimitSettings,
  boosted: boolean,
  inverse: boolean,
): { readonly fuel: number; readonly why: CellMark | null } {
  const aimed = present + (wanted - present) * limits.gain;
  const reach = (boosted ? limits.boostPercent : limits.percent) / 100;
  const least = start * (1 - reach);
  const most = start * (1 + reach);
  const held = Math.min(most, Math.max(least, aimed));
  const leaner = inverse ? held > present : held < present;
  if (boosted && leaner && !limits.leanInBoost) return { fuel: present, why: "boost-protected" };
  return { fuel: held, why: held === aimed ? null : "limited" };
}

/**
 * Cells above atmospheric pressure: by the table's own pressure axis, else by what was driven there. Where neither
 * tells, a cell may be one if the engine went there elsewhere, or on a throttle open beyond 70 %.
 */
function boostedCells(table: TuningTable, cells: Pick<CellStatistics, "mapKpa">): Uint8Array {
  const boosted = new Uint8Array(table.values.length);
  const columns = table.x.values.length;
  const along = (meaning: AxisMeaning) => {
    const axis = [table.x, table.y].find((each) => each !== null && meaningOf(each) === meaning) ?? null;
    const place = (cell: number) => (axis === table.x ? cell % columns : Math.floor(cell / columns));
    return axis === null ? null : { axis, at: (cell: number) => axis.values[place(cell)]! };
  };
  const pressure = along("pressure");
  const throttle = along("throttle");
  const atmosphere = pressure === null ? standardKpa : atmosphereOn(pressure.axis);
  const blown = pressure === null && cells.mapKpa.some((kpa) => kpa > atmosphere);
  for (let cell = 0; cell < boosted.length; cell++) {
    const known = pressure === null ? cells.mapKpa[cell]! : pressure.at(cell);
    const open = throttle !== null && throttle.at(cell) > openThrottlePercent;
    if (known > atmosphere || (Number.isNaN(known) && (blown || open))) boosted[cell] = 1;
  }
  return boosted;
}

const openThrottlePercent = 70;

/** The air's pressure in the unit of an axis; an axis that reaches below the vacuum of an absolute scale is a gauge's. */
function atmosphereOn(axis: Axis): number {
  const unit = parseUnit(axis.unit);
  const quantity = quantityOf(axis.unit);
  if (unit === null || !isPressure(quantity)) return axis.values[0]! < 0 ? 0 : standardKpa;
  const gauge =
    quantity === "pressure-gauge" ||
    (quantity === "pressure" && axis.values[0]! * convert(1, unit, "kPa") < -2);
  return gauge ? 0 : standardKpa / convert(1, unit, "kPa");
}
