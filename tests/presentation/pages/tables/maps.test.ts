import { expect, test } from "vitest";
import { correctTable } from "../../../../src/domain/correction/correct";
import { mixtureMaps } from "../../../../src/domain/correction/mixture-maps";
import type { TuningTable } from "../../../../src/domain/tables/tuning-table";
import { newVehicle } from "../../../../src/domain/vehicle";
import {
  mapHeat,
  mapLooks,
  mapSentence,
} from "../../../../src/presentation/pages/tables/correction/maps-looks";
import { vehiclePulseTables } from "../../../../src/presentation/pages/tables/trace/pulse-tables";
import { english, fetchPageWords } from "../../../../src/presentation/text/english";
import { createFormat } from "../../../../src/presentation/text/format";
import { exact, fuel, synthetic } from "../../../domain/correction/synthetic";

await fetchPageWords();
const format = createFormat("en");
const stops = {
  sequential: ["#ffffff", "#000000"],
  diverging: ["#0000ff", "#ffffff", "#ff0000"],
};
/** A curve of a FuelTech tune; its name says what it is. */
function curve(name: string, unit: string): TuningTable {
  const x = { label: "x", unit: "", values: Float64Array.of(0, 1) };
  return { ...fuel, id: name, name, kind: "generic", unit, x, y: null, values: Float64Array.of(1, 2) };
}

function byAxis(
  id: string,
  kind: TuningTable["kind"],
  unit: string,
  axis: readonly [string, string],
): TuningTable {
  const x = { label: axis[0], unit: axis[1], values: Float64Array.of(0, 1) };
  return { ...curve(id, unit), kind, x };
}

const inOrder = (values: Float64Array): Float64Array => values;

test("the map says what the sensor saw off the target, what the loop added, and how long it worked", () => {
  // The loop takes 4 % of an error of 5 %: a percent stays to be seen.
  const log = synthetic({ need: () => 1.05, trim: () => 1.04 });
  const result = correctTable(log, fuel, exact);
  if (!result.ok) throw new Error(result.problem.code);
  const maps = mixtureMaps(result.value);
  const { seconds } = result.value.cells;
  const cell = seconds.findIndex((each) => each > 3);
  const look = (view: "target" | "trim" | "loop") => {
    const heat = mapHeat(view, inOrder, maps, stops);
    return mapLooks(view, heat, 1, inOrder, maps, seconds, english.correction, format)[cell]!;
  };
  expect(look("target").text).toBe("+1.0");
  expect(look("target").say).toContain("100\u00a0% of");
  expect(look("trim").text).toBe("+4.0");
  expect(look("loop").text).toBe("100");
  expect(mapSentence("target", maps, seconds, english.correction, format)).toBe(
    "The mixture was within 2 % of its target for 100\u00a0% of the time.",
  );
  // A cell that nobody drove shows nothing, in words as in colour.
  const driven = { ...maps, targetError: maps.targetError.map((each, at) => (at === 0 ? NaN : each)) };
  const heat = mapHeat("target", inOrder, driven, stops);
  const blank = mapLooks("target", heat, 0, inOrder, driven, seconds, english.correction, format)[0]!;
  expect([blank.text, blank.fill, blank.say]).toEqual(["", null, "No evidence"]);
});

test("renamed tables of a FuelTech vehicle are found by kind and axes, and the one that is shown is meant", () => {
  const tables = [
    byAxis("Principal", "injection-time", "ms", ["MAP", "bar-gauge"]),
    byAxis("Other map", "injection-time", "ms", ["MAP", "bar-gauge"]),
    byAxis("Por rpm", "fuel-correction", "%", ["RPM", "rpm"]),
    byAxis("Air", "fuel-correction", "%", ["Temperatura do ar", "°C"]),
    byAxis("Water", "fuel-correction", "%", ["Engine temperature", "°C"]),
    byAxis("Pedal", "fuel-correction", "%", ["TPS", "%"]),
    byAxis("Volts", "dead-time", "ms", ["Battery voltage", "V"]),
  ];
  const vehicle = newVehicle("car", "Gol", "");
  const found = vehiclePulseTables(tables, vehicle, tables[1]);
  const { map, rpm, airTemperature, engineTemperature, throttle, voltage } = found!;
  expect([map, rpm, airTemperature, engineTemperature, throttle, voltage].map((each) => each?.name)).toEqual([
    "Other map",
    "Por rpm",
    "Air",
    "Water",
    "Pedal",
    "Volts",
  ]);
  expect(vehiclePulseTables(tables, vehicle)?.map.name).toBe("Principal");
  // A temperature that does not say of what is not guessed.
  const unclear = [tables[0]!, byAxis("T", "fuel-correction", "%", ["Temp", "°C"])];
  expect(vehiclePulseTables(unclear, vehicle)).toMatchObject({
    airTemperature: null,
    engineTemperature: null,
  });
});

test("the tables of a FuelTech vehicle are found by their names, its dead time with them", () => {
  const tables = [curve("Inj_MainMapTable_A_Legacy", "ms"), curve("Inj_AuxRpmTable_Legacy", "%")];
  const unknown = newVehicle("car", "Gol", "");
  const vehicle = { ...unknown, injectors: { ...unknown.injectors, deadTimeMs: 0.9 } };
  const found = vehiclePulseTables(tables, vehicle);
  expect(found?.map.name).toBe("Inj_MainMapTable_A_Legacy");
  expect(found?.rpm?.name).toBe("Inj_AuxRpmTable_Legacy");
  expect(found?.deadTimeMs).toBe(0.9);
  // Of another vehicle, or of another make: nothing to explain with.
  expect(vehiclePulseTables(tables, { ...vehicle, id: "other" })).toBeNull();
  expect(vehiclePulseTables([fuel], vehicle)).toBeNull();
});
