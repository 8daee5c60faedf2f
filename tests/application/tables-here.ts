import { tableDesk, type TableDesk } from "../../src/application/table-desk";
import type { TablePorts } from "../../src/application/table-ports";
import type { TableEditor, TableShelf } from "../../src/application/tables";
import type { TuningTable } from "../../src/domain/tables/tuning-table";
import type { FuelTuneDatabase } from "../../src/infrastructure/db/schema";
import { contentHash } from "../../src/infrastructure/files/content-hash";
import { newId } from "../../src/infrastructure/new-id";
import { tableShelf, tableStore } from "../../src/infrastructure/repositories/tables";

/** The app's own ports of table editing on a database, with a clock that counts seconds. */
function tablePortsOn(db: FuelTuneDatabase): TablePorts {
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 10, 20, 12, 0, seconds++)).toISOString();
  return { store: tableStore(db), hash: contentHash, newId, now };
}

/** The app's own table shelf on a database: one tab. */
export function tablesOn(db: FuelTuneDatabase): TableShelf & Pick<TableDesk, "hasUnsaved"> {
  const ports = tablePortsOn(db);
  return { ...tableShelf(db, ports), ...tableDesk(ports) };
}

/** A map of three columns and two rows, all different. */
export function exampleTable(id: string, vehicleId = "v1"): TuningTable {
  return {
    id,
    vehicleId,
    name: "Main",
    kind: "injection-time",
    unit: "ms",
    x: { label: "rpm", unit: "rpm", values: Float64Array.of(1000, 2000, 3000) },
    y: { label: "MAP", unit: "kPa", values: Float64Array.of(50, 100) },
    values: Float64Array.of(1, 2, 3, 4, 5, 6),
    revision: 0,
  };
}

/** Opens a table that is there. */
export async function editorOf(tables: Pick<TableShelf, "open">, id: string): Promise<TableEditor> {
  const opened = await tables.open(id);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** Sets one cell of the table under edit. */
export function setCell(editor: TableEditor, at: number, to: number, label = `set ${to}`) {
  const from = editor.state.read().table.values[at] ?? Number.NaN;
  return editor.do({ kind: "cells", label, edits: [{ at, from, to }] });
}

/** Resolves when no write is under way. */
export function saved(editor: TableEditor): Promise<TableEditor> {
  return new Promise((resolve) => {
    const look = () => {
      if (editor.state.read().saved.kind === "saving") return;
      unwatch();
      resolve(editor);
    };
    const unwatch = editor.state.watch(look);
    queueMicrotask(look);
  });
}
