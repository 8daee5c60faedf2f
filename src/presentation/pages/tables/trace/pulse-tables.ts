import { pulseTables, type PulseTables } from "../../../../domain/correction/explain-pulse";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { parseUnit, quantityOf } from "../../../../domain/units";
import type { Vehicle } from "../../../../domain/vehicle";

/**
 * The tables of a vehicle that a FuelTech ECU makes its injection time of; null where they are not among them. Names
 * as the ECU's file has them decide, else kind and axes: tables may be renamed, or typed in. `shown` is the one that is
 * looked at: of several main maps it is meant.
 */
export function vehiclePulseTables(
  tables: readonly TuningTable[],
  vehicle: Vehicle | null,
  shown?: TuningTable,
): PulseTables | null {
  const curves = tables.filter(({ vehicleId, y }) => vehicleId === vehicle?.id && y === null);
  const deadTimeMs = vehicle?.injectors.deadTimeMs ?? null;
  const facts = deadTimeMs === null ? [] : [{ name: "injectorDeadTimeMs", value: deadTimeMs, unit: "ms" }];
  const named = pulseTables({ format: "", signature: "", tables: curves, facts });
  const map =
    shown !== undefined && isMainMap(shown)
      ? shown
      : named.ok
        ? named.value.map
        : (curves.find(isMainMap) ?? null);
  if (map === null) return null;
  const known = named.ok ? named.value : null;
  const corrects = (fits: (table: TuningTable) => boolean): TuningTable | null =>
    curves.find((table) => table.kind === "fuel-correction" && table.unit === "%" && fits(table)) ?? null;
  return {
    map,
    rpm: known?.rpm ?? corrects(({ x }) => parseUnit(x.unit) === "rpm"),
    engineTemperature:
      known?.engineTemperature ??
      corrects((table) => isTemperature(table) && says(table, engineWords) && !says(table, airWords)),
    airTemperature:
      known?.airTemperature ?? corrects((table) => isTemperature(table) && says(table, airWords)),
    throttle:
      known?.throttle ?? corrects((table) => parseUnit(table.x.unit) === "%" && says(table, throttleWords)),
    voltage:
      known?.voltage ??
      curves.find(({ kind, x }) => kind === "dead-time" && parseUnit(x.unit) === "V") ??
      null,
    deadTimeMs: known?.deadTimeMs ?? deadTimeMs ?? 1,
  };
}

const engineWords = /engine|motor|coolant|water|água|\b(clt|ect)\b/i;
const airWords = /\b(air|ar|iat|mat|act)\b|intake|admissão/i;
const throttleWords = /\b(tps|tp)\b|throttle|borboleta|pedal/i;

function isMainMap({ kind, y, x, unit }: TuningTable): boolean {
  return (
    kind === "injection-time" &&
    y === null &&
    unit === "ms" &&
    (quantityOf(x.unit)?.startsWith("pressure") ?? false)
  );
}

function isTemperature({ x }: TuningTable): boolean {
  return quantityOf(x.unit) === "temperature";
}

function says({ x, name }: TuningTable, words: RegExp): boolean {
  return words.test(x.label) || words.test(name);
}
