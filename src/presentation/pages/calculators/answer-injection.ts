import { airFlowKgPerH } from "../../../domain/calculation/airflow";
import {
  apparentVePercent,
  injectionAt,
  type Injection,
  type InjectionSetup,
  type OperatingPoint,
  type Staging,
} from "../../../domain/calculation/injection";
import { fixedUnit, refused, type Answer, type Found } from "./answer";
import { inputSpecs, type InputId } from "./calculator-inputs";
import type { Choices, Inputs } from "./calculator-state";

/** Engine, fuel and injectors as typed. */
export function setupOf(of: Inputs, choices: Choices): InjectionSetup {
  const first = {
    count: of("count"),
    flowLbPerH: of("flowLbPerH"),
    ratedBar: of("ratedBar"),
    densityRatio: of("densityRatio"),
    deadTimeMs: of("deadTimeMs"),
    shortestMs: of("shortestMs"),
  };
  const staging = stagingOf(of, choices.staging);
  return {
    displacementL: of("displacementL"),
    cylinders: of("cylinders"),
    barometerBar: of("barometerBar"),
    airC: of("airC"),
    stoichiometricRatio: of("stoichiometricRatio"),
    regulator: choices.regulator,
    fuelBar: of("fuelBar"),
    pulsesPerCycle: of("pulsesPerCycle"),
    first,
    second:
      staging === null
        ? null
        : {
            ...first,
            count: of("count2"),
            flowLbPerH: of("flowLbPerH2"),
            deadTimeMs: of("deadTimeMs2"),
            staging,
          },
  };
}

/** Injection time at a point, or the efficiency that a logged time stands for. */
export function answerInjection(of: Inputs, choices: Choices): Answer {
  const setup = setupOf(of, choices);
  const point = {
    mapBar: of("mapBar"),
    rpm: of("rpm"),
    lambda: of("lambda"),
    vePercent: choices.aim === "efficiency" ? 100 : of("vePercent"),
  };
  const injection = injectionAt(setup, point);
  if (!injection.ok) return refused(injection.problem.faults, inputOf);
  if (choices.aim === "time") return { found: timesOf(injection.value, of), troubles: {} };
  return answerEfficiency(setup, point, of("loggedMs"));
}

function answerEfficiency(setup: InjectionSetup, point: OperatingPoint, loggedMs: number): Answer {
  const efficiency = apparentVePercent({ ...setup, second: null }, point, loggedMs);
  const [min, max] = [setup.first.deadTimeMs, 200];
  if (!efficiency.ok) return refused(efficiency.problem.faults, inputOf);
  if (!(loggedMs >= min && loggedMs <= max))
    return { found: [], troubles: { loggedMs: { code: "out-of-range", min, max } } };
  const actual = injectionAt({ ...setup, second: null }, { ...point, vePercent: efficiency.value });
  return {
    found: [
      { id: "efficiency", value: efficiency.value, measure: fixedUnit("%"), decimals: 1, main: true },
      ...(actual.ok ? massesOf(actual.value) : []),
    ],
    troubles: {},
  };
}

function timesOf(injection: Injection, of: Inputs): readonly Found[] {
  const { first, second } = injection;
  const ms = fixedUnit("ms");
  const percent = fixedUnit("%");
  return [
    { id: "pulseMs", value: first.pulseMs, measure: ms, decimals: 3, main: true },
    { id: "duty", value: first.dutyPercent, measure: percent, decimals: 1, main: true },
    ...(second === null
      ? []
      : ([
          { id: "pulseMs2", value: second.pulseMs, measure: ms, decimals: 3, main: true },
          { id: "duty2", value: second.dutyPercent, measure: percent, decimals: 1, main: true },
        ] as const)),
    ...massesOf(injection),
    { id: "effectiveMs", value: first.effectiveMs, measure: ms, decimals: 3 },
    ...(second === null
      ? []
      : ([{ id: "effectiveMs2", value: second.effectiveMs, measure: ms, decimals: 3 }] as const)),
    {
      id: "airFlow",
      value: airFlowKgPerH(injection.airMg, of("cylinders"), of("rpm")),
      measure: fixedUnit("kg/h"),
      decimals: 1,
    },
  ];
}

function massesOf({ airMg, fuelMg, acrossBar, first }: Injection): readonly Found[] {
  return [
    { id: "airMg", value: airMg, measure: fixedUnit("mg"), decimals: 1 },
    { id: "fuelMg", value: fuelMg, measure: fixedUnit("mg"), decimals: 2 },
    { id: "acrossBar", value: acrossBar, measure: { kind: "pressure" }, decimals: 2 },
    { id: "mgPerMs", value: first.mgPerMs, measure: fixedUnit("mg/ms"), decimals: 3 },
  ];
}

function stagingOf(of: Inputs, staging: Choices["staging"]): Staging | null {
  if (staging === "one") return null;
  if (staging === "from-pressure") return { kind: staging, mapBar: of("stageMapBar") };
  if (staging === "above-duty") return { kind: staging, dutyPercent: of("stageDutyPercent") };
  return { kind: staging };
}

// Both banks hang on one rail: what they share is typed once.
function inputOf(name: string): InputId | null {
  const own = ["ratedBar2", "densityRatio2", "shortestMs2"].includes(name) ? name.slice(0, -1) : name;
  return isInput(own) ? own : null;
}

function isInput(name: string): name is InputId {
  return name in inputSpecs;
}
