import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { explainLog, explainPulse, pulseTables } from "../../../src/domain/correction/explain-pulse";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { shared } from "../../shared";

async function fueltech(name: string): Promise<LogDraft> {
  const bytes = new Uint8Array(readFileSync(`${shared}/logs/fueltech/${name}`));
  const imported = await importLog(sourceFromBytes(name, bytes));
  if (!imported.ok) throw new Error(imported.problem.code);
  return imported.value[0]!;
}

async function tables() {
  const { tune } = await fueltech("ft450.ftml");
  const found = pulseTables(tune);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

// The tables of another engine's tune, from which a worked sample is known.
const ft550Ms = [
  1.904, 1.904, 1.904, 1.854, 2.204, 3.314, 3.938, 4.736, 5.39, 6.296, 6.981, 8.355, 9.727, 11.096, 12.466,
  13.839, 15.212, 16.584, 17.954, 19.328, 20.698,
];
const ft550EngineTemp = [45, 42, 40, 37, 34, 29, 22, 15, 7, 0, 0, 0, 10, 10];

async function ft550Tables() {
  const own = await tables();
  return {
    ...own,
    map: { ...own.map, values: Float64Array.from(ft550Ms) },
    engineTemperature: { ...own.engineTemperature!, values: Float64Array.from(ft550EngineTemp) },
  };
}

test.skipIf(shared === null)(
  "a real FTML's own tune explains its logged pulse width within 0.016 ms RMS on steady rows",
  async () => {
    const explained = explainLog(await fueltech("ft450.ftml"), await tables());
    if (!explained.ok) throw new Error(explained.problem.code);
    const { steadyCount, rmsMs, biasMs } = explained.value;
    console.log(
      `ft450.ftml: ${steadyCount} steady rows, RMS ${rmsMs.toFixed(4)} ms, bias ${biasMs.toFixed(4)} ms`,
    );
    expect(steadyCount).toBeGreaterThan(80);
    expect(rmsMs).toBeLessThanOrEqual(0.016);
    expect(Math.abs(biasMs)).toBeLessThanOrEqual(0.016);
  },
);

test.skipIf(shared === null)("the smoothed CSV of another engine comes out within 0.03 ms", async () => {
  const explained = explainLog(await fueltech("session_64cols_25hz.csv"), await ft550Tables());
  if (!explained.ok) throw new Error(explained.problem.code);
  const { steadyCount, rmsMs } = explained.value;
  console.log(`session_64cols_25hz.csv: ${steadyCount} steady rows, RMS ${rmsMs.toFixed(4)} ms`);
  expect(steadyCount).toBeGreaterThan(200);
  expect(rmsMs).toBeLessThanOrEqual(0.03);
});

test.skipIf(shared === null)(
  "every factor of a worked sample is there, and they lead to 1.901 ms",
  async () => {
    const inputs = {
      mapBar: -0.672,
      rpm: 987,
      coolantC: 86.7,
      airC: 55.4,
      tpsPercent: 0,
      batteryV: 14.12,
      loopPercent: 6.3,
    };
    const { factors, predictedMs } = explainPulse(await ft550Tables(), inputs);
    const of = (name: string) => factors.find((factor) => factor.name === name)!;
    expect(of("map-table").addMs).toBeCloseTo(1.952, 9);
    expect(of("air-temperature").factor).toBeCloseTo(1.01076, 9);
    expect(of("throttle").factor).toBeCloseTo(0.95, 9);
    expect(of("closed-loop").factor).toBeCloseTo(1.063, 9);
    expect(of("voltage").addMs).toBeCloseTo(-0.0708, 9);
    expect(predictedMs).toBeCloseTo(1.901, 3);
    expect(factors.at(-1)!.thenMs).toBe(predictedMs);
  },
);

test("a log without a tune, and a tune without the table, say so", () => {
  expect(pulseTables(undefined)).toEqual({ ok: false, problem: { code: "no-tune" } });
  const empty = { format: "x", signature: "", tables: [], facts: [] };
  expect(pulseTables(empty)).toEqual({ ok: false, problem: { code: "no-map-table" } });
});
