import { describe, expect, test } from "vitest";
import type { CorrectionAnswer } from "../../../../src/application/engine/correction-desk";
import { correctTable, type Correction } from "../../../../src/domain/correction/correct";
import { buckets } from "../../../../src/domain/correction/filters";
import type { CorrectionSettings } from "../../../../src/domain/correction/settings";
import { apply } from "../../../../src/domain/tables/command";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { reviewLooks } from "../../../../src/presentation/pages/tables/correction/looks";
import { placeWords } from "../../../../src/presentation/pages/tables/correction/place-words";
import { correctionSentence } from "../../../../src/presentation/pages/tables/correction/problem-sentence";
import {
  isSame,
  reviewOf,
  tallyOf,
  type Decisions,
} from "../../../../src/presentation/pages/tables/correction/review";
import { neededError } from "../../../../src/presentation/pages/tables/correction/needed-error";
import { sampleSigns } from "../../../../src/presentation/pages/tables/correction/sample-signs";
import { plotSamples } from "../../../../src/presentation/pages/tables/correction/plot-samples";
import { english, fetchPageWords } from "../../../../src/presentation/text/english";
import { createFormat } from "../../../../src/presentation/text/format";
import { portuguese } from "../../../../src/presentation/text/portuguese";
import { exact, fuel, synthetic } from "../../../domain/correction/synthetic";

await fetchPageWords();
const format = createFormat("en");
const stops = {
  sequential: ["#ffffff", "#000000"],
  diverging: ["#0000ff", "#ffffff", "#ff0000"],
};
const all: Decisions = { gain: 1, skipped: new Set(), leaner: new Set() };

