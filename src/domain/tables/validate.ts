import { gasolineAfr } from "../standard-values";
import { parseUnit, unitOf } from "../units";
import { firstAboveAtmosphere } from "./atmosphere";
import { rulesOf, type CellRules } from "./kinds";
import type { Axis } from "./tune";
import type { TuningTable } from "./tuning-table";

/** What is to be said of a cell's value: an error is refused, a warning is stored and shown. */
export type CellProblem =
  | { readonly severity: "error"; readonly code: "below-range" | "above-range"; readonly limit: number }
  | {
      readonly severity: "warning";
      readonly code: "unusually-low" | "unusually-high";
      readonly limit: number;
    }
  /** Far from the value of the next breakpoint, more than `limit` in the table's unit. */
  | {
      readonly severity: "warning";
      readonly code: "steep";
      readonly axis: "x" | "y";
      readonly neighbour: number;
      readonly difference: number;
      readonly limit: number;
    }
  /** The injector is open for more of the cycle than is wise, or for more than there is ("duty-over"). */
  | {
      readonly severity: "warning";
      readonly code: "duty-high" | "duty-over";
      readonly dutyPercent: number;
      readonly rpm: number;
      readonly limit: number;
    }
  | {
      readonly severity: "warning";
      readonly code: "lean-in-boost";
      readonly lambda: number;
      readonly limit: number;
    };

/** What the table itself does not say. */
export interface CellContext {
  /** Engine speed to judge a table without one by: the highest that the engine runs at that load; null = unknown. */
  readonly rpm: number | null;
  /** Injections per 720 degrees of crank. */
  readonly injections: number;
  /** Mass of air per mass of fuel at lambda 1, for targets in AFR. */
  readonly stoichiometric: number;
}

/** One injection per cycle, gasoline, engine speed only from the table's axes. */
export const plainContext: CellContext = { rpm: null, injections: 1, stoichiometric: gasolineAfr };

const dutyLimits = { high: 85, over: 100 } as const;
// Boosted engines are cooled by fuel; leaner than this under pressure is not a target but a mistake.
const leanestBoost = 0.95;

/** What is to be said if the cell `at` held `value`; nothing about a blank cell. Errors first. */
export function validateCell(
  table: TuningTable,
  at: number,
  value: number,
  context: CellContext = plainContext,
): readonly CellProblem[] {
  return problemsOf(standardOf(table, context), at, value);
}

/** What is to be said of the whole table: its cells with problems, ascending. */
export function validateTable(
  table: TuningTable,
  context: CellContext = plainContext,
): readonly { readonly at: number; readonly problems: readonly CellProblem[] }[] {
  const standard = standardOf(table, context);
  return Array.from(table.values, (value, at) => ({ at, problems: problemsOf(standard, at, value) })).filter(
    ({ problems }) => problems.length > 0,
  );
}

/** What the cells of one table are held to, found once. */
interface Standard {
  readonly table: TuningTable;
  readonly rules: CellRules;
  readonly unit: string | null;
  readonly context: CellContext;
  /** Whether the axis is engine speed, and its first breakpoint above the atmosphere. */
  readonly x: { readonly isRpm: boolean; readonly boost: number | null };
  readonly y: { readonly isRpm: boolean; readonly boost: number | null };
}

function standardOf(table: TuningTable, context: CellContext): Standard {
  const x = { isRpm: isRpm(table.x), boost: firstAboveAtmosphere(table.x) };
  const none = { isRpm: false, boost: null };
  const y = table.y === null ? none : { isRpm: isRpm(table.y), boost: firstAboveAtmosphere(table.y) };
  return { table, rules: rulesOf(table), unit: parseUnit(table.unit), context, x, y };
}

function problemsOf(standard: Standard, at: number, value: number): readonly CellProblem[] {
  if (Number.isNaN(value)) return [];
  const { table, rules } = standard;
  const problems = [...rangeProblems(value, rules), ...steepProblems(table, at, value, rules)];
  if (table.kind === "injection-time") problems.push(...dutyProblems(standard, at, value));
  if (table.kind === "lambda-target") problems.push(...leanProblems(standard, at, value));
  return problems;
}

function rangeProblems(value: number, { min, max, low, high }: CellRules): CellProblem[] {
  if (value < min) return [{ severity: "error", code: "below-range", limit: min }];
  if (value > max) return [{ severity: "error", code: "above-range", limit: max }];
  // A zero is a part of the table that is not in use; where it is in use, it is steep.
  if (value < low && value !== 0) return [{ severity: "warning", code: "unusually-low", limit: low }];
  if (value > high) return [{ severity: "warning", code: "unusually-high", limit: high }];
  return [];
}

function steepProblems(table: TuningTable, at: number, value: number, rules: CellRules): CellProblem[] {
  return neighboursOf(table, at).flatMap(({ axis, neighbour }) => {
    const other = table.values[neighbour]!;
    const limit = Math.max(rules.jump, rules.jumpShare * Math.max(Math.abs(value), Math.abs(other)));
    const difference = value - other;
    return Math.abs(difference) > limit
      ? [{ severity: "warning" as const, code: "steep" as const, axis, neighbour, difference, limit }]
      : [];
  });
}

/** Duty, percent = pulse, ms x rpm / 1200: one pulse in the 120 000 / rpm ms of a four-stroke cycle. */
function dutyProblems(standard: Standard, at: number, value: number): CellProblem[] {
  const { unit, context } = standard;
  const rpm = rpmAt(standard, at) ?? context.rpm;
  if (rpm === null || (unit !== "ms" && unit !== "µs")) return [];
  const ms = unit === "ms" ? value : value / 1000;
  const dutyPercent = (ms * rpm * context.injections) / 1200;
  if (dutyPercent <= dutyLimits.high) return [];
  const over = dutyPercent > dutyLimits.over;
  const limit = over ? dutyLimits.over : dutyLimits.high;
  return [{ severity: "warning", code: over ? "duty-over" : "duty-high", dutyPercent, rpm, limit }];
}

function leanProblems({ table, unit, context, x, y }: Standard, at: number, value: number): CellProblem[] {
  const lambda = unit === "AFR" ? value / context.stoichiometric : value;
  const width = table.x.values.length;
  const boosted =
    (x.boost !== null && at % width >= x.boost) || (y.boost !== null && Math.floor(at / width) >= y.boost);
  if (!boosted || lambda <= leanestBoost) return [];
  return [{ severity: "warning", code: "lean-in-boost", lambda, limit: leanestBoost }];
}

/** Engine speed at a cell where one of the axes is engine speed. */
function rpmAt({ table, x, y }: Standard, at: number): number | null {
  const width = table.x.values.length;
  if (x.isRpm) return table.x.values[at % width]!;
  return y.isRpm && table.y !== null ? table.y.values[Math.floor(at / width)]! : null;
}

function isRpm({ unit }: Axis): boolean {
  const id = parseUnit(unit);
  return id !== null && unitOf(id)?.quantity === "rotation";
}

function neighboursOf(
  { x, values }: TuningTable,
  at: number,
): readonly { readonly axis: "x" | "y"; readonly neighbour: number }[] {
  const width = x.values.length;
  const column = at % width;
  const around = [
    { axis: "x" as const, neighbour: column > 0 ? at - 1 : -1 },
    { axis: "x" as const, neighbour: column < width - 1 ? at + 1 : -1 },
    { axis: "y" as const, neighbour: at - width },
    { axis: "y" as const, neighbour: at + width },
  ];
  return around.filter(({ neighbour }) => neighbour >= 0 && !Number.isNaN(values[neighbour] ?? NaN));
}
