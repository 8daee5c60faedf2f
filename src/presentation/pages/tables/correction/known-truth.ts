import type { TuningTable } from "../../../../domain/tables/tuning-table";

/** What the cells of the demo garage's fuel table should hold; null for every other table: nobody knows. */
export async function knownTruth(table: TuningTable): Promise<Float64Array | null> {
  if (table.id !== "demo-fuel" || table.y === null) return null;
  const { trueVe } = await import("../../../../domain/demo/engine-spec");
  const columns = table.x.values.length;
  const { x, y } = table;
  return table.values.map((_, at) => trueVe(x.values[at % columns]!, y.values[Math.floor(at / columns)]!));
}
