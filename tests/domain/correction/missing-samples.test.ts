import { expect, test } from "vitest";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import { lagged } from "../../../src/domain/correction/lagged";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { exact, fuel, synthetic, type Scene } from "./synthetic";

type Columns = Parameters<NonNullable<Scene["spoil"]>>[0];

/** Keeps one sample of a column in so many. */
function sparse(columns: Columns, role: string, every: number): void {
  columns.set(
    role,
    columns.get(role)!.map((value, row) => (row % every === 0 ? value : NaN)),
  );
}

function corrected(log: LogDraft): Correction {
  const result = correctTable(log, fuel, exact);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function seconds({ buckets }: Correction, wanted: string): number {
  return buckets.find(({ bucket }) => bucket === wanted)!.seconds;
}

/** The log without the rows for which `isLost` says so. */
function without(log: LogDraft, isLost: (row: number) => boolean): LogDraft {
  const kept = (column: Float64Array) => column.filter((_, row) => !isLost(row));
  return {
    ...log,
    clocks: log.clocks.map(kept),
    channels: log.channels.map((channel) => ({ ...channel, samples: kept(channel.samples) })),
  };
}

const warming = (every: number) =>
  synthetic({
    spoil: (columns, timeS) => {
      columns.set(
        "coolant",
        timeS.map((t) => Math.min(90, 20 + t / 2)),
      );
      // While cold the engine is fed by another law.
      columns.set(
        "lambda",
        columns.get("lambda")!.map((value, row) => (timeS[row]! < 100 ? value * 0.9 : value)),
      );
      sparse(columns, "coolant", every);
    },
  });

const driving = (every: number) =>
  synthetic({
    spoil: (columns, timeS) => {
      for (const [row, t] of timeS.entries()) {
        columns.get("cutoff-flag")![row] = t % 20 > 18 ? 1 : 0;
        columns.get("tps")![row] = t % 20 < 2 ? 20 + 40 * (t % 20) : 20;
      }
      sparse(columns, "cutoff-flag", every);
      sparse(columns, "tps", every);
    },
  });

test("a coolant logged now and then still keeps the cold samples between out", () => {
  const always = corrected(warming(1));
  const seldom = corrected(warming(40));
  expect(seconds(always, "cold")).toBeCloseTo(100, 0);
  // Until the next sample the last one stands: up to two seconds more of it are cold.
  expect(seconds(seldom, "cold")).toBeGreaterThanOrEqual(seconds(always, "cold"));
  expect(seconds(seldom, "cold")).toBeLessThan(103);
  for (const [cell, value] of seldom.proposal.needed.entries()) {
    expect(value).toBeCloseTo(always.proposal.needed[cell]!, 0);
  }
});

test("a fuel cut and a moving throttle are seen between samples too", () => {
  const [always, seldom] = [corrected(driving(1)), corrected(driving(3))];
  expect(seconds(seldom, "fuel-cut")).toBeCloseTo(seconds(always, "fuel-cut"), -1);
  expect(seconds(seldom, "throttle-moving")).toBeCloseTo(seconds(always, "throttle-moving"), -1);
  expect(seconds(always, "fuel-cut")).toBeGreaterThan(20);
  expect(seconds(always, "throttle-moving")).toBeGreaterThan(15);
});

test("a fast log that drops four rows in a hundred milliseconds keeps what lies around them", () => {
  const log = synthetic({ hz: 50, need: () => 1.06 });
  const whole = corrected(log);
  const lossy = corrected(without(log, (row) => row % 40 < 4));
  expect(seconds(lossy, "time-gap")).toBe(0);
  expect(lossy.usedS).toBeGreaterThan(0.85 * whole.usedS);
  const most = whole.cells.seconds.indexOf(Math.max(...whole.cells.seconds));
  expect(lossy.proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.06, 3);
});

test("the sensor's lag is followed across a missing sample, and anew after a gap", () => {
  const timeS = Float64Array.from({ length: 40 }, (_, row) => row * 0.05);
  const step = timeS.map((_, row) => (row < 10 ? 0 : 1));
  const whole = lagged({ timeS, stepS: 0.05 }, step, 0.2);
  const holed = lagged({ timeS, stepS: 0.05 }, step.with(14, NaN), 0.2);
  expect(holed[14]).toBeNaN();
  expect(holed[15]).toBeCloseTo(whole[15]!, 2);
  expect(whole[15]).toBeLessThan(0.8);
  const late = timeS.map((t, row) => (row < 14 ? t : t + 1));
  expect(lagged({ timeS: late, stepS: 0.05 }, step, 0.2)[14]).toBe(1);
});

test("channels that a scan tool asks for in turns are corrected from as if each had its own rate", () => {
  const turns = ["rpm", "map", "lambda", "lambda-target", "closed-loop-correction", "tps", "coolant"];
  const log = synthetic({
    hz: 70,
    need: () => 1.05,
    spoil: (columns) => {
      for (const [turn, role] of turns.entries()) {
        columns.set(
          role,
          columns.get(role)!.map((value, row) => (row % turns.length === turn ? value : NaN)),
        );
      }
    },
  });
  const { proposal, cells, usedS } = corrected(log);
  expect(usedS).toBeGreaterThan(180);
  const most = cells.seconds.indexOf(Math.max(...cells.seconds));
  expect(proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.05, 2);
});