/** Wrong by less fuel below 70 kPa, by more fuel above. */
function corrected(settings: CorrectionSettings = {}, table: TuningTable = fuel): Correction {
  const log = synthetic({ table, need: (_, map) => (map < 70 ? 1.06 : 0.95) });
  const result = correctTable(log, table, { ...exact, ...settings });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function answerOf(correction: Correction): CorrectionAnswer {
  const { workings: _, ...answer } = correction;
  return { ...answer, number: 1 };
}

describe("a correction in review", () => {
  const correction = corrected();
  const answer = answerOf(correction);

  test("as it came it is the engine's own proposal, and so are its edits", () => {
    const review = reviewOf(fuel, answer, all);
    expect(review.proposed).toEqual(correction.proposal.proposed);
    expect(review.edits).toEqual(correction.command.edits);
    expect(review.edits.length).toBeGreaterThan(10);
  });

  test("another gain is what the engine proposes with it", () => {
    const half = corrected({ limits: { gain: 0.5 } });
    expect(reviewOf(fuel, answer, { ...all, gain: 0.5 }).proposed).toEqual(half.proposal.proposed);
    expect(reviewOf(fuel, answer, { ...all, gain: 0 }).edits).toEqual([]);
  });

  test("less fuel in boost needs its own permission, cell by cell", () => {
    const review = reviewOf(fuel, answer, all);
    const boosted = [...review.boosted];
    expect(boosted.length).toBeGreaterThan(1);
    for (const cell of boosted) expect(review.proposed[cell]).toBe(fuel.values[cell]);
    const one = boosted[0]!;
    const freed = reviewOf(fuel, answer, { ...all, leaner: new Set([one]) });
    const engine = corrected({ limits: { leanInBoost: true } });
    expect(freed.proposed[one]).toBe(engine.proposal.proposed[one]);
    expect(freed.proposed[one]).toBeLessThan(fuel.values[one]!);
    expect(freed.proposed[boosted[1]!]).toBe(fuel.values[boosted[1]!]);
    expect(tallyOf(freed, all)).toMatchObject({
      leanerInBoost: 1,
      protectedInBoost: boosted.length - 1,
    });
  });

  test("a skipped cell keeps its value, and is counted", () => {
    const first = correction.command.edits[0]!.at;
    const decisions = { ...all, skipped: new Set([first]) };
    const review = reviewOf(fuel, answer, decisions);
    expect(review.edits).toEqual(correction.command.edits.slice(1));
    expect(tallyOf(review, decisions)).toMatchObject({
      skipped: 1,
      changed: correction.command.edits.length - 1,
    });
  });

  test("the tally adds up what the cells say", () => {
    const review = reviewOf(fuel, answer, all);
    const tally = tallyOf(review, all);
    const changes = review.edits.map(({ from, to }) => to / from - 1);
    expect(tally.mean).toBeCloseTo(changes.reduce((sum, change) => sum + change, 0) / changes.length, 12);
    expect(Math.abs(tally.largest)).toBeCloseTo(Math.max(...changes.map(Math.abs)), 12);
    expect(tally.untouched).toBeGreaterThanOrEqual(tally.hints);
  });

  test("its edits fit the table it was made for, and no other", () => {
    const { edits } = reviewOf(fuel, answer, all);
    const done = apply(fuel, { kind: "cells", label: "correct", edits });
    if (!done.ok) throw new Error("refused");
    expect(isSame(fuel, done.value)).toBe(false);
    expect(isSame(done.value, { ...done.value, revision: 99 })).toBe(true);
    expect(isSame(fuel, { ...fuel, locked: [3] })).toBe(false);
  });

  test("a change is one of fuel: of an injection time without its dead time", () => {
    const table: TuningTable = {
      ...fuel,
      kind: "injection-time",
      unit: "ms",
      values: fuel.values.map((value) => 1 + value / 10),
    };
    const time = answerOf(corrected({ deadTimeMs: 1 }, table));
    const review = reviewOf(table, time, all);
    const { at, from, to } = review.edits[0]!;
    expect(review.change[at]).toBeCloseTo((to - 1) / (from - 1) - 1, 12);
  });
});

describe("the cells of a review", () => {
  test("say what changes, mark hints and locks, and colour only what is applied", () => {
    const table = { ...fuel, locked: [8] };
    const answer = answerOf(corrected({}, table));
    const review = reviewOf(table, answer, all);
    const looks = reviewLooks("proposed", table, answer, review, all.skipped, stops, english, format);
    expect(looks[8]).toMatchObject({ locked: true, fill: null });
    const changed = new Set(review.edits.map(({ at }) => at));
    for (const [at, look] of looks.entries()) {
      expect(look.fill !== null, look.say).toBe(changed.has(at));
      const isHint = review.marks[at] === "thin" || review.marks[at] === "boost-protected";
      expect(look.below?.endsWith("?") === true, look.say).toBe(isHint);
    }
  });

  test("lie in reading order when the file keeps speed along the rows", () => {
    const turned: TuningTable = {
      ...fuel,
      x: fuel.y!,
      y: fuel.x,
      values: fuel.values.map((_, at) => fuel.values[(at % 5) * 6 + Math.floor(at / 5)]!),
    };
    expect(placeWords(turned, 1, english, format)).toBe(placeWords(fuel, 6, english, format));
    const answer = answerOf(corrected({}, turned));
    const review = reviewOf(turned, answer, all);
    const looks = reviewLooks("now", turned, answer, review, all.skipped, stops, english, format);
    expect(looks.slice(0, 3).map(({ text }) => Number(text))).toEqual(Array.from(fuel.values.subarray(0, 3)));
  });
});

test("too little data says how much is missing, what took it and where to drive, in both languages", () => {
  const problem = {
    code: "too-little-data",
    seconds: 1.5,
    neededS: 5,
    lost: [{ reason: "cold", seconds: 90 }],
    cells: [8],
  } as const;
  const place = placeWords(fuel, 8, english, format);
  const said = correctionSentence(problem, english, format, fuel);
  expect(said.title).toContain("1.50\u00a0s");
  expect(said.title).toContain("coolant too cold 1:30");
  expect(said.next).toContain(place);
  const dito = correctionSentence(problem, portuguese, createFormat("pt-br"), fuel);
  expect(dito.title).toContain("motor frio 1:30");
  expect(dito.title).not.toBe(said.title);
});

function sample(log: number, timeS: number, ratio: number, weight = 1) {
  return { log, timeS, arrivalS: timeS + 0.2, ratio, weight, part: 0 };
}

test("samples of a cell lie side by side, with a space between two passes, whatever their order", () => {
  const plotted = plotSamples(
    [sample(0, 9, 1.042), sample(1, 5, 1.01), sample(0, 4, 0.991, 2), sample(0, 4.1, 1)],
    [],
    [0.01, 0.03],
  );
  expect(plotted.spans).toHaveLength(3);
  expect(plotted.points.map(({ value }) => Math.round(10 * value))).toEqual([-9, 0, 42, 10]);
  expect(plotted.points.map(({ share }) => share)).toEqual([1, 0.5, 0.5, 0.5]);
  const [a, b, c, d] = plotted.points.map(({ at }) => at);
  expect([a, d]).toEqual([0, 1]);
  expect(c! - b!).toBeCloseTo(5 * (b! - a!), 12);
  expect([plotted.low, plotted.high]).toEqual([-1, 5]);
  const nothing = { points: [], out: [], beyond: 0, spans: [], low: -1, high: 1 };
  expect(plotSamples([], [], null)).toEqual(nothing);
});

test("samples that were left out stand in their passes, and on the edge where they would flatten the others", () => {
  const cold = {
    bucket: "cold" as const,
    samples: [3.9, 4.05, 30].map((timeS) => ({ log: 0, timeS, ratio: 0.975 })),
  };
  const cut = { bucket: "fuel-cut" as const, samples: [{ log: 0, timeS: 30.1, ratio: 1.6 }] };
  const plotted = plotSamples([sample(0, 4, 0.99), sample(0, 4.1, 1)], [cold, cut], [-0.01, 0.01]);
  expect(plotted.spans.map(({ used }) => used)).toEqual([true, false]);
  expect(plotted.out.map(({ bucket, points }) => [bucket, points.length])).toEqual([
    ["cold", 3],
    ["fuel-cut", 1],
  ]);
  // Time runs across: cold, used, cold, used, then the next pass.
  const places = [...plotted.points, ...plotted.out[0]!.points].map(({ at }) => at);
  expect(places[2]).toBe(0);
  expect(places.toSorted((a, b) => a - b)).toEqual([places[2], places[0], places[3], places[1], places[4]]);
  expect(plotted.beyond).toBe(1);
  expect(plotted.out[1]!.points[0]!.value).toBe(plotted.high);
  expect(plotted.high).toBeLessThan(20);
  expect(plotted.low).toBe(-3);
});

test("every reason has a sign of its own", () => {
  const paths = Object.values(sampleSigns).map(({ path }) => path);
  expect(new Set(paths).size).toBe(buckets.length - 1);
  // Signs are set one after the other into one path.
  for (const path of paths) expect(path).toMatch(/^m[^A-Z]*$/);
});

test("the error of a cell's need falls with visits, not with samples", () => {
  const { cells } = corrected();
  const one = { ...cells, spread: Float64Array.of(0.02, 0.02), visits: Int32Array.of(1, 4) };
  expect([neededError(one, 0), neededError(one, 1)]).toEqual([0.02, 0.01]);
});
