import { expect, test } from "vitest";
import { streetDrive } from "../../../src/domain/demo/demo-drives";
import { drive, rowS, type DriveOptions } from "../../../src/domain/demo/drive";
import { trimLimit } from "../../../src/domain/demo/ecu";
import { trueVe } from "../../../src/domain/demo/engine-spec";
import { logOf } from "../../../src/domain/demo/logger";
import type { Task } from "../../../src/domain/demo/plan";
import { probeLagS, probeRange, transportDelayS } from "../../../src/domain/demo/probe";
import { demoTune, lookUp, type DemoTune } from "../../../src/domain/demo/tune";

/** A warm engine held at one point of its map. */
function holding(
  rpm: number,
  pedalPercent: number,
  forS: number,
  tune: DemoTune = demoTune(5),
): DriveOptions {
  const plan: readonly Task[] = [{ kind: "hold", gear: 4, rpm, pedalPercent, forS }];
  return { plan, tune, seed: 5, coolantC: 88, rolling: { gear: 4, rpm } };
}

function scaled(tune: DemoTune, factor: number): DemoTune {
  return { ...tune, fuel: { ...tune.fuel, values: tune.fuel.values.map((value) => value * factor) } };
}

/** Mean of each channel over the last seconds of a log. */
function settled(options: DriveOptions, lastS: number): (id: string) => number {
  const log = logOf(drive(options), options.plan, options.seed);
  const rows = Math.round(lastS / rowS);
  return (id) => {
    const tail = log.channels.find((channel) => channel.id === id)!.samples.slice(-rows);
    return tail.reduce((sum, sample) => sum + sample, 0) / rows;
  };
}

const loaded = [
  [2200, 60],
  [3000, 48],
  [3600, 45],
  [4400, 60],
  [5200, 100],
  [6000, 100],
] as const;

test.each(loaded)(
  "at load the loop is open: lambda = target x true VE / table VE (%i rpm, pedal at %i)",
  (rpm, pedal) => {
    const tune = demoTune(5);
    const last = settled(holding(rpm, pedal, 9, tune), 3);
    expect(last("map")).toBeGreaterThan(96);
    expect(last("trim")).toBe(0);
    const wanted =
      (last("lambda-target") * trueVe(last("rpm"), last("map"))) /
      lookUp(tune.fuel, last("rpm"), last("map"));
    expect(Math.abs(last("lambda") / wanted - 1)).toBeLessThan(0.002);
  },
);

test("a table that is too low makes the mixture lean, one that is too high rich", () => {
  const [low, right, high] = [0.93, 1, 1.07].map((factor) =>
    settled(holding(3600, 45, 8, scaled(demoTune(5), factor)), 2)("lambda"),
  );
  expect(low! / right!).toBeCloseTo(1 / 0.93, 2);
  expect(high! / right!).toBeCloseTo(1 / 1.07, 2);
});

test.each([
  [1800, 16],
  [2600, 20],
  [3400, 24],
  [4600, 26],
])(
  "at part load the loop closes: lambda comes to target and the trim to the table's error (%i rpm, pedal at %i)",
  (rpm, pedal) => {
    const tune = demoTune(5);
    const last = settled(holding(rpm, pedal, 16, tune), 4);
    expect(last("closed-loop")).toBe(1);
    expect(Math.abs(last("lambda") / last("lambda-target") - 1)).toBeLessThan(0.003);
    const error = trueVe(last("rpm"), last("map")) / lookUp(tune.fuel, last("rpm"), last("map")) - 1;
    expect(Math.abs(error)).toBeGreaterThan(0.001);
    expect(Math.abs(last("trim") / 100 - error)).toBeLessThan(0.003);
  },
);

test("the loop stops at its limit, and what it cannot do stays visible in lambda", () => {
  const tune = scaled(demoTune(5), 0.75);
  const last = settled(holding(2600, 20, 20, tune), 4);
  expect(last("trim")).toBeCloseTo(100 * trimLimit, 6);
  const wanted =
    (last("lambda-target") * trueVe(last("rpm"), last("map"))) /
    lookUp(tune.fuel, last("rpm"), last("map")) /
    (1 + trimLimit);
  expect(last("lambda")).toBeGreaterThan(1.05);
  expect(Math.abs(last("lambda") / wanted - 1)).toBeLessThan(0.003);
});

