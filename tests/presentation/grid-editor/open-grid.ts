import "fake-indexeddb/auto";
import type { TuningTable } from "../../../src/domain/tables/tuning-table";
import { openDatabase } from "../../../src/infrastructure/db/schema";
import { openGrid, type Grid } from "../../../src/presentation/grid-editor/grid";
import { editorOf, tablesOn } from "../../application/tables-here";

/** A VE map of `columns` by `rows`; each cell holds its own index in tenths above 50. */
export function veTable(columns: number, rows: number): TuningTable {
  return {
    id: "t1",
    vehicleId: "v1",
    name: "VE",
    kind: "ve",
    unit: "%",
    x: {
      label: "rpm",
      unit: "rpm",
      values: Float64Array.from({ length: columns }, (_, at) => 500 + at * 500),
    },
    y:
      rows === 1
        ? null
        : { label: "MAP", unit: "kPa", values: Float64Array.from({ length: rows }, (_, at) => 20 + at * 20) },
    values: Float64Array.from({ length: columns * rows }, (_, at) => Number((50 + at / 10).toFixed(1))),
    revision: 0,
  };
}

let databases = 0;

/** The app's own editor of a table, on a database of its own. */
export async function gridOn(table: TuningTable): Promise<Grid> {
  const db = openDatabase(`grid-${databases++}`);
  await db.tuningTables.put(table);
  return openGrid(await editorOf(tablesOn(db), table.id));
}
