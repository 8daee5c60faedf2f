import type { Vehicle } from "../../../domain/vehicle";

/** Make, model, year and ECU in one line; "" when none is known. */
export function vehicleLine({ make, model, year, engine }: Vehicle): string {
  const car = [make, model, year === null ? "" : String(year)].filter((part) => part !== "").join(" ");
  return [car, engine.ecu].filter((part) => part !== "").join(", ");
}
