import { expect, test } from "vitest";
import { garageFromImport, type SettledLog } from "../../src/application/garage-from-import";
import { filledFromTune } from "../../src/application/vehicle-from-tune";
import type { TableDraft, TuneDraft } from "../../src/domain/tables/tune";
import { newVehicle, type Vehicle } from "../../src/domain/vehicle";

const now = "2026-11-20T12:00:00.000Z";

function table(name: string, ...values: number[]): TableDraft {
  const x = { label: "rpm", unit: "rpm", values: Float64Array.from(values, (_, at) => 1000 * (at + 1)) };
  return { name, kind: "injection-time", unit: "ms", x, y: null, values: Float64Array.from(values) };
}

function tune(facts: Record<string, number | string>, ...tables: TableDraft[]): TuneDraft {
  return {
    format: "fueltech-ftml",
    signature: "FT550 SFI (5.40.00)",
    tables,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value, unit: "" })),
  };
}

function garage(
  vehicles: readonly Vehicle[] = [],
  tables: Parameters<typeof garageFromImport>[1]["tables"] = [],
) {
  let id = 0;
  return { vehicles, tables, newId: () => `new-${id++}`, now: () => now };
}

const log: SettledLog = {
  session: "s1",
  fileName: "pull.ftml",
  vehicle: { kind: "new", name: " Gol " },
  tune: tune({ injectorDeadTimeMs: 1, maxRpm: 7200 }, table("Main", 3, 4)),
  takeTables: true,
};

test("a new vehicle is filled from the tune in the log, and says so", () => {
  const { vehicles, tables, assigned } = garageFromImport([log], garage());
  const [vehicle] = vehicles;
  expect(vehicle).toMatchObject({
    name: "Gol",
    createdAt: now,
    engine: { ecu: "FT550 SFI (5.40.00)" },
    injectors: { deadTimeMs: 1, flowLbPerH: null },
    limits: { rpm: 7200 },
    sources: {
      "engine.ecu": "tune",
      "injectors.deadTimeMs": "tune",
      "limits.rpm": "tune",
      "fuel.kind": "assumed",
    },
  });
  expect(assigned).toEqual([{ session: "s1", vehicle: vehicle?.id }]);
  expect(tables).toEqual([{ ...table("Main", 3, 4), id: "new-1", vehicleId: vehicle?.id, revision: 0 }]);
});

test("what the user typed is never replaced, what was assumed is", () => {
  const typed: Vehicle = {
    ...newVehicle("v1", "Gol", now),
    injectors: { count: 4, flowLbPerH: 80, ratedPressureBar: 3, deadTimeMs: 0.8, regulator: "unknown" },
    sources: { "fuel.kind": "assumed" },
  };
  const filled = filledFromTune(typed, tune({ injectorDeadTimeMs: 1, fuelType: "Etanol" }));
  expect(filled.injectors.deadTimeMs).toBe(0.8);
  expect(filled.fuel.kind).toBe("ethanol");
  expect(filled.sources["fuel.kind"]).toBe("tune");
  const known: Vehicle = { ...typed, sources: {} };
  expect(filledFromTune(known, tune({ fuelType: "Etanol" })).fuel.kind).toBe("gasoline-e0");
});

test("injectors are divided from the bank's flow, as an assumption", () => {
  const facts = {
    cylinders: 4,
    injectionMode: "Sequencial",
    injectorOutputs: 4,
    injectorBankFlowLbPerH: 320,
  };
  const filled = filledFromTune(newVehicle("v1", "Gol", now), tune(facts));
  expect(filled.injectors).toMatchObject({ count: 4, flowLbPerH: 80 });
  expect(filled.sources).toMatchObject({ "injectors.count": "assumed", "injectors.flowLbPerH": "assumed" });
  const typed = {
    ...newVehicle("v1", "Gol", now),
    injectors: { ...filled.injectors, count: 8, flowLbPerH: null },
  };
  expect(filledFromTune({ ...typed, sources: {} }, tune(facts)).injectors.flowLbPerH).toBe(40);
});

test("a MegaSquirt tune states size and injectors; their mass flow is an assumption", () => {
  const facts = { displacementL: 1.839, injectorCount: 4, injectorFlowCcPerMin: 639, cylinders: 4 };
  const { engine, injectors, sources } = filledFromTune(newVehicle("v1", "MX-5", now), tune(facts));
  expect([engine.displacementL, injectors.count, injectors.flowLbPerH]).toEqual([1.839, 4, 63.39]);
  expect(sources).toMatchObject({
    "engine.displacementL": "tune",
    "injectors.count": "tune",
    "injectors.flowLbPerH": "assumed",
  });
});

test("a value that no vehicle can have is not taken", () => {
  const filled = filledFromTune(newVehicle("v1", "Gol", now), tune({ maxRpm: 0, injectorDeadTimeMs: "off" }));
  expect(filled.limits.rpm).toBeNull();
  expect(filled.injectors.deadTimeMs).toBeNull();
});

test.each([
  ["Gasolina", "gasoline-e27"],
  ["Gasoline", "gasoline-e0"],
  ["Etanol", "ethanol"],
  ["Ethanol E100", "ethanol"],
  ["Methanol", "methanol"],
  ["Metanol", "methanol"],
  ["E85", "e85"],
  ["Diesel", "diesel"],
  ["GNV", "cng"],
])("the fuel %s is %s", (word, kind) => {
  const vehicle: Vehicle = { ...newVehicle("v1", "Gol", now), sources: { "fuel.kind": "assumed" } };
  expect(filledFromTune(vehicle, tune({ fuelType: word })).fuel.kind).toBe(kind);
});

test("two logs that name the same new vehicle share it, and its tables are taken once", () => {
  const second = { ...log, session: "s2", vehicle: { kind: "new", name: "Gol" } as const };
  const { vehicles, tables, assigned } = garageFromImport([log, second], garage());
  expect(vehicles).toHaveLength(1);
  expect(new Set(assigned.map(({ vehicle }) => vehicle)).size).toBe(1);
  expect(tables).toHaveLength(1);
});

test("a table that differs from the vehicle's own is added beside it, under the file's name", () => {
  const vehicle = newVehicle("v1", "Gol", now);
  const own = { ...table("Main", 3, 5), id: "t1", vehicleId: "v1", revision: 4 };
  const existing: SettledLog = { ...log, vehicle: { kind: "existing", id: "v1" } };
  const first = garageFromImport([existing], garage([vehicle], [own]));
  expect(first.tables.map(({ name }) => name)).toEqual(["Main (pull.ftml)"]);
  const again = garageFromImport([existing], garage([vehicle], [own, ...first.tables]));
  expect(again.tables).toEqual([]);
  const banks = tune({}, table("Bank A", 3, 4), table("Bank B", 3, 4));
  expect(garageFromImport([{ ...existing, tune: banks }], garage([vehicle])).tables).toHaveLength(2);
});

test("without a vehicle, or with one that is gone, nothing is made", () => {
  const nothing = { vehicles: [], tables: [], assigned: [], owners: [null] };
  expect(garageFromImport([{ ...log, vehicle: { kind: "none" } }], garage())).toEqual(nothing);
  expect(garageFromImport([{ ...log, vehicle: { kind: "existing", id: "v9" } }], garage())).toEqual(nothing);
});

test("tables stay in the file when they are not wanted", () => {
  expect(garageFromImport([{ ...log, takeTables: false }], garage()).tables).toEqual([]);
});
