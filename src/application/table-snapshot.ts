import type { TableShape } from "../domain/tables/command";
import type { Axis } from "../domain/tables/tune";
import type { TuningTable } from "../domain/tables/tuning-table";
import type { TablePorts } from "./table-ports";
import type { TableSnapshot } from "./tables";

/** What an axis edit or a snapshot takes of a table: everything an edit can change. */
export function shapeOf({ x, y, values, locked = [], parked = [] }: TableShape): Required<TableShape> {
  return { x, y, values, locked, parked };
}

/** A snapshot of a table as it is. */
export async function snapshotOf(
  table: TuningTable,
  words: Pick<TableSnapshot, "name" | "note" | "reason" | "occasion" | "sessionId" | "takenAt">,
  { hash, newId }: Pick<TablePorts, "hash" | "newId">,
): Promise<TableSnapshot> {
  const { id: tableId, revision, kind, unit } = table;
  return {
    ...shapeOf(table),
    ...words,
    id: newId(),
    tableId,
    revision,
    kind,
    unit,
    contentHash: await hash(contentBytes(table)),
  };
}

/** What makes two tables equal, as bytes: kind, units, axes, cells, locks and parked breakpoints. */
function contentBytes(table: TuningTable): Uint8Array<ArrayBuffer> {
  const { kind, unit, x, y } = table;
  const { locked, parked } = shapeOf(table);
  const facts = { kind, unit, x: axisFacts(x), y: y === null ? null : axisFacts(y), locked, parked };
  const words = new TextEncoder().encode(JSON.stringify(facts));
  const numbers = [...x.values, ...(y?.values ?? []), ...table.values];
  const bytes = new Uint8Array(words.length + 8 * numbers.length);
  bytes.set(words);
  // Little-endian on every machine: a hash that travels in a backup stays the same.
  const view = new DataView(bytes.buffer, words.length);
  for (const [at, value] of numbers.entries()) view.setFloat64(8 * at, value, true);
  return bytes;
}

function axisFacts({ label, unit, values }: Axis) {
  return { label, unit, size: values.length };
}
