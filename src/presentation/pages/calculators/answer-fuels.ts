import { blendOf, type BlendProblem } from "../../../domain/calculation/blends";
import { deadTimeAt, type DeadTime } from "../../../domain/calculation/dead-time";
import { mixtureOf } from "../../../domain/calculation/lambda";
import { fixedUnit, refused, type Answer, type InputTrouble } from "./answer";
import { parts, voltages, type InputId, type Part } from "./calculator-inputs";
import type { Choices, Inputs } from "./calculator-state";

/** Dead time at a voltage, from the table that was typed. */
export function answerDeadTime(of: Inputs): Answer {
  const table = {
    baseMs: of("deadTimeMs"),
    volts: [...voltages],
    addMs: voltages.map((at) => of(`add${at}`)),
  };
  const typed: readonly InputId[] = ["deadTimeMs", "volts", ...voltages.map((at) => `add${at}` as const)];
  const troubles: { -readonly [Id in InputId]?: InputTrouble } = {};
  for (const id of typed) {
    const [min, max] = id === "volts" ? [4, 30] : id === "deadTimeMs" ? [0, 10] : [-5, 10];
    if (!(of(id) >= min && of(id) <= max)) troubles[id] = { code: "out-of-range", min, max };
  }
  if (Object.keys(troubles).length > 0) return { found: [], troubles };
  return deadTimeFound(table, of("volts"));
}

function deadTimeFound(table: DeadTime, volts: number): Answer {
  const deadTime = deadTimeAt(table, volts);
  // The table is checked: all that is left is a sum below zero.
  if (!deadTime.ok) {
    const least = -Math.min(0, ...table.addMs);
    return { found: [], troubles: { deadTimeMs: { code: "out-of-range", min: least, max: 10 } } };
  }
  return {
    found: [{ id: "deadTime", value: deadTime.value, measure: fixedUnit("ms"), decimals: 3, main: true }],
    troubles: {},
  };
}

/** Ratio and density of a blend. */
export function answerBlend(of: Inputs, choices: Choices): Answer {
  const blend = blendOf(
    parts.map((part) => ({
      share: of(`share${part}`),
      stoichiometricRatio: of(`ratio${part}`),
      densityKgPerL: of(`density${part}`),
    })),
    choices.blendBy,
  );
  if (!blend.ok) return { found: [], troubles: blendTroubles(blend.problem) };
  const { stoichiometricRatio, densityKgPerL, massShares, volumeShares } = blend.value;
  const percent = fixedUnit("%");
  return {
    found: [
      { id: "blendRatio", value: stoichiometricRatio, measure: fixedUnit(""), decimals: 2, main: true },
      { id: "blendDensity", value: densityKgPerL, measure: fixedUnit("kg/L"), decimals: 3 },
      { id: "massShares", value: (massShares[1] ?? 0) * 100, measure: percent, decimals: 1 },
      { id: "volumeShares", value: (volumeShares[1] ?? 0) * 100, measure: percent, decimals: 1 },
    ],
    troubles: {},
  };
}

const limits = { share: [0, 1e6], ratio: [2, 40], density: [0.05, 2] } as const;

function blendTroubles({ part, fault }: BlendProblem): Answer["troubles"] {
  if (part === null || fault === "nothing") return { share1: { code: "out-of-range", min: 1, max: 1e6 } };
  const [min, max] = limits[fault];
  return { [`${fault}${partAt(part)}` as const]: { code: "out-of-range", min, max } };
}

function partAt(at: number): Part {
  return parts[at] ?? parts[0];
}

/** One mixture in every way of saying it. */
export function answerMixture(of: Inputs, choices: Choices): Answer {
  const asked = { lambda: "mixtureLambda", afr: "mixtureAfr", "gauge-afr": "gaugeAfr" } as const;
  const value = asked[choices.meant];
  const mixture = mixtureOf(choices.meant, {
    value: of(value),
    stoichiometricRatio: of("stoichiometricRatio"),
    gaugeRatio: of("gaugeRatio"),
  });
  if (!mixture.ok)
    return refused(mixture.problem.faults, (name) =>
      name === "value" ? value : name === "gaugeRatio" ? "gaugeRatio" : "stoichiometricRatio",
    );
  const { lambda, afr, gaugeAfr, equivalenceRatio, excessFuelPercent } = mixture.value;
  return {
    found: [
      { id: "lambda", value: lambda, measure: fixedUnit("λ"), decimals: 3, main: true },
      { id: "afr", value: afr, measure: fixedUnit("AFR"), decimals: 2, main: true },
      { id: "gaugeAfr", value: gaugeAfr, measure: fixedUnit("AFR"), decimals: 2 },
      { id: "equivalence", value: equivalenceRatio, measure: fixedUnit(""), decimals: 3 },
      { id: "excess", value: excessFuelPercent, measure: fixedUnit("%"), decimals: 1 },
    ],
    troubles: {},
  };
}
