import { expect, test } from "vitest";
import { demoPull } from "../../../src/domain/demo/pull";

const pull = demoPull();
const rowAt = (timeS: number) => pull.clock.findIndex((time) => time >= timeS - 1e-9);

test("the pull lasts about nine seconds, from cruising to the fuel cut after it", () => {
  const seconds = pull.clock.at(-1)! - pull.clock[0]!;
  expect(seconds).toBeGreaterThan(8);
  expect(seconds).toBeLessThan(11);
  expect(pull.mapKpa[0]).toBeLessThan(60);
  expect(Math.max(...pull.mapKpa)).toBeGreaterThan(200);
  expect(pull.lambda.at(-1)).toBe(1.6);
  for (const samples of Object.values(pull)) {
    if (samples instanceof Float64Array) {
      expect(samples).toHaveLength(pull.clock.length);
      expect(samples.some(Number.isNaN)).toBe(false);
    }
  }
});

test("the overshoot is the sample farthest above its target", () => {
  const { overTarget } = pull.facts;
  const at = rowAt(overTarget!.timeS);
  expect(overTarget!.kpa).toBeCloseTo(pull.mapKpa[at]! - pull.mapTargetKpa[at]!, 9);
  expect(overTarget!.kpa).toBeGreaterThan(10);
  // Off the throttle the target falls before the pressure can: only the pull itself counts.
  const open = Array.from(pull.mapKpa.keys()).filter((row) => pull.mapTargetKpa[row]! > 190);
  for (const row of open)
    expect(pull.mapKpa[row]! - pull.mapTargetKpa[row]!).toBeLessThanOrEqual(overTarget!.kpa);
});

test("the lean stretch lies where the turbocharger spools up, and lambda is above target all through it", () => {
  const { lean, overTarget } = pull.facts;
  expect(lean!.toS - lean!.fromS).toBeGreaterThan(0.5);
  expect(lean!.toS).toBeLessThan(overTarget!.timeS + 0.5);
  for (let row = rowAt(lean!.fromS); row < rowAt(lean!.toS); row++) {
    expect(pull.lambda[row]! - pull.lambdaTarget[row - 5]!).toBeGreaterThan(-0.01);
  }
  expect(lean!.worst).toBeGreaterThan(0.06);
  expect(lean!.worst).toBeLessThan(0.2);
});

test("knock retard begins at the overshoot and its worst sample is the worst of the pull", () => {
  const { knock, overTarget } = pull.facts;
  expect(Math.abs(knock!.fromS - overTarget!.timeS)).toBeLessThan(0.6);
  expect(knock!.worstDeg).toBe(Math.max(...pull.knockRetardDeg));
  expect(pull.knockRetardDeg[rowAt(knock!.worstS)]).toBe(knock!.worstDeg);
  expect(pull.rpm[rowAt(knock!.worstS)]).toBe(knock!.worstRpm);
  expect(knock!.toS).toBeGreaterThan(knock!.worstS);
});

test("the same seed draws the same figure, another seed another one", () => {
  expect(demoPull()).toEqual(pull);
  expect(demoPull(3).lambda).not.toEqual(pull.lambda);
});
