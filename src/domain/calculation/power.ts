import { ok, type Result } from "../result";
import { convert } from "../units";
import { flowAtPressure } from "./injector-flow";
import { checkInputs, type InputProblem, type InputRange } from "./inputs";

/** 1 lb/(hp h) in g/kWh. */
export const gPerKwhOfLbPerHpH = convert(1, "lb", "g") / convert(1, "hp", "kW");

/** Injectors and how much of them may be used. */
export interface InjectorSet {
  readonly count: number;
  readonly flowLbPerH: number;
  /** Pressure at which the flow was measured. */
  readonly ratedBar: number;
  /** Pressure across them at full load. */
  readonly acrossBar: number;
  /** Longest share of the time that they may be open. */
  readonly dutyPercent: number;
  /** Brake specific fuel consumption: fuel mass per work at the crank, lb per hp and hour. */
  readonly bsfcLbPerHpH: number;
}

/** What each input may be. */
export const powerRanges: Readonly<Record<keyof InjectorSet | "powerHp", InputRange>> = {
  count: { min: 1, max: 32 },
  flowLbPerH: { min: 0.5, max: 5000 },
  ratedBar: { min: 0.1, max: 400 },
  acrossBar: { min: 0.1, max: 400 },
  dutyPercent: { min: 1, max: 100 },
  bsfcLbPerHpH: { min: 0.2, max: 3 },
  powerHp: { min: 1, max: 20_000 },
};

/** Fuel that injectors give at their duty limit, and the power that it supports. */
export interface SupportedPower {
  readonly flowLbPerH: number;
  readonly powerHp: number;
}

/** Injectors that a power asks for. */
export interface InjectorNeed {
  /** Of all injectors together, at full load. */
  readonly flowLbPerH: number;
  /** Of one injector at its rated pressure. */
  readonly eachLbPerH: number;
}

/**
 * Crank power that the injectors can feed, hp: `count · flow · √(Δp / rated) · duty / BSFC`. BSFC of gasoline is about
 * 0.45 to 0.5 lb/(hp h) naturally aspirated, 0.55 to 0.65 boosted; ethanol about 1.4 and methanol about 2 times as much.
 * Heywood (1988), section 2.8: the definition of BSFC.
 */
export function supportedPower(set: InjectorSet): Result<SupportedPower, InputProblem<keyof InjectorSet>> {
  const { powerHp: _, ...ranges } = powerRanges;
  const checked = checkInputs<keyof InjectorSet, InjectorSet>(set, ranges);
  if (!checked.ok) return checked;
  const flow = flowAtPressure(set.flowLbPerH, set.ratedBar, set.acrossBar);
  const flowLbPerH = (set.count * flow * set.dutyPercent) / 100;
  return ok({ flowLbPerH, powerHp: flowLbPerH / set.bsfcLbPerHpH });
}

/** Size of injector that a crank power asks for, the inverse of `supportedPower`. */
export function injectorNeed(
  set: Omit<InjectorSet, "flowLbPerH"> & { readonly powerHp: number },
): Result<InjectorNeed, InputProblem<Exclude<keyof typeof powerRanges, "flowLbPerH">>> {
  const { flowLbPerH: _, ...ranges } = powerRanges;
  const checked = checkInputs<keyof typeof ranges, typeof set>(set, ranges);
  if (!checked.ok) return checked;
  const flowLbPerH = set.powerHp * set.bsfcLbPerHpH;
  const each = flowLbPerH / set.count / (set.dutyPercent / 100);
  return ok({ flowLbPerH, eachLbPerH: flowAtPressure(each, set.acrossBar, set.ratedBar) });
}
