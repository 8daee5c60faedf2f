import { expect, test } from "vitest";
import { samplesBehind } from "../../../src/domain/correction/behind";
import { correctTable, correctTables, type Correction } from "../../../src/domain/correction/correct";
import { cellMarks } from "../../../src/domain/correction/propose";
import {
  defaultFilters,
  defaultLimits,
  defaultSolve,
  type CorrectionSettings,
  type LimitSettings,
} from "../../../src/domain/correction/settings";
import { apply, invert } from "../../../src/domain/tables/command";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { Result } from "../../../src/domain/result";
import { exact, fuel, synthetic } from "./synthetic";

const need = (rpm: number, map: number) => 1.03 + 0.00001 * (rpm - 2400) - 0.0004 * (map - 70);

function good<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Everything that a page could show, as bytes. */
function bytesOf({ proposal, cells, delay, proof, buckets, workings, fingerprints }: Correction): string {
  const columns = [
    proposal.needed,
    proposal.proposed,
    proposal.mark,
    ...Object.values(cells),
    workings.solution.factor,
  ];
  const words = columns.map((column) =>
    Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString("base64"),
  );
  return [...words, JSON.stringify([delay, proof, buckets, fingerprints])].join("\n");
}

/** A fixed stream of numbers below `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function shuffled<T>(items: readonly T[], roll: (below: number) => number): T[] {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(left.splice(roll(left.length), 1)[0]!);
  return out;
}

/** The log with its rows in another order. */
function withRows(log: LogDraft, order: readonly number[]): LogDraft {
  const pick = (column: Float64Array) => Float64Array.from(order, (row) => column[row]!);
  return {
    ...log,
    clocks: log.clocks.map(pick),
    channels: log.channels.map((channel) => ({ ...channel, samples: pick(channel.samples) })),
  };
}

function withChannels(log: LogDraft, channels: LogDraft["channels"]): LogDraft {
  return { ...log, channels };
}

test("files in any of 100 orders and their channels too give the same bytes", () => {
  const logs = [0, 0.7, 1.4, 2.1].map((phase) => synthetic({ seconds: 60, phase, need }));
  const first = bytesOf(good(correctTables(logs, fuel, {})));
  const roll = dice(5);
  for (let round = 0; round < 100; round++) {
    const files = shuffled(logs, roll).map((log) => withChannels(log, shuffled(log.channels, roll)));
    expect(bytesOf(good(correctTables(files, fuel, {}))) === first).toBe(true);
  }
});

test("rows in another order give the same bytes", () => {
  const log = synthetic({ seconds: 60, need });
  const first = bytesOf(good(correctTable(log, fuel, exact)));
  const roll = dice(9);
  const rows = [...log.clocks[0]!.keys()];
  for (let round = 0; round < 5; round++) {
    expect(bytesOf(good(correctTable(withRows(log, shuffled(rows, roll)), fuel, exact))) === first).toBe(
      true,
    );
  }
});

test("a mixture on target asks for nothing", () => {
  const { proposal, command, proof } = good(correctTable(synthetic({}), fuel, exact));
  expect(command.edits).toEqual([]);
  for (const [cell, value] of proposal.needed.entries()) expect(value).toBeCloseTo(fuel.values[cell]!, 9);
  expect(proof.verdict).toBe("no-improvement");
  expect(proof.apply).toBe(false);
});

test("a table and its need scaled alike are corrected alike", () => {
  const base = good(correctTable(synthetic({ need }), fuel, exact));
  const twice = { ...fuel, values: fuel.values.map((value) => 2 * value) };
  const scaled = good(correctTable(synthetic({ need, table: twice }), twice, exact));
  for (const [cell, value] of base.proposal.needed.entries()) {
    expect(scaled.proposal.needed[cell]! / 2).toBeCloseTo(value, 8);
  }
});

