import type { TableDraft, TuneDraft } from "../domain/tables/tune";
import type { TuningTable } from "../domain/tables/tuning-table";
import { newVehicle, type Vehicle } from "../domain/vehicle";
import type { VehicleChoice } from "./application";
import type { Settlement } from "./ports";
import { filledFromTune } from "./vehicle-from-tune";

/** One stored log or tune and where the user wants it. */
export interface SettledLog {
  /** Null for a tune: nothing of it is stored but what the vehicle takes. */
  readonly session: string | null;
  readonly fileName: string;
  readonly vehicle: VehicleChoice;
  readonly tune: TuneDraft | null;
  readonly takeTables: boolean;
}

/** What is in the garage before the import, and how new things get their id and date. */
export interface Garage {
  readonly vehicles: readonly Vehicle[];
  readonly tables: readonly TuningTable[];
  newId(): string;
  now(): string;
}

/** Vehicles made or filled and tables taken for some logs; `owners` is the vehicle of each. A table the vehicle has already is not taken twice. */
export function garageFromImport(
  logs: readonly SettledLog[],
  garage: Garage,
): Pick<Settlement, "vehicles" | "tables" | "assigned"> & { readonly owners: readonly (string | null)[] } {
  const changed = new Map<string, Vehicle>();
  const tables: TuningTable[] = [];
  const assigned: { session: string; vehicle: string }[] = [];
  const owners: (string | null)[] = [];
  for (const log of logs) {
    const before = chosenVehicle(log.vehicle, [...changed.values()], garage);
    owners.push(before?.id ?? null);
    if (before === null) continue;
    const vehicle = log.tune === null ? before : filledFromTune(before, log.tune);
    if (log.vehicle.kind === "new" || vehicle !== before) changed.set(vehicle.id, vehicle);
    if (log.session !== null) assigned.push({ session: log.session, vehicle: vehicle.id });
    if (log.tune === null || !log.takeTables) continue;
    for (const draft of log.tune.tables) {
      const known = [...garage.tables, ...tables].filter((table) => table.vehicleId === vehicle.id);
      if (known.some((table) => isSameTable(table, draft))) continue;
      const name = known.some((table) => table.name === draft.name)
        ? `${draft.name} (${log.fileName})`
        : draft.name;
      tables.push({ ...draft, name, id: garage.newId(), vehicleId: vehicle.id, revision: 0 });
    }
  }
  return { vehicles: [...changed.values()], tables, assigned, owners };
}

// Several logs of one drop that name the same new vehicle mean one vehicle.
function chosenVehicle(choice: VehicleChoice, changed: readonly Vehicle[], garage: Garage): Vehicle | null {
  if (choice.kind === "none") return null;
  const at = (candidates: readonly Vehicle[]) =>
    candidates.find((v) => (choice.kind === "existing" ? v.id === choice.id : v.name === choice.name));
  if (choice.kind === "existing") return at(changed) ?? at(garage.vehicles) ?? null;
  return (
    at(changed) ?? {
      ...newVehicle(garage.newId(), choice.name.trim(), garage.now()),
      sources: { "fuel.kind": "assumed" },
    }
  );
}

/** True for a table that was taken from this draft: one taken from a second file carries its name behind its own. */
export function isSameTable(table: TuningTable, draft: TableDraft): boolean {
  return (
    (table.name === draft.name || table.name.startsWith(`${draft.name} (`)) &&
    table.kind === draft.kind &&
    table.unit === draft.unit &&
    isSameColumn(table.values, draft.values) &&
    isSameColumn(table.x.values, draft.x.values) &&
    isSameColumn(table.y?.values ?? new Float64Array(), draft.y?.values ?? new Float64Array())
  );
}

function isSameColumn(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, at) => Object.is(value, b[at]));
}
