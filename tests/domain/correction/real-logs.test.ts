import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { correctTable } from "../../../src/domain/correction/correct";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { shared } from "../../shared";

const steps = (from: number, to: number) =>
  Float64Array.from({ length: 12 }, (_, at) => from + ((to - from) * at) / 11);

/** An even table: what is corrected is the car's own need, only the delay and the counts are judged. */
const even: TuningTable = {
  id: "t",
  vehicleId: "v",
  name: "VE",
  kind: "ve",
  unit: "%",
  revision: 0,
  x: { label: "RPM", unit: "rpm", values: steps(500, 8000) },
  y: { label: "MAP", unit: "kPa-abs", values: steps(20, 250) },
  values: new Float64Array(144).fill(70),
};

async function real(path: string) {
  const bytes = new Uint8Array(readFileSync(`${shared}/logs/${path}`));
  const imported = await importLog(sourceFromBytes(path, bytes));
  if (!imported.ok) throw new Error(imported.problem.code);
  return imported.value[0]!;
}

test.skipIf(shared === null)(
  "on a real street log the measured delay shrinks with the exhaust flow",
  async () => {
    const result = correctTable(await real("ecutek/ProECU-OL-CL-LC-LS-LV.log.csv"), even, {});
    if (!result.ok) throw new Error(result.problem.code);
    const { delay, buckets, samples } = result.value;
    console.log(
      delay.bands.map(({ flow, delayS }) => `${flow.toFixed(0)}: ${delayS.toFixed(3)} s`).join(", "),
    );
    expect(delay.source).toBe("measured");
    expect(delay.bands.length).toBeGreaterThan(4);
    const [first] = delay.bands;
    expect(first!.delayS).toBeGreaterThan(2 * delay.bands.at(-1)!.delayS);
    expect(first!.delayS).toBeLessThan(0.8);
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(samples);
  },
);

test.skipIf(shared === null)("a real V8's log is read with every sample in one bucket", async () => {
  const result = correctTable(await real("projectlambda/tuner_log_25-11-27_1038_V8.csv"), even, {});
  if (!result.ok) throw new Error(result.problem.code);
  const { buckets, samples, usedS, proposal } = result.value;
  expect(usedS).toBeGreaterThan(300);
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(samples);
  expect(proposal.proposed.every((value) => Number.isFinite(value))).toBe(true);
});

test.skipIf(shared === null).each([
  ["cobb/ap3_sti_2017_201704061900.csv", "axis-units"],
  ["haltech/2025-07-18_0215pm_Log1118.csv", null],
  ["hptuners/ky13_small_log.csv", null],
])("%s is corrected or refused with a reason", async (path, code) => {
  const result = correctTable(await real(path), even, {});
  expect(result.ok ? null : result.problem.code).toBe(code);
});
