import type { VehicleShelf } from "../../../application/application";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { defaultStrips, recalledStrips, type Strip } from "../../charts/strips";

// Sessions without a vehicle have no place to keep their strips but the address and this visit.
const visited = new Map<string, readonly Strip[]>();

/** The strips a session opens with: those in the address, of this visit, of its vehicle, else the usual ones. */
export function openingStrips(
  session: Session,
  vehicle: Vehicle | null,
  addressed: readonly (readonly string[])[] | null,
): readonly Strip[] {
  const { channels } = session;
  const candidates = [
    recalledStrips(addressed ?? [], [], channels),
    vehicle === null ? (visited.get(session.id) ?? []) : [],
    vehicle === null ? [] : recalledStrips(vehicle.strips, vehicle.stripHeights, channels),
  ];
  return candidates.find((strips) => strips.length > 0) ?? defaultStrips(channels);
}

/** Keeps the strips for the next session of the same vehicle, or for this visit. */
export async function keepStrips(
  session: Session,
  vehicles: VehicleShelf,
  strips: readonly Strip[],
): Promise<void> {
  visited.set(session.id, strips);
  const vehicle = session.vehicleId === null ? null : await vehicles.find(session.vehicleId);
  if (vehicle === null) return;
  await vehicles.save({
    ...vehicle,
    strips: strips.map(({ channels }) => [...channels]),
    stripHeights: strips.map(({ height }) => height),
  });
}
