import { injectionAt } from "../../calculation/injection";
import type { Demand } from "../../calculation/injection-table";
import { flowAtPressure } from "../../calculation/injector-flow";
import { speedShare, startingVePercent } from "../../calculation/volumetric-efficiency";
import { standardBarometerBar } from "../../calculation/airflow";
import { rulesOf, toStep } from "../kinds";
import type { Axis, TableDraft } from "../tune";
import type { TableKind } from "../tuning-table";
import { fuelTechAxes, loadAxis, speedAxis } from "./axes";
import { usualAirC, type EngineFacts } from "./engine-facts";
import {
  addedDeadTimeMs,
  airPercent,
  coldPercent,
  crankingTimes,
  firstPulseTimes,
  startingLambda,
} from "./starting-values";

/** Tables that can be made new, in the order they are offered. */
export const templateIds = [
  "time-by-pressure",
  "time-by-pressure-and-speed",
  "percent-by-speed",
  "percent-by-engine-temperature",
  "percent-by-air-temperature",
  "percent-by-throttle",
  "dead-time-by-voltage",
  "lambda-by-pressure-and-speed",
  "first-pulse",
  "cranking",
  "flow-by-pressure",
  "ve-16",
  "ve-12",
  "lambda-12",
  "ignition-16",
  "boost-by-speed",
] as const;
export type TemplateId = (typeof templateIds)[number];

/** Tables that together run an engine on one curve by pressure and percentages, as FuelTech ECUs do. */
export const fuelTechSet: readonly TemplateId[] = [
  "time-by-pressure",
  "percent-by-speed",
  "percent-by-engine-temperature",
  "percent-by-air-temperature",
  "percent-by-throttle",
  "dead-time-by-voltage",
  "lambda-by-pressure-and-speed",
  "first-pulse",
  "cranking",
];

// A curve by pressure holds the fuel of this speed; the percentages by speed are against it.
const referenceRpm = 2000;

interface Template {
  readonly kind: TableKind;
  readonly unit: string;
  readonly x: Axis;
  readonly y?: Axis;
  /** A cell's value by its breakpoints; NaN where nothing is known. */
  readonly value: (x: number, y: number) => number;
}

/**
 * A new table with a template's axes and its starting values. Injection times are calculated from the engine
 * and blank while something of it is not known; ignition is always blank: no advance is made up.
 */
export function draftOf(id: TemplateId, name: string, facts: EngineFacts): TableDraft {
  const { kind, unit, x, y = null, value } = templates[id](facts);
  const { step } = rulesOf({ kind, unit });
  const columns = x.values.length;
  const values = Float64Array.from({ length: columns * (y?.values.length ?? 1) }, (_, at) => {
    const cell = value(x.values[at % columns]!, y?.values[Math.floor(at / columns)] ?? NaN);
    return Number.isNaN(cell) ? NaN : toStep(cell, step);
  });
  return { name, kind, unit, x, y, values };
}

/** What the starting values ask of the engine at a pressure and speed. */
export function startingDemand({ breathing, setup }: Pick<EngineFacts, "breathing" | "setup">): Demand {
  const barometerBar = setup?.barometerBar ?? standardBarometerBar;
  return {
    rpm: referenceRpm,
    vePercent: (mapBar, rpm) => startingVePercent(breathing, mapBar, rpm, barometerBar),
    lambda: startingLambda,
  };
}

