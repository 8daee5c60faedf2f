import { usualFuels } from "../../../domain/calculation/blends";
import { gasolineAfr } from "../../../domain/standard-values";

/** The calculators, in the order of their tabs. */
export const tools = ["injection", "injectors", "dead-time", "blend", "mixture"] as const;
export type Tool = (typeof tools)[number];

/** Voltages at which a dead time is stated. */
export const voltages = [8, 9, 10, 11, 12, 13, 14, 15, 16] as const;
/** Parts of a blend. */
export const parts = [1, 2, 3] as const;
export type Part = (typeof parts)[number];

/** What a number measures: a fixed unit, or one that follows the settings. */
export type Measure =
  | { readonly kind: "gauge" | "pressure" | "temperature" | "mixture" }
  | { readonly kind: "fixed"; readonly unit: string };

/** An input: what it measures and the value of a first visit, in its own unit (bar, °C, λ). */
interface InputSpec {
  readonly measure: Measure;
  readonly start: number;
}

const fixed = (unit: string, start: number): InputSpec => ({ measure: { kind: "fixed", unit }, start });
const like = (kind: "gauge" | "pressure" | "temperature" | "mixture", start: number): InputSpec => ({
  measure: { kind },
  start,
});

const named = {
  displacementL: fixed("L", 2),
  cylinders: fixed("", 4),
  vePercent: fixed("%", 90),
  barometerBar: like("pressure", 1.013),
  mapBar: like("gauge", 0),
  airC: like("temperature", 40),
  rpm: fixed("rpm", 6000),
  lambda: like("mixture", 0.88),
  stoichiometricRatio: fixed("", gasolineAfr),
  flowLbPerH: fixed("lb/h", 50),
  count: fixed("", 4),
  ratedBar: like("pressure", 3),
  fuelBar: like("gauge", 3),
  densityRatio: fixed("", 1),
  deadTimeMs: fixed("ms", 1),
  shortestMs: fixed("ms", 0),
  pulsesPerCycle: fixed("", 1),
  flowLbPerH2: fixed("lb/h", 80),
  count2: fixed("", 4),
  deadTimeMs2: fixed("ms", 1),
  stageMapBar: like("gauge", 0.5),
  stageDutyPercent: fixed("%", 80),
  loggedMs: fixed("ms", 10),
  powerHp: fixed("hp", 300),
  bsfcLbPerHpH: fixed("lb/(hp h)", 0.5),
  dutyPercent: fixed("%", 85),
  acrossBar: like("pressure", 3),
  densityKgPerL: fixed("kg/L", 0.745),
  volts: fixed("V", 13.5),
  mixtureLambda: fixed("λ", 0.85),
  mixtureAfr: fixed("AFR", 12.5),
  gaugeAfr: fixed("AFR", 12.5),
  gaugeRatio: fixed("", gasolineAfr),
} as const satisfies Record<string, InputSpec>;

/** An input with a name of its own. */
export type NamedInput = keyof typeof named;
/** An input of a row: of a voltage, or of a part of a blend. */
type RowInput = `add${(typeof voltages)[number]}` | `${"share" | "ratio" | "density"}${Part}`;
/** Every input; the same one is the same number in each calculator. */
export type InputId = NamedInput | RowInput;

const { "gasoline-e0": gasoline, ethanol, methanol } = usualFuels;
const rows: Readonly<Record<RowInput, InputSpec>> = {
  add8: fixed("ms", 0.6),
  add9: fixed("ms", 0.5),
  add10: fixed("ms", 0.4),
  add11: fixed("ms", 0.3),
  add12: fixed("ms", 0.18),
  add13: fixed("ms", 0.05),
  add14: fixed("ms", -0.06),
  add15: fixed("ms", -0.15),
  add16: fixed("ms", -0.22),
  share1: fixed("", 73),
  ratio1: fixed("", gasoline.stoichiometricRatio),
  density1: fixed("kg/L", gasoline.densityKgPerL ?? 1),
  share2: fixed("", 27),
  ratio2: fixed("", ethanol.stoichiometricRatio),
  density2: fixed("kg/L", ethanol.densityKgPerL ?? 1),
  share3: fixed("", 0),
  ratio3: fixed("", methanol.stoichiometricRatio),
  density3: fixed("kg/L", methanol.densityKgPerL ?? 1),
};

/** What each input measures and starts with. */
export const inputSpecs: Readonly<Record<InputId, InputSpec>> = { ...named, ...rows };

/** What is chosen from a list, the first of each is that of a first visit. */
export const choiceSpecs = {
  aim: ["time", "efficiency"],
  regulator: ["manifold-referenced", "fixed"],
  staging: ["one", "together", "from-pressure", "above-duty"],
  table: ["curve", "map"],
  tableVe: ["starting", "same"],
  breathing: ["four-valve", "two-valve", "race", "turbo"],
  size: ["power", "injectors"],
  blendBy: ["volume", "mass"],
  meant: ["lambda", "afr", "gauge-afr"],
} as const;
/** A choice of a calculator. */
export type ChoiceId = keyof typeof choiceSpecs;
/** What a choice may be. */
export type ChoiceOf<Id extends ChoiceId> = (typeof choiceSpecs)[Id][number];
