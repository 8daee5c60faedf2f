import { ok, type Result } from "../result";
import { afrFromLambda, lambdaFromAfr } from "../units";
import { checkInputs, type InputProblem, type InputRange } from "./inputs";

/** One mixture in every way that people say it. */
export interface Mixture {
  /** 1 = just enough air, below = rich. */
  readonly lambda: number;
  /** Mass of air per mass of the fuel that is burnt. */
  readonly afr: number;
  /** What a gauge shows that is set to another fuel. */
  readonly gaugeAfr: number;
  /** 1 / lambda: above 1 = rich. */
  readonly equivalenceRatio: number;
  /** Fuel beyond what the air can burn, %: + = rich. */
  readonly excessFuelPercent: number;
}

/** Inputs of the mixture calculation. `value` is a lambda or an air-fuel ratio. */
export type MixtureInput = "value" | "stoichiometricRatio" | "gaugeRatio";

/** What each input may be; `value` by how it is meant. */
const mixtureRanges = {
  lambda: { min: 0.3, max: 10 },
  afr: { min: 1, max: 200 },
  stoichiometricRatio: { min: 2, max: 40 },
} as const;

/**
 * A mixture from a lambda, the fuel's own air-fuel ratio, or the reading of a gauge: `lambda = AFR / S`, with S the ratio of the
 * fuel, or of the fuel that the gauge is set to. A lambda sensor measures lambda; an AFR gauge multiplies it by its setting.
 */
export function mixtureOf(
  meant: "lambda" | "afr" | "gauge-afr",
  inputs: Readonly<Record<MixtureInput, number>>,
): Result<Mixture, InputProblem<MixtureInput>> {
  const ranges: Readonly<Record<MixtureInput, InputRange>> = {
    value: meant === "lambda" ? mixtureRanges.lambda : mixtureRanges.afr,
    stoichiometricRatio: mixtureRanges.stoichiometricRatio,
    gaugeRatio: mixtureRanges.stoichiometricRatio,
  };
  const checked = checkInputs(inputs, ranges);
  if (!checked.ok) return checked;
  const { value, stoichiometricRatio, gaugeRatio } = inputs;
  const lambda =
    meant === "lambda" ? value : lambdaFromAfr(value, meant === "afr" ? stoichiometricRatio : gaugeRatio);
  return ok({
    lambda,
    afr: afrFromLambda(lambda, stoichiometricRatio),
    gaugeAfr: afrFromLambda(lambda, gaugeRatio),
    equivalenceRatio: 1 / lambda,
    excessFuelPercent: (1 / lambda - 1) * 100,
  });
}
