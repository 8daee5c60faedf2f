import { expect, test } from "vitest";
import { correctTable, type Correction } from "../../../src/domain/correction/correct";
import type { CorrectionSettings } from "../../../src/domain/correction/settings";
import { vehicleFacts } from "../../../src/domain/correction/vehicle-facts";
import type { LogDraft } from "../../../src/domain/logs/draft";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { newVehicle, type Vehicle } from "../../../src/domain/vehicle";
import { exact, fuel, synthetic } from "./synthetic";

const card = newVehicle("car", "Car", "2026-01-01T00:00:00Z");
const ethanol: Vehicle = {
  ...card,
  fuel: { ...card.fuel, kind: "ethanol" },
  injectors: { ...card.injectors, deadTimeMs: 0.8 },
};

function corrected(log: LogDraft, table: TuningTable, settings: CorrectionSettings): Correction {
  const result = correctTable(log, table, settings);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

test("a card tells its fuel and dead time, but not what was only assumed", () => {
  expect(vehicleFacts(card)).toEqual({ stoichiometric: null, deadTimeMs: null });
  expect(vehicleFacts(ethanol)).toEqual({ stoichiometric: 9, deadTimeMs: 0.8 });
  const assumed = { ...ethanol, sources: { "injectors.deadTimeMs": "assumed" } } as const;
  expect(vehicleFacts(assumed).deadTimeMs).toBeNull();
});

test("an air-fuel ratio is read by the vehicle's fuel, unless the settings state another", () => {
  const log = synthetic({
    need: () => 1.04,
    spoil: (columns) =>
      columns.set(
        "lambda",
        columns.get("lambda")!.map((lambda) => 9 * lambda),
      ),
    units: { lambda: "AFR" },
  });
  const found = corrected(log, fuel, { ...exact, vehicle: vehicleFacts(ethanol) });
  const most = found.cells.seconds.indexOf(Math.max(...found.cells.seconds));
  expect(found.proposal.needed[most]! / fuel.values[most]!).toBeCloseTo(1.04, 3);
  expect(found.notes.map(({ code }) => code)).not.toContain("fuel-assumed");
  expect(found.notes.map(({ code }) => code)).toContain("fuel-of-vehicle");
  expect(found.settings.stoichiometric).toBe(9);
  const stated = { ...exact, stoichiometric: 9.5, vehicle: vehicleFacts(ethanol) };
  const own = corrected(log, fuel, stated);
  expect(own.settings.stoichiometric).toBe(9.5);
  expect(own.notes.map(({ code }) => code)).not.toContain("fuel-of-vehicle");
});

test("a dead time comes from the settings, then the log's own tune, then the vehicle", () => {
  const time: TuningTable = {
    ...fuel,
    kind: "injection-time",
    unit: "ms",
    values: fuel.values.map((value) => 1 + value / 25),
  };
  const log = synthetic({
    need: () => 1.02,
    table: { ...time, values: time.values.map((value) => value - 1) },
  });
  const deadTime = (settings: CorrectionSettings, from: LogDraft = log) => {
    const { settings: used, notes } = corrected(from, time, { ...exact, ...settings });
    return [used.deadTimeMs, notes.some(({ code }) => code === "dead-time-assumed")];
  };
  const vehicle = vehicleFacts(ethanol);
  const facts = [{ name: "injectorDeadTimeMs", value: 1.1, unit: "ms" }];
  const withTune: LogDraft = { ...log, tune: { format: "ftml", signature: "", tables: [], facts } };
  const fromCard = corrected(log, time, { ...exact, vehicle }).notes.map(({ code }) => code);
  expect(fromCard).toContain("dead-time-of-vehicle");
  expect(deadTime({})).toEqual([1, true]);
  expect(deadTime({ vehicle })).toEqual([0.8, false]);
  expect(deadTime({ vehicle }, withTune)).toEqual([1.1, false]);
  expect(deadTime({ vehicle, deadTimeMs: 0.9 }, withTune)).toEqual([0.9, false]);
});
