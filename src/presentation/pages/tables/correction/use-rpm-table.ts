import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { isPressure, parseUnit, quantityOf } from "../../../../domain/units";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";

/** The vehicle's percentages by engine speed, for a table of injection times by pressure alone; else null. */
export function useRpmTable(base: TuningTable): TuningTable | null {
  const { tables } = useApplication();
  const found = useLive(async () => (isMapCurve(base) ? await tables.list() : []), [tables, base]);
  const fits = ({ vehicleId, kind, y, x }: TuningTable): boolean =>
    vehicleId === base.vehicleId && kind === "fuel-correction" && y === null && parseUnit(x.unit) === "rpm";
  return found?.find(fits) ?? null;
}

function isMapCurve({ kind, y, x }: TuningTable): boolean {
  return kind === "injection-time" && y === null && isPressure(quantityOf(x.unit));
}
