import { expect, test } from "vitest";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import type { LimitSettings } from "../../../src/domain/correction/settings";
import { tableAt } from "../../../src/domain/correction/place";
import { solve } from "../../../src/domain/correction/solve";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { exact, fuel, synthetic, type Scene } from "./synthetic";

type Engine = (rpm: number, map: number) => number;

/** Bows out by a percent or so between breakpoints. */
const curved: Engine = (rpm, map) => {
  const [speed, load] = [(rpm - 3000) / 1000, (map - 70) / 10];
  return 74 - 2.6 * speed * speed - 0.25 * load * load + 1.5 * speed + 2 * load;
};

/** The drive goes a third of the way into the last row. */
const wide = { ...fuel.y!, values: Float64Array.of(30, 50, 70, 90, 120) };

function engineTable(engine: Engine): TuningTable {
  const values = fuel.values.map((_, at) => {
    const error = 1 + 0.03 * Math.sin(at % 6) - 0.02 * Math.floor(at / 6);
    return engine(fuel.x.values[at % 6]!, wide.values[Math.floor(at / 6)]!) * error;
  });
  return { ...fuel, y: wide, values };
}

/** Lambda that an engine makes of a table, 0.2 s before. */
function driven(engine: Engine, table: TuningTable): NonNullable<Scene["spoil"]> {
  return (columns) => {
    const [rpm, map, target] = [columns.get("rpm")!, columns.get("map")!, columns.get("lambda-target")!];
    columns.set(
      "lambda",
      rpm.map((_, row) => {
        const at = Math.max(0, row - 4);
        return (target[at]! * engine(rpm[at]!, map[at]!)) / tableAt(table, rpm[at]!, map[at]!);
      }),
    );
  };
}

function corrected(engine: Engine, table: TuningTable, limits: Partial<LimitSettings> = {}): Correction {
  const log = synthetic({ table, seconds: 480, spoil: driven(engine, table) });
  const result = correctTable(log, table, { ...exact, limits: { leanInBoost: true, ...limits } });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Engine of a table: straight between its breakpoints. */
function straight(table: TuningTable): Engine {
  return (rpm, map) => tableAt(table, rpm, map);
}

test("an engine that bends between breakpoints is told from one that does not", () => {
  const table = engineTable(curved);
  expect(corrected(curved, table).workings.bend.share).toBeGreaterThan(0.8);
  const bent = { ...table, values: table.values.map((value, at) => value * (1 + 0.02 * ((at * 7) % 3))) };
  expect(corrected(straight(bent), table).workings.bend.share).toBeLessThan(0.1);
});

test("a row that the drive only grazes is not carried off by the engine's curve", () => {
  const table = engineTable(curved);
  const { workings, settings, proposal, cells } = corrected(curved, table);
  const plain = solve(workings.evidence, workings.grid, settings.solve);
  let [worst, worstPlain] = [0, 0];
  for (let at = 24; at < 30; at++) {
    if (cells.seconds[at]! < 2) continue;
    const truth = curved(table.x.values[at % 6]!, 120);
    worst = Math.max(worst, Math.abs(proposal.needed[at]! / truth - 1));
    worstPlain = Math.max(worstPlain, Math.abs((table.values[at]! * plain.factor[at]!) / truth - 1));
  }
  expect(worstPlain).toBeGreaterThan(0.01);
  expect(worst).toBeLessThan(0.85 * worstPlain);
});

test("an error that is straight in pressure stays straight where the steps of the axis widen", () => {
  const steps = { ...fuel.y!, values: Float64Array.of(30, 50, 70, 90, 150) };
  const table = { ...fuel, y: steps };
  const engine: Engine = (rpm, map) => tableAt(table, rpm, map) * (1 + 0.001 * (map - 70));
  const log = synthetic({
    table,
    seconds: 480,
    spoil: (columns, timeS) => {
      // No higher than the last breakpoint before the wide step.
      columns.set(
        "map",
        columns.get("map")!.map((map) => Math.min(90, map)),
      );
      driven(engine, table)(columns, timeS);
    },
  });
  const result = correctTable(log, table, { ...exact, limits: { leanInBoost: true, fill: true } });
  if (!result.ok) throw new Error(result.problem.code);
  for (let column = 1; column < 5; column++) {
    const { needed } = result.value.proposal;
    expect(needed[24 + column]! / table.values[24 + column]!).toBeGreaterThan(1.07);
    expect(needed[24 + column]! / table.values[24 + column]!).toBeLessThan(1.09);
  }
});

test("locked and blank cells do not bend their neighbours", () => {
  const table = engineTable(curved);
  const values = table.values.slice();
  values[29] = NaN;
  const { proposal, workings } = corrected(curved, { ...table, values, locked: [14] });
  expect(proposal.proposed[14]).toBe(table.values[14]);
  expect(workings.bend.share).toBeGreaterThan(0.5);
  for (const [at, value] of proposal.needed.entries()) expect(Number.isNaN(value)).toBe(at === 29);
});