const templates: Readonly<Record<TemplateId, (facts: EngineFacts) => Template>> = {
  "time-by-pressure": (facts) => ({
    kind: "injection-time",
    unit: "ms",
    x: fuelTechAxes.pressure(facts.boostBar),
    value: (mapBar) => pulseMs(facts, mapBar, referenceRpm),
  }),
  "time-by-pressure-and-speed": (facts) => ({
    kind: "injection-time",
    unit: "ms",
    x: fuelTechAxes.pressure(facts.boostBar),
    y: fuelTechAxes.speed(facts.limitRpm),
    value: (mapBar, rpm) => pulseMs(facts, mapBar, rpm),
  }),
  "percent-by-speed": ({ breathing, limitRpm }) =>
    percent(
      fuelTechAxes.speed(limitRpm),
      (rpm) => 100 * (speedShare(breathing, rpm) / speedShare(breathing, referenceRpm) - 1),
    ),
  "percent-by-engine-temperature": () => percent(fuelTechAxes.engineTemperature(), coldPercent),
  "percent-by-air-temperature": ({ setup }) =>
    percent(fuelTechAxes.airTemperature(), (celsius) => airPercent(celsius, setup?.airC ?? usualAirC)),
  "percent-by-throttle": () => percent(fuelTechAxes.throttle(), () => 0),
  "dead-time-by-voltage": () => ({
    kind: "dead-time",
    unit: "ms",
    x: fuelTechAxes.voltage(),
    value: addedDeadTimeMs,
  }),
  "lambda-by-pressure-and-speed": () => ({
    kind: "lambda-target",
    unit: "λ",
    x: fuelTechAxes.lambdaPressure(),
    y: fuelTechAxes.lambdaSpeed(),
    value: startingLambda,
  }),
  "first-pulse": (facts) => starting(facts, fuelTechAxes.firstPulse(), firstPulseTimes),
  cranking: (facts) => starting(facts, fuelTechAxes.cranking(), crankingTimes),
  "flow-by-pressure": ({ setup }) => ({
    kind: "injector-flow",
    unit: "lb/h",
    x: fuelTechAxes.fuelPressure(),
    value: (bar) =>
      setup === null ? NaN : flowAtPressure(setup.first.flowLbPerH, setup.first.ratedBar, bar),
  }),
  "ve-16": (facts) => efficiency(facts, 16),
  "ve-12": (facts) => efficiency(facts, 12),
  "lambda-12": ({ limitRpm, boostBar }) => ({
    kind: "lambda-target",
    unit: "λ",
    x: speedAxis(12, limitRpm),
    y: loadAxis(12, boostBar),
    value: (_, kpa) => startingLambda(kpa / 100 - 1),
  }),
  "ignition-16": ({ limitRpm, boostBar }) => ({
    kind: "ignition",
    unit: "deg",
    x: speedAxis(16, limitRpm),
    y: loadAxis(16, boostBar),
    value: () => NaN,
  }),
  "boost-by-speed": ({ limitRpm, boostBar }) => ({
    kind: "boost-target",
    unit: "bar-gauge",
    x: speedAxis(12, limitRpm),
    value: () => (boostBar > 0 ? boostBar : NaN),
  }),
};

function percent(x: Axis, value: (x: number) => number): Template {
  return { kind: "fuel-correction", unit: "%", x, value };
}

function efficiency({ breathing, limitRpm, boostBar }: EngineFacts, count: number): Template {
  return {
    kind: "ve",
    unit: "%",
    x: speedAxis(count, limitRpm),
    y: loadAxis(count, boostBar),
    value: (rpm, kpa) =>
      startingVePercent(breathing, kpa / 100 - standardBarometerBar, rpm, standardBarometerBar),
  };
}

/** Injection while starting: so many times the fuel of a full cylinder, dead time not multiplied. */
function starting(facts: EngineFacts, x: Axis, times: (celsius: number) => number): Template {
  const deadTimeMs = facts.setup?.first.deadTimeMs ?? NaN;
  const fullMs = pulseMs(facts, 0, referenceRpm) - deadTimeMs;
  return { kind: "generic", unit: "ms", x, value: (celsius) => fullMs * times(celsius) + deadTimeMs };
}

/** NaN while the engine is not known, or where no fuel flows at that pressure. */
function pulseMs(facts: EngineFacts, mapBar: number, rpm: number): number {
  const demand = startingDemand(facts);
  const point = { mapBar, rpm, vePercent: demand.vePercent(mapBar, rpm), lambda: demand.lambda(mapBar, rpm) };
  const injection = facts.setup === null ? null : injectionAt(facts.setup, point);
  return injection?.ok === true ? injection.value.first.pulseMs : NaN;
}
