import { expect, test } from "vitest";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import { delayAt } from "../../../src/domain/correction/delay";
import { fuel, synthetic, type Scene } from "./synthetic";

const lagS = 0.09;
const delayS = (rpm: number, map: number) => 0.06 + 9000 / (rpm * map);

/** Down from 60 kPa before each cut, back up with the fuel. */
function mapAt(phase: number): number {
  if (phase < 8 || phase > 10.6) return 60;
  return phase < 8.4 ? 60 - 80 * (phase - 8) : phase < 10.4 ? 28 : 28 + 160 * (phase - 10.4);
}

/** A drive of fuel cuts at one engine speed: each after a tip-out that leaves fuel on the wall. */
const cuts: NonNullable<Scene["spoil"]> = (columns, timeS) => {
  const [rpm, map, cut, lambda] = ["rpm", "map", "cutoff-flag", "lambda"].map((name) => columns.get(name)!);
  const asked = columns.get("lambda-target")!;
  const arriving: { readonly atS: number; readonly lambda: number }[] = [];
  let next = 0;
  let mixed = 1;
  let seen = 1;
  for (const [row, t] of timeS.entries()) {
    const phase = t % 12;
    const load = mapAt(phase);
    rpm![row] = 3000;
    map![row] = load;
    cut![row] = phase >= 8.4 && phase < 10.4 ? 1 : 0;
    asked[row] = 1;
    const burned = cut![row] === 1 ? 1.6 : phase >= 7.9 && phase < 8.22 ? 0.97 : 1;
    arriving.push({ atS: t + delayS(3000, load), lambda: burned });
    while (next < arriving.length && arriving[next]!.atS <= t) mixed = arriving[next++]!.lambda;
    seen += (mixed - seen) * (1 - Math.exp(-0.02 / lagS));
    lambda![row] = seen;
  }
};

function measured(): Correction["delay"] {
  const result = correctTable(synthetic({ hz: 50, seconds: 240, spoil: cuts }), fuel, {});
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.delay;
}

test("an answer that begins at once with the cut belongs to what came before it, and is no delay", () => {
  const { steps } = measured();
  expect(steps.refused.early).toBeGreaterThan(15);
  expect(steps.steps.length).toBeGreaterThan(15);
  for (const { halfS } of steps.steps) {
    expect(halfS).toBeGreaterThan(delayS(3000, 28) + 0.5 * lagS);
    expect(halfS).toBeLessThan(delayS(3000, 28) + lagS);
  }
});

test("the cuts still tell the sensor's lag", () => {
  const { model, steps } = measured();
  expect(steps.cutLagsS.length).toBeGreaterThan(15);
  expect(model.lagS).toBeGreaterThan(0.08);
  expect(model.lagS).toBeLessThan(0.1);
});

test("steps at one flow do not make up the delay at another", () => {
  const { source, model } = measured();
  expect(source).toBe("measured");
  expect(Math.abs(delayAt(model, 3000, 28) - delayS(3000, 28))).toBeLessThan(0.02);
  // Idle, where nobody cut: as exhausts of this delay usually are.
  expect(Math.abs(delayAt(model, 900, 35) - delayS(900, 35))).toBeLessThan(0.1);
  expect(Math.abs(delayAt(model, 5500, 150) - delayS(5500, 150))).toBeLessThan(0.03);
});

/** A hand-edited table: some percent from cell to cell. */
const handEdited = (rpm: number, map: number) => 1 + 0.03 * Math.sin(rpm * 1.7 + map * 2.3);

/** An ECU that asks for another mixture every second or two. */
const restless = (t: number) => 0.95 + 0.02 * Math.sin(t * 1.3);

test.each([0.22, 0.3])(
  "without fuel cuts a delay of %s s is found by what a solution leaves over",
  (trueS) => {
    const log = synthetic({ seconds: 480, hz: 25, need: handEdited, target: restless, delayS: trueS });
    const result = correctTable(log, fuel, { limits: { leanInBoost: true } });
    if (!result.ok) throw new Error(result.problem.code);
    const { source, model, steps } = result.value.delay;
    expect(steps.steps.length).toBe(0);
    expect(source).toBe("measured");
    expect(Math.abs(delayAt(model, 2700, 68) + model.lagS - trueS)).toBeLessThan(0.06);
  },
);

test("an even log without fuel cuts tells no delay: the usual one is assumed, and said", () => {
  const result = correctTable(synthetic({ need: () => 1.03, target: () => 0.95 }), fuel, {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.delay.source).toBe("assumed");
  expect(result.value.notes.map(({ code }) => code)).toContain("delay-assumed");
});
