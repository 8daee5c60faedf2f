import { fail, ok, type Result } from "../result";
import { airMassMg, chargeRanges, type Charge, type ChargeInput } from "./airflow";
import { dutyPercent, longestPulseMs } from "./duty";
import { injectorMgPerMs, type InjectorRating } from "./injector-flow";
import { checkInputs, type InputFault, type InputProblem, type InputRange } from "./inputs";

/** How the fuel pressure behaves: follows the manifold 1:1, or stays the same against the surrounding air. */
export type Regulator = "manifold-referenced" | "fixed";

/** One set of injectors that open together. */
export interface Bank extends InjectorRating {
  /** Injectors of the bank in the whole engine. */
  readonly count: number;
  /** Time from the signal to flow, at the present voltage. */
  readonly deadTimeMs: number;
  /** The shortest pulse that the ECU gives. */
  readonly shortestMs: number;
}

/**
 * How a second bank shares the work:
 * - together: both open for the same effective time, always
 * - from-pressure: as together from `mapBar` on, closed below
 * - above-duty: opens for what the first bank cannot give within `dutyPercent`
 */
export type Staging =
  | { readonly kind: "together" }
  | { readonly kind: "from-pressure"; readonly mapBar: number }
  | { readonly kind: "above-duty"; readonly dutyPercent: number };

/** Engine, fuel and injectors: what stays the same from one operating point to the next. */
export interface InjectionSetup {
  readonly displacementL: number;
  readonly cylinders: number;
  readonly barometerBar: number;
  readonly airC: number;
  /** Mass of air that burns one mass of the fuel. */
  readonly stoichiometricRatio: number;
  readonly regulator: Regulator;
  /** Fuel pressure against the surrounding air with the manifold at the same pressure. */
  readonly fuelBar: number;
  /** Injections per working cycle; 1 for sequential, 2 for one per turn. */
  readonly pulsesPerCycle: number;
  readonly first: Bank;
  /** Null with one bank. */
  readonly second: (Bank & { readonly staging: Staging }) | null;
}

/** Where the engine runs. */
export interface OperatingPoint {
  readonly mapBar: number;
  readonly rpm: number;
  readonly vePercent: number;
  readonly lambda: number;
}

/** What one bank does. */
export interface BankInjection {
  /** One pulse with its dead time; 0 = closed. */
  readonly pulseMs: number;
  /** The part of it that fuel flows in. */
  readonly effectiveMs: number;
  readonly dutyPercent: number;
  /** Fuel per cylinder and cycle. */
  readonly fuelMg: number;
  /** Flow per cylinder: all injectors of the bank over the cylinders. */
  readonly mgPerMs: number;
}

/** Fuel of one operating point. */
export interface Injection {
  /** Air and fuel that one cylinder takes per cycle. */
  readonly airMg: number;
  readonly fuelMg: number;
  /** Pressure across the injectors. */
  readonly acrossBar: number;
  readonly first: BankInjection;
  /** Null with one bank. */
  readonly second: BankInjection | null;
}

/** Inputs of the injection calculation; those of the second bank end in 2. */
export type InjectionInput =
  | ChargeInput
  | "rpm"
  | "lambda"
  | "stoichiometricRatio"
  | "fuelBar"
  | "pulsesPerCycle"
  | BankInput
  | `${BankInput}2`
  | "stageMapBar"
  | "stageDutyPercent";

/** Numbers of one bank. */
export type BankInput = "flowLbPerH" | "ratedBar" | "densityRatio" | "count" | "deadTimeMs" | "shortestMs";

const bankRanges: Readonly<Record<BankInput, InputRange>> = {
  flowLbPerH: { min: 0.5, max: 5000 },
  ratedBar: { min: 0.1, max: 400 },
  densityRatio: { min: 0.3, max: 2 },
  count: { min: 1, max: 32 },
  deadTimeMs: { min: 0, max: 10 },
  shortestMs: { min: 0, max: 20 },
};

/** What each input may be; those of the second bank as those of the first. */
const injectionRanges: Readonly<Record<Exclude<InjectionInput, `${BankInput}2`>, InputRange>> = {
  ...chargeRanges,
  ...bankRanges,
  rpm: { min: 0, max: 30_000 },
  lambda: { min: 0.4, max: 2 },
  stoichiometricRatio: { min: 2, max: 40 },
  fuelBar: { min: 0.1, max: 400 },
  pulsesPerCycle: { min: 1, max: 8 },
  stageMapBar: { min: -1.1, max: 7 },
  stageDutyPercent: { min: 1, max: 100 },
};

/**
 * Injection time by speed density. Per cylinder and cycle:
 * `air = p·V / (R·T) · VE`, `fuel = air / (stoichiometric ratio · lambda)`,
 * `pulse = max(fuel / pulses / q(Δp) + dead time, shortest)`, with Δp = fuel pressure (regulator 1:1) or
 * fuel pressure − MAP (fixed; also for a measured fuel pressure). Wall film, charge heating in the port and
 * acceleration are not part of it. Bosch Automotive Handbook (9th edition), "Cylinder charge" and "Fuel injection".
 */
