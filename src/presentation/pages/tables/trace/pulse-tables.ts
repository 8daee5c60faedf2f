import { pulseTables, type PulseTables } from "../../../../domain/correction/explain-pulse";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { Vehicle } from "../../../../domain/vehicle";

/** The tables of a vehicle that a FuelTech ECU makes its injection time of; null where they are not among them. */
export function vehiclePulseTables(
  tables: readonly TuningTable[],
  vehicle: Vehicle | null,
): PulseTables | null {
  const own = tables.filter(({ vehicleId }) => vehicleId === vehicle?.id);
  const deadTimeMs = vehicle?.injectors.deadTimeMs ?? null;
  const found = pulseTables({
    format: "",
    signature: "",
    tables: own,
    facts: deadTimeMs === null ? [] : [{ name: "injectorDeadTimeMs", value: deadTimeMs, unit: "ms" }],
  });
  return found.ok ? found.value : null;
}