test("after a fuel cut lambda goes to the sensor's limit, but not before the gas has arrived", () => {
  const plan: readonly Task[] = [
    { kind: "hold", gear: 4, rpm: 4500, pedalPercent: 30, forS: 5 },
    { kind: "coast", toKph: 90 },
  ];
  const seen = { cutS: NaN, delayS: NaN, lambdaBefore: NaN };
  let limitS = NaN;
  for (const { timeS, engine } of drive({ ...holding(4500, 30, 5), plan })) {
    if (engine.ecu.fuelCut && Number.isNaN(seen.cutS)) {
      seen.cutS = timeS;
      seen.delayS = transportDelayS(engine.rpm, engine.airKgPerS, engine.exhaustK);
      seen.lambdaBefore = engine.lambda;
    }
    if (!Number.isNaN(seen.cutS) && Number.isNaN(limitS) && engine.lambda >= probeRange[1]) limitS = timeS;
  }
  expect(seen.lambdaBefore).toBeLessThan(1.3);
  expect(limitS - seen.cutS).toBeGreaterThanOrEqual(seen.delayS - rowS);
  expect(limitS - seen.cutS).toBeLessThan(seen.delayS + 5 * probeLagS + rowS);
});

/** Delay at which lambda follows a random switching of the target best, and the true transport delay, seconds. */
function measuredDelay(rpm: number, pedal: number): { readonly found: number; readonly real: number } {
  const tune = demoTune(5);
  const options = holding(rpm, pedal, 60, tune);
  const [targets, lambdas]: [number[], number[]] = [[], []];
  let [real, count, lag] = [0, 0, NaN];
  let noise = 12345;
  for (const { engine, timeS } of drive(options)) {
    if (timeS > 6) {
      // What the sensor's own lag makes of the target: what is left between the two is transport.
      lag = Number.isNaN(lag)
        ? engine.ecu.lambdaTarget
        : lag + (engine.ecu.lambdaTarget - lag) * (1 - Math.exp(-rowS / probeLagS));
      targets.push(lag);
      lambdas.push(engine.lambda);
      real += transportDelayS(engine.rpm, engine.airKgPerS, engine.exhaustK);
      count++;
    }
    if (Math.round(timeS / rowS) % 9 === 0) {
      noise = Math.imul(noise, 1103515245) + 12345;
      tune.lambdaTarget.values.fill((noise >>> 16) % 2 === 0 ? 0.82 : 0.88);
    }
  }
  return { found: bestLag(targets, lambdas) * rowS, real: real / count };
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** The shift in rows, between whole rows by a parabola, at which two columns agree best. */
function bestLag(cause: readonly number[], effect: readonly number[]): number {
  const [causeMean, effectMean] = [mean(cause), mean(effect)];
  const scores = Array.from({ length: 20 }, (_, shift) => {
    let sum = 0;
    for (let at = shift; at < effect.length; at++) {
      sum += (cause[at - shift]! - causeMean) * (effect[at]! - effectMean);
    }
    return sum / (effect.length - shift);
  });
  const top = scores.indexOf(Math.max(...scores));
  const [left, middle, right] = [scores[top - 1] ?? 0, scores[top]!, scores[top + 1] ?? 0];
  return top + (left - right) / (2 * (left - 2 * middle + right));
}

test("the transport delay can be found from the log within a sample, and falls with the flow", () => {
  const slow = measuredDelay(1500, 45);
  const middle = measuredDelay(2600, 45);
  const fast = measuredDelay(5000, 100);
  for (const { found, real } of [slow, middle, fast]) expect(Math.abs(found - real)).toBeLessThan(rowS);
  expect(slow.real).toBeGreaterThan(middle.real * 1.3);
  expect(middle.real).toBeGreaterThan(fast.real * 1.3);
  expect(slow.found).toBeGreaterThan(fast.found);
});

test("every calm sample of the street drive tells the error of the table", () => {
  const options = streetDrive();
  const history: { ratio: number; calm: boolean }[] = [];
  let [squares, count] = [0, 0];
  let calmS = 0;
  for (const { engine } of drive(options)) {
    const { ecu, rpm, mapKpa, airKgPerS, exhaustK } = engine;
    const busy = ecu.fuelCut || ecu.enriching || ecu.afterStart || engine.coolantC < 70 || rpm < 700;
    calmS = busy ? 0 : calmS + rowS;
    history.push({
      ratio: (ecu.lambdaTarget * trueVe(rpm, mapKpa)) / ecu.tableVe / (1 + ecu.trim),
      calm: calmS > 1.2,
    });
    const back = Math.round((transportDelayS(rpm, airKgPerS, exhaustK) + probeLagS) / rowS);
    const mixed = history[history.length - 1 - back];
    const steady = history
      .slice(-back - 5)
      .every(({ ratio }) => Math.abs(ratio / (mixed?.ratio ?? NaN) - 1) < 0.01);
    if (mixed?.calm !== true || calmS <= 1.2 || !steady) continue;
    squares += (engine.lambda / mixed.ratio - 1) ** 2;
    count++;
  }
  expect(count).toBeGreaterThan(6000);
  expect(Math.sqrt(squares / count)).toBeLessThan(0.006);
});