export function injectionAt(
  setup: InjectionSetup,
  point: OperatingPoint,
): Result<Injection, InputProblem<InjectionInput>> {
  const faults = faultsOf(setup, point);
  const acrossBar = acrossInjectorBar(setup, point.mapBar);
  if (faults.length === 0 && !(acrossBar > 0)) {
    return fail({
      code: "bad-inputs",
      faults: [{ code: "no-flow", input: "fuelBar", differentialBar: acrossBar }],
    });
  }
  if (faults.length > 0) return fail({ code: "bad-inputs", faults });
  const charge: Charge = { ...setup, ...point };
  const airMg = airMassMg(charge);
  const fuelMg = airMg / (setup.stoichiometricRatio * point.lambda);
  return ok({ airMg, fuelMg, acrossBar, ...shared(setup, point, fuelMg, acrossBar) });
}

/** Pressure across the injectors, bar. */
export function acrossInjectorBar(
  { regulator, fuelBar }: Pick<InjectionSetup, "regulator" | "fuelBar">,
  mapBar: number,
): number {
  return regulator === "fixed" ? fuelBar - mapBar : fuelBar;
}

/**
 * Volumetric efficiency that a logged injection time stands for, %: the calculation backwards, with the lambda that was
 * measured. A wrong fuel looks exactly like a wrong efficiency.
 */
export function apparentVePercent(
  setup: InjectionSetup,
  point: OperatingPoint,
  pulseMs: number,
): Result<number, InputProblem<InjectionInput>> {
  const full = injectionAt({ ...setup, second: null }, { ...point, vePercent: 100 });
  if (!full.ok) return full;
  const { first, fuelMg } = full.value;
  const delivered = Math.max(0, pulseMs - setup.first.deadTimeMs) * setup.pulsesPerCycle * first.mgPerMs;
  return ok((100 * delivered) / fuelMg);
}

function shared(
  setup: InjectionSetup,
  point: OperatingPoint,
  fuelMg: number,
  acrossBar: number,
): Pick<Injection, "first" | "second"> {
  const firstFlow = flowPerCylinder(setup.first, setup.cylinders, acrossBar);
  if (setup.second === null)
    return { first: bankOf(setup, setup.first, point, firstFlow, fuelMg), second: null };
  const secondFlow = flowPerCylinder(setup.second, setup.cylinders, acrossBar);
  const share = shareOfFirst(setup, setup.second.staging, point, fuelMg, firstFlow, secondFlow);
  const rest = fuelMg - fuelMg * share;
  return {
    first: bankOf(setup, setup.first, point, firstFlow, fuelMg * share),
    second: share === 1 ? closed(secondFlow) : bankOf(setup, setup.second, point, secondFlow, rest),
  };
}

function closed(mgPerMs: number): BankInjection {
  return { pulseMs: 0, effectiveMs: 0, dutyPercent: 0, fuelMg: 0, mgPerMs };
}

/** Share of the fuel that the first bank gives, 0 to 1. */
function shareOfFirst(
  setup: InjectionSetup,
  staging: Staging,
  point: OperatingPoint,
  fuelMg: number,
  firstFlow: number,
  secondFlow: number,
): number {
  if (staging.kind === "above-duty") {
    const openMs = longestPulseMs(staging.dutyPercent, point.rpm, setup.pulsesPerCycle);
    const mostMg = Math.max(0, openMs - setup.first.deadTimeMs) * setup.pulsesPerCycle * firstFlow;
    return fuelMg <= mostMg ? 1 : mostMg / fuelMg;
  }
  if (staging.kind === "from-pressure" && point.mapBar < staging.mapBar) return 1;
  return firstFlow / (firstFlow + secondFlow);
}

function bankOf(
  { pulsesPerCycle }: InjectionSetup,
  bank: Bank,
  { rpm }: OperatingPoint,
  mgPerMs: number,
  fuelMg: number,
): BankInjection {
  const pulseMs = Math.max(fuelMg / pulsesPerCycle / mgPerMs + bank.deadTimeMs, bank.shortestMs);
  return {
    pulseMs,
    effectiveMs: Math.max(0, pulseMs - bank.deadTimeMs),
    dutyPercent: dutyPercent(pulseMs, rpm, pulsesPerCycle),
    fuelMg,
    mgPerMs,
  };
}

function flowPerCylinder(bank: Bank, cylinders: number, acrossBar: number): number {
  return (injectorMgPerMs(bank, acrossBar) * bank.count) / cylinders;
}

function faultsOf(setup: InjectionSetup, point: OperatingPoint): readonly InputFault<InjectionInput>[] {
  const { stageMapBar, stageDutyPercent, ...ranges } = injectionRanges;
  const first = checkInputs<keyof typeof ranges, Record<keyof typeof ranges, number>>(
    { ...setup, ...setup.first, ...point },
    ranges,
  );
  const faults: InputFault<InjectionInput>[] = first.ok ? [] : [...first.problem.faults];
  if (setup.second === null) return faults;
  const second = checkInputs<BankInput, Bank>(setup.second, bankRanges);
  if (!second.ok) {
    for (const fault of second.problem.faults) faults.push({ ...fault, input: `${fault.input}2` });
  }
  const stage = checkStage(setup.second.staging, stageMapBar, stageDutyPercent);
  if (!stage.ok) faults.push(...stage.problem.faults);
  return faults;
}

function checkStage(
  staging: Staging,
  stageMapBar: InputRange,
  stageDutyPercent: InputRange,
): Result<unknown, InputProblem<InjectionInput>> {
  if (staging.kind === "from-pressure") return checkInputs({ stageMapBar: staging.mapBar }, { stageMapBar });
  if (staging.kind === "above-duty")
    return checkInputs({ stageDutyPercent: staging.dutyPercent }, { stageDutyPercent });
  return ok(null);
}
