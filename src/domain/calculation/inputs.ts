import { fail, ok, type Result } from "../result";

/** Bounds of one input, both allowed; beyond them the formula has no meaning. */
export interface InputRange {
  readonly min: number;
  readonly max: number;
}

/** What is wrong with one input. */
export type InputFault<Name extends string> =
  /** Not a number, or outside of what the formula holds for. */
  | { readonly code: "out-of-range"; readonly input: Name; readonly min: number; readonly max: number }
  /** Pressure on both sides of the injector is equal, or higher in the manifold: nothing flows. */
  | { readonly code: "no-flow"; readonly input: Name; readonly differentialBar: number };

/** Why nothing was calculated: every fault, in the order of the inputs. */
export interface InputProblem<Name extends string = string> {
  readonly code: "bad-inputs";
  readonly faults: readonly InputFault<Name>[];
}

/** The inputs as they are when each is a number within its range; every fault otherwise. */
export function checkInputs<Name extends string, Inputs extends Readonly<Record<Name, number>>>(
  inputs: Inputs,
  ranges: Readonly<Record<Name, InputRange>>,
): Result<Inputs, InputProblem<Name>> {
  const faults: InputFault<Name>[] = [];
  for (const input in ranges) {
    const { min, max } = ranges[input];
    const value = inputs[input];
    // A comparison with NaN is false: it counts as outside.
    if (!(value >= min && value <= max)) faults.push({ code: "out-of-range", input, min, max });
  }
  return faults.length === 0 ? ok(inputs) : fail({ code: "bad-inputs", faults });
}
