import type { InputFault } from "../../../domain/calculation/inputs";
import type { InputId, Measure } from "./calculator-inputs";

/** A number that a calculator found. */
export interface Found {
  readonly id: ResultId;
  readonly value: number;
  readonly measure: Measure;
  readonly decimals: number;
  /** Shown large: what was asked for. */
  readonly main?: boolean;
}

/** Every number that the calculators find. */
export type ResultId =
  | "airMg"
  | "airFlow"
  | "fuelMg"
  | "acrossBar"
  | "mgPerMs"
  | "effectiveMs"
  | "pulseMs"
  | "duty"
  | "effectiveMs2"
  | "pulseMs2"
  | "duty2"
  | "efficiency"
  | "supportedHp"
  | "supportedKw"
  | "totalFlow"
  | "eachFlow"
  | "eachVolume"
  | "bsfcMetric"
  | "longestMs"
  | "deadTime"
  | "blendRatio"
  | "blendDensity"
  | "massShares"
  | "volumeShares"
  | "lambda"
  | "afr"
  | "gaugeAfr"
  | "equivalence"
  | "excess";

/** What is wrong with an input, said beside it. */
export type InputTrouble =
  | Omit<Extract<InputFault<string>, { code: "out-of-range" }>, "input">
  | { readonly code: "no-flow" };

/** What a calculator says: numbers, or what is wrong with which input. */
export interface Answer {
  readonly found: readonly Found[];
  readonly troubles: Partial<Readonly<Record<InputId, InputTrouble>>>;
}

/** A unit that no setting changes. */
export function fixedUnit(unit: string): Measure {
  return { kind: "fixed", unit };
}

/** An answer without numbers: the faults at the inputs that the calculation's own names stand for. */
export function refused(
  faults: readonly InputFault<string>[],
  inputOf: (name: string) => InputId | null,
): Answer {
  const troubles: { -readonly [Id in InputId]?: InputTrouble } = {};
  for (const fault of faults) {
    const id = inputOf(fault.input);
    if (id !== null && troubles[id] === undefined) troubles[id] = fault;
  }
  return { found: [], troubles };
}
