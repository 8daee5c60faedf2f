import { dutyPercent, longestPulseMs } from "../../../domain/calculation/duty";
import { ccPerMinOfLbPerH } from "../../../domain/calculation/injector-flow";
import { checkInputs } from "../../../domain/calculation/inputs";
import {
  gPerKwhOfLbPerHpH,
  injectorNeed,
  powerRanges,
  supportedPower,
} from "../../../domain/calculation/power";
import { convert } from "../../../domain/units";
import { fixedUnit, refused, type Answer, type Found } from "./answer";
import { inputSpecs, type InputId } from "./calculator-inputs";
import type { Choices, Inputs } from "./calculator-state";

/** Power that injectors support, or injectors that a power needs; and how long a pulse may be. */
export function answerInjectors(of: Inputs, choices: Choices): Answer {
  const set = {
    count: of("count"),
    ratedBar: of("ratedBar"),
    acrossBar: of("acrossBar"),
    dutyPercent: of("dutyPercent"),
    bsfcLbPerHpH: of("bsfcLbPerHpH"),
  };
  const shared = checkInputs(
    { densityKgPerL: of("densityKgPerL"), rpm: of("rpm"), loggedMs: of("loggedMs") },
    { densityKgPerL: { min: 0.3, max: 2 }, rpm: { min: 100, max: 30_000 }, loggedMs: { min: 0, max: 200 } },
  );
  const others = shared.ok ? [] : shared.problem.faults;
  if (choices.size === "power") {
    const power = supportedPower({ ...set, flowLbPerH: of("flowLbPerH") });
    if (!power.ok || !shared.ok)
      return refused([...(power.ok ? [] : power.problem.faults), ...others], inputOf);
    const { powerHp, flowLbPerH } = power.value;
    return {
      found: [
        { id: "supportedHp", value: powerHp, measure: fixedUnit("hp"), decimals: 0, main: true },
        {
          id: "supportedKw",
          value: convert(powerHp, "hp", "kW"),
          measure: fixedUnit("kW"),
          decimals: 0,
          main: true,
        },
        { id: "totalFlow", value: flowLbPerH, measure: fixedUnit("lb/h"), decimals: 1 },
        ...volume(of("flowLbPerH"), of),
        ...pulses(of),
      ],
      troubles: {},
    };
  }
  const need = injectorNeed({ ...set, powerHp: of("powerHp") });
  if (!need.ok || !shared.ok) return refused([...(need.ok ? [] : need.problem.faults), ...others], inputOf);
  const { eachLbPerH, flowLbPerH } = need.value;
  return {
    found: [
      { id: "eachFlow", value: eachLbPerH, measure: fixedUnit("lb/h"), decimals: 1, main: true },
      ...volume(eachLbPerH, of).map((found) => Object.assign(found, { main: true })),
      { id: "totalFlow", value: flowLbPerH, measure: fixedUnit("lb/h"), decimals: 1 },
      ...pulses(of),
    ],
    troubles: {},
  };
}

function volume(lbPerH: number, of: Inputs): Found[] {
  const value = ccPerMinOfLbPerH(lbPerH, of("densityKgPerL"));
  return [{ id: "eachVolume", value, measure: fixedUnit("cc/min"), decimals: 0 }];
}

function pulses(of: Inputs): readonly Found[] {
  return [
    {
      id: "bsfcMetric",
      value: of("bsfcLbPerHpH") * gPerKwhOfLbPerHpH,
      measure: fixedUnit("g/kWh"),
      decimals: 0,
    },
    {
      id: "longestMs",
      value: longestPulseMs(of("dutyPercent"), of("rpm")),
      measure: fixedUnit("ms"),
      decimals: 2,
    },
    { id: "duty", value: dutyPercent(of("loggedMs"), of("rpm")), measure: fixedUnit("%"), decimals: 1 },
  ];
}

function inputOf(name: string): InputId | null {
  return isInput(name) ? name : null;
}

function isInput(name: string): name is InputId {
  return name in inputSpecs && (name in powerRanges || ["densityKgPerL", "rpm", "loggedMs"].includes(name));
}
