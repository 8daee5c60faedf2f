import type { VehicleShelf } from "../../application/application";
import { fail, ok } from "../../domain/result";
import { vehicleSchema } from "../../domain/vehicle";
import type { FuelTuneDatabase } from "../db/schema";

/** The stored vehicles, by name. `now` is ISO 8601. */
export function vehicleShelf(db: FuelTuneDatabase, now: () => string): VehicleShelf {
  return {
    async list() {
      const vehicles = await db.vehicles.toArray();
      return vehicles
        .filter(({ deletedAt }) => deletedAt === null)
        .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    },
    async find(id) {
      const vehicle = await db.vehicles.get(id);
      return vehicle === undefined || vehicle.deletedAt !== null ? null : vehicle;
    },
    async save(vehicle) {
      const checked = vehicleSchema.safeParse(vehicle);
      if (!checked.success) {
        const fields = new Set(checked.error.issues.map(({ path }) => path.join(".")));
        return fail({ code: "vehicle-invalid", fields: [...fields] });
      }
      await db.vehicles.put(checked.data);
      return ok(checked.data);
    },
    async remove(id) {
      await db.vehicles.update(id, { deletedAt: now() });
    },
    async restore(id) {
      await db.vehicles.update(id, { deletedAt: null });
    },
  };
}
