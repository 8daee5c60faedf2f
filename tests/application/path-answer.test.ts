import { expect, test } from "vitest";
import { pathAnswer } from "../../src/application/engine/path-answer";
import type { ResidentChannel } from "../../src/application/engine/resident-columns";
import type { Clock, Column } from "../../src/domain/logs/channel";
import { buildPyramid } from "../../src/domain/logs/pyramid";
import { evenClock } from "../domain/analysis/a-log";

function held(id: string, clock: Clock, samples: Column, states?: readonly string[]): ResidentChannel {
  const channel = { id, label: id, unit: "", role: null, clock: 0, samples, ...(states && { states }) };
  return { channel, clock, pyramid: () => buildPyramid(clock, samples) };
}

const fast = evenClock(1000, 0.02);
const slow = evenClock(21, 1);
const rpm = held(
  "rpm",
  fast,
  fast.map((timeS) => 1000 + 100 * timeS),
);
const map = held(
  "map",
  slow,
  slow.map((timeS) => 10 * timeS),
);

test("the others come onto the clock of the first, linear between their samples", () => {
  const { timeS, columns } = pathAnswer([rpm, map], 3.49, 4.5, 1000);
  expect([timeS[0], timeS.at(-1)]).toEqual([3.5, 4.5]);
  expect(timeS).toHaveLength(51);
  expect(columns[0]![0]).toBe(1350);
  expect(columns[1]![0]).toBeCloseTo(35);
});

test("thinned, the newest sample stays", () => {
  const { timeS, columns } = pathAnswer([rpm, map], 2, 7.003, 60);
  expect(timeS.length).toBeLessThanOrEqual(60);
  expect(timeS.at(-1)).toBe(7);
  expect(columns[0]!.at(-1)).toBe(1700);
  for (let at = 1; at < timeS.length; at++) expect(timeS[at]! - timeS[at - 1]!).toBeCloseTo(0.1);
});

test("states are held, and nothing is known outside of the log", () => {
  const gear = held(
    "gear",
    slow,
    slow.map((_, row) => row % 2),
    ["N", "1"],
  );
  expect(pathAnswer([rpm, gear], 3.5, 3.5, 10).columns[1]![0]).toBe(1);
  expect(pathAnswer([rpm, map], 50, 60, 10).timeS).toHaveLength(0);
  expect(pathAnswer([], 0, 1, 10)).toEqual({ timeS: new Float64Array(0), columns: [] });
});
