import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { TableDraft } from "../../../src/domain/tables/tune";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { sampleFtml, writeFtml } from "../../fixtures/binary/ftml";
import { shared } from "../../shared";
import { realBytes } from "./expected";

async function read(bytes: Uint8Array, name = "unknown") {
  const result = await importLog(sourceFromBytes(name, bytes));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

test("channels keep their own rates, names, units, roles and states", async () => {
  const log = await read(sampleFtml());
  expect(log.clocks.map((clock) => [clock.length, clock[1]])).toEqual([
    [200, 0.02],
    [4, 1],
    [100, 0.04],
  ]);
  expect(log.channels.map(({ label, unit, role, clock }) => [label, unit, role, clock])).toEqual([
    ["RPMIndex", "rpm", "rpm", 0],
    ["MAPIndex", "bar", "map", 0],
    ["Exhaust_O2Index", "λ", "lambda", 0],
    ["LambdaMF_Index", "λ", "lambda-2", 0],
    ["EngineTempIndex", "°C", "coolant", 1],
    ["Channel 5003", "", null, 0],
    ["Channel 5010", "", null, 2],
    ["Channel 5139", "", null, 0],
  ]);
  expect(log.channels.map(({ states }) => states)).toEqual([
    ...Array.from({ length: 5 }, () => undefined),
    ["OFF", "ON"],
    undefined,
    ["OFF", "ON"],
  ]);
  expect(log.channels[2]!.samples[50]).toBeNaN();
  expect(log.channels[0]!.samples).not.toContain(-999);
});

test("what the file says about itself, and nothing personal", async () => {
  const log = await read(sampleFtml());
  expect(log.meta.facts).toEqual([
    { name: "ECU", value: "FT550 SFI (5.40.00)" },
    { name: "Map", value: "Ajuste #1: Street" },
    { name: "FTManager", value: "5.41" },
  ]);
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:00");
  expect(JSON.stringify({ ...log, clocks: [], channels: [] })).not.toMatch(/SECRET|somebody|Users/i);
});

test("the tune inside, by an allow-list", async () => {
  const { tune } = await read(sampleFtml());
  expect(tune!.signature).toBe("FT550 SFI (5.40.00)");
  expect(tune!.facts).toEqual([
    { name: "cylinders", value: 4, unit: "" },
    { name: "mainLoad", value: "MAP", unit: "" },
    { name: "fuelType", value: "Ethanol", unit: "" },
    { name: "fuelDensityKgPerL", value: 0.789, unit: "kg/L" },
    { name: "injectorDeadTimeMs", value: 1, unit: "ms" },
    { name: "injectorBankFlowLbPerH", value: 320, unit: "lb/h" },
    { name: "injectionMode", value: "Sequencial", unit: "" },
    { name: "injectorOutputs", value: 4, unit: "" },
    { name: "maxRpm", value: 7000, unit: "rpm" },
    { name: "maxBoostBar", value: 2, unit: "bar-gauge" },
    { name: "bsfcLbPerHpH", value: 0.7, unit: "lb/(hp h)" },
  ]);
  const [main, , , lambda] = tune!.tables;
  expect([main!.name, main!.kind, main!.unit, main!.y]).toEqual([
    "Inj_MainMapTable_A_Legacy",
    "injection-time",
    "ms",
    null,
  ]);
  expect([...main!.values]).toEqual([1.5, 2.5, 4.5, 8.25]);
  expect([...lambda!.y!.values]).toEqual([1000, 5000]);
  expect([...lambda!.values]).toEqual([1, 0.95, 0.9, 0.95, 0.88, 0.8]);
});

test("a file without a tune, and one without channels", async () => {
  const bare = await read(writeFtml({ channels: [{ id: 24, kind: 0, stepMs: 20, values: [1, 2, 3] }] }));
  expect(bare.tune).toBeUndefined();
  const empty = await importLog(sourceFromBytes("x.ftml", writeFtml({ channels: [] })));
  expect(empty).toEqual({ ok: false, problem: { code: "empty", what: "no-rows", format: "fueltech-ftml" } });
});

test("of a cut file the channels before the cut are kept, and the user is told", async () => {
  const whole = sampleFtml();
  let kept = 0;
  for (let cut = 600; cut < whole.length; cut += 37) {
    const result = await importLog(sourceFromBytes("unknown", whole.subarray(0, cut)));
    if (!result.ok) {
      expect(result.problem).toMatchObject({ code: "damaged", format: "fueltech-ftml" });
      continue;
    }
    kept++;
    expect(result.value[0]!.channels.length).toBeGreaterThan(0);
    expect(result.value[0]!.warnings[0]!.code).toBe("file-cut");
  }
  expect(kept).toBeGreaterThan(5);
});

async function realTables(): Promise<readonly TableDraft[]> {
  return (await read(realBytes("fueltech/ft450.ftml"))).tune!.tables;
}

async function valuesOf(name: string): Promise<readonly number[]> {
  return [...(await realTables()).find((table) => table.name === name)!.values];
}

interface ExpectedTable {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly cols: number;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly zMin: number;
  readonly zMax: number;
  readonly zMean: number;
  readonly z00: number;
  readonly zLast: number;
}

describe.skipIf(shared === null)("the tune of a real FT450", () => {
  const kinds: Readonly<Record<string, string>> = {
    "fuel-ms": "injection-time",
    "fuel-rpm-percent": "fuel-correction",
    "lambda-target": "lambda-target",
    spark: "ignition",
  };

  test("every table fact of independent decoders", async () => {
    const { files }: { files: readonly { file: string; tables: readonly ExpectedTable[] }[] } = JSON.parse(
      readFileSync(`${shared}/tunes/EXPECTED.json`, "utf8"),
    );
    const found = await realTables();
    for (const want of files.find(({ file }) => file.endsWith("ft450.ftml"))!.tables) {
      const table = found.find(({ name }) => name === want.name)!;
      const values = [...table.values];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const yMin = table.y?.values[0];
      const facts = {
        kind: table.kind,
        cols: table.x.values.length,
        rows: table.y?.values.length ?? 1,
        xMin: table.x.values[0],
        xMax: table.x.values.at(-1),
        zMin: Math.min(...values),
        zMax: Math.max(...values),
        z00: values[0],
        zLast: values.at(-1),
        ...(yMin === undefined ? {} : { yMin, yMax: table.y!.values.at(-1) }),
      };
      const { name, zMean, ...rest } = want;
      expect([name, rest]).toMatchObject([name, { ...facts, kind: want.kind }]);
      expect(kinds[want.kind]).toBe(table.kind);
      expect(mean).toBeCloseTo(zMean, 4);
    }
  });

  test("the correction curves as printed in the domain facts", async () => {
    expect(await valuesOf("Inj_MainMapTable_A_Legacy")).toEqual([
      1.453, 1.453, 1.453, 1.453, 1.511, 1.742, 2.11, 2.321, 2.69, 3.022, 3.288, 3.996, 4.562, 5.126, 5.69,
      6.256, 6.821, 7.386, 7.95, 8.516, 9.08,
    ]);
    expect(await valuesOf("Inj_AuxEngTemp_Table")).toEqual([
      30, 27.1, 23.3, 17.9, 9.5, 3.9, 0, 0, 0.7, 0, 0, 0, 10, 10,
    ]);
    expect((await valuesOf("Inj_AuxAirTemp_Table")).slice(0, 9)).toEqual([
      3.9, 3.8, 3.4, 3, 2.5, 2, 1.4, 0.8, 0,
    ]);
    expect(await valuesOf("Inj_AuxTps_Table")).toEqual([
      -5, -4.4, -3.8, -3.1, -2.5, -1.9, -1.3, -0.6, 0, 0, 0,
    ]);
    expect(await valuesOf("Inj_DeadTime_A_Table")).toEqual([
      0.6, 0.5, 0.4, 0.3, 0.18, 0.05, -0.06, -0.15, -0.22,
    ]);
    expect((await valuesOf("Inj_AuxRpmTable_Legacy")).slice(9)).toEqual([
      0, 1, 2, 3, 4, 7, 11, 12, 10, 8, 5, 1, -1,
    ]);
  });

  test("facts of the engine, and no serial, password or path anywhere", async () => {
    const log = await read(realBytes("fueltech/ft450.ftml"));
    const facts = Object.fromEntries(log.tune!.facts.map(({ name, value }) => [name, value]));
    expect(facts).toMatchObject({
      cylinders: 4,
      fuelType: "Gasoline",
      injectorDeadTimeMs: 1,
      injectorBankFlowLbPerH: 320,
      maxRpm: 7000,
      maxBoostBar: 2,
      bsfcLbPerHpH: 0.7,
    });
    expect(log.tune!.signature).toBe("FT450 SFI (5.01.00)");
    expect(JSON.stringify({ ...log, clocks: [], channels: [] })).not.toMatch(/\\\\|Users|Dropbox|3XdwMc/);
  });
});