test("locked cells keep their value, and their neighbours are solved around them", () => {
  const locked = [8, 14];
  const { proposal, workings } = good(correctTable(synthetic({ need }), { ...fuel, locked }, exact));
  for (const cell of locked) {
    expect(proposal.proposed[cell]).toBe(fuel.values[cell]);
    expect(workings.solution.factor[cell]).toBe(1);
    expect(cellMarks[proposal.mark[cell]!]).toBe("locked");
  }
  expect(proposal.proposed[9]).not.toBe(fuel.values[9]);
});

test("every sample is in exactly one bucket, with the seconds it stands for", () => {
  const log = synthetic({ need, hz: 25 });
  const { buckets, samples, usedS } = good(correctTable(log, fuel, {}));
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(samples);
  expect(buckets.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(240, 6);
  expect(buckets[0]!.seconds).toBeCloseTo(usedS, 9);
});

test("the samples behind each cell reproduce it to 1e-9", () => {
  const correction = good(correctTable(synthetic({ need }), { ...fuel, locked: [9] }, exact));
  for (let cell = 0; cell < fuel.values.length; cell++) {
    const { factor, reproduced, samples, others } = samplesBehind(correction, cell, 200);
    expect(Math.abs(reproduced - factor)).toBeLessThan(1e-9);
    const parts = samples.reduce((sum, { part }) => sum + part, 0);
    expect(Math.abs(1 + parts + others.part - factor)).toBeLessThan(1e-9);
  }
  const [first] = samplesBehind(correction, 14, 1).samples;
  expect(first!.arrivalS - first!.timeS).toBeCloseTo(0.2, 9);
});

test("the command makes the proposed table, and its inverse the old one", () => {
  const { command, proposal } = good(
    correctTable(synthetic({ need }), fuel, { ...exact, limits: { leanInBoost: true } }),
  );
  const done = good(apply(fuel, command));
  expect([...done.values]).toEqual([...proposal.proposed]);
  expect([...good(apply(done, invert(command))).values]).toEqual([...fuel.values]);
});

function limited(limits: Partial<LimitSettings>, factor: number, start?: Float64Array): Correction {
  const settings: CorrectionSettings = { ...exact, ...(start === undefined ? {} : { startValues: start }) };
  return good(correctTable(synthetic({ need: () => factor }), fuel, { ...settings, limits }));
}

test("gain applies a share, limits hold and mark what wanted more", () => {
  const half = limited({ gain: 0.5 }, 1.08);
  expect(half.proposal.proposed[14]! / fuel.values[14]!).toBeCloseTo(1.04, 3);
  const held = limited({ percent: 5, boostPercent: 3 }, 1.08);
  expect(held.proposal.proposed[14]! / fuel.values[14]!).toBeCloseTo(1.05, 3);
  expect(held.proposal.needed[14]! / fuel.values[14]!).toBeCloseTo(1.08, 4);
  expect(cellMarks[held.proposal.mark[14]!]).toBe("limited");
  const boosted = 4 * 6 + 2;
  if (held.cells.seconds[boosted]! > 0.4) {
    expect(held.proposal.proposed[boosted]! / fuel.values[boosted]!).toBeLessThan(1.0301);
  }
});

test("limits count from the start values, so that passes do not add up beyond them", () => {
  const start = fuel.values.map((value) => value / 1.04);
  const { proposal } = limited({ percent: 5 }, 1.08, start);
  expect(proposal.proposed[14]! / start[14]!).toBeCloseTo(1.05, 3);
});

test("fuel is not taken away above atmospheric pressure unless that is allowed", () => {
  const table = { ...fuel, y: { ...fuel.y!, values: Float64Array.of(30, 50, 70, 90, 105) } };
  const log = synthetic({ need: () => 0.95, table });
  const careful = good(correctTable(log, table, exact));
  const allowed = good(correctTable(log, table, { ...exact, limits: { leanInBoost: true } }));
  const boosted = [...careful.cells.seconds.keys()].filter(
    (at) => at >= 24 && careful.cells.seconds[at]! > 0.4,
  );
  expect(boosted.length).toBeGreaterThan(0);
  for (const cell of boosted) {
    expect(careful.proposal.proposed[cell]).toBe(table.values[cell]);
    expect(cellMarks[careful.proposal.mark[cell]!]).toBe("boost-protected");
    expect(allowed.proposal.proposed[cell]!).toBeLessThan(table.values[cell]!);
  }
});

test("values are whole storage steps, and unvisited cells are filled only when asked, and marked", () => {
  const table = { ...fuel, step: 0.5 };
  const log = synthetic({ seconds: 60, need, table });
  const plain = good(correctTable(log, table, exact));
  for (const value of plain.proposal.proposed) expect(value * 2).toBe(Math.round(value * 2));
  const filled = good(correctTable(log, table, { ...exact, limits: { fill: true, leanInBoost: true } }));
  const bare = [...plain.cells.seconds.keys()].filter((cell) => plain.cells.seconds[cell] === 0);
  for (const cell of bare) expect(plain.proposal.proposed[cell]).toBe(table.values[cell]);
  expect(bare.some((cell) => cellMarks[filled.proposal.mark[cell]!] === "inferred")).toBe(true);
});

test("an injection time is corrected without its dead time, a percentage on its hundred", () => {
  const values = fuel.values.map((value) => 1 + value / 25);
  const time = { ...fuel, kind: "injection-time", unit: "ms", step: 0.0001, values } as const;
  const effective = { ...time, values: values.map((value) => value - 1) };
  const log = synthetic({ need: () => 1.075, table: effective });
  const { proposal } = good(correctTable(log, time, { ...exact, deadTimeMs: 1 }));
  expect(proposal.needed[14]!).toBeCloseTo(1 + (values[14]! - 1) * 1.075, 4);
  const percent = {
    ...fuel,
    kind: "fuel-correction",
    values: fuel.values.map((value) => value - 60),
  } as const;
  const onHundred = { ...percent, values: percent.values.map((value) => 100 + value) };
  const drive = synthetic({ need: () => 1.04, table: onHundred });
  const corrected = good(correctTable(drive, percent, exact));
  expect(corrected.proposal.needed[14]!).toBeCloseTo((100 + percent.values[14]!) * 1.04 - 100, 3);
});

test("progress rises to the end, and a cancelled run leaves nothing but that it was cancelled", () => {
  const seen: number[] = [];
  good(correctTable(synthetic({ need }), fuel, {}, { progress: (fraction) => seen.push(fraction) }));
  expect(seen.length).toBeGreaterThan(3);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  let asked = 0;
  const result = correctTable(synthetic({ need }), fuel, {}, { cancelled: () => ++asked === 3 });
  expect(result).toEqual({ ok: false, problem: { code: "cancelled" } });
});

test("every setting has a default, and what was used is published with the result", () => {
  const { settings } = good(correctTable(synthetic({ need }), fuel, {}));
  expect(settings.filters).toEqual(defaultFilters);
  expect(settings.limits).toEqual(defaultLimits);
  expect(settings.solve).toEqual(defaultSolve);
  expect(settings.delay).toEqual({ kind: "measured" });
  const own = good(
    correctTable(synthetic({ need }), fuel, { ...exact, filters: { minCoolantC: 60 }, solve: { priorS: 8 } }),
  );
  expect(own.settings.filters).toEqual({ ...defaultFilters, minCoolantC: 60 });
  expect(own.workings.solution.stiffness.priorS).toBe(8);
});

/** Change of a cell that needs 8 % more. */
function change(priorS: number): number {
  const log = synthetic({ need: () => 1.08 });
  const { proposal } = good(correctTable(log, fuel, { ...exact, solve: { priorS } }));
  return proposal.needed[14]! / fuel.values[14]! - 1;
}

test("resistance holds a cell nearer to its present value", () => {
  const [easy, normal, hard] = [0.5, 2, 30].map(change);
  expect(easy).toBeGreaterThan(normal!);
  expect(normal).toBeGreaterThan(hard!);
  expect(hard).toBeGreaterThan(0);
});
