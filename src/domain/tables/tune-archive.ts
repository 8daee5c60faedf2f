import type { ImportProblem } from "../logs/format";
import { zipEntries } from "../logs/zip/entries";
import { isFile, unpack } from "../logs/zip/unpack";
import { fail, ok, type Result } from "../result";
import type { TableDraft, TuneDraft } from "./tune";

// A vehicle's export has two files a table; tunes have at most a megabyte.
const mostFiles = 1000;
const mostBytes = 64 * 1024 * 1024;

/**
 * Every table in a zip: those of our own export by the one file that knows all of each, else those of every tune and table
 * that is inside. The same table in two files is one. `readOne` reads a file that is no archive.
 */
export function readTuneArchive(
  bytes: Uint8Array<ArrayBuffer>,
  readOne: (name: string, bytes: Uint8Array<ArrayBuffer>) => Result<TuneDraft, ImportProblem>,
): Result<TuneDraft, ImportProblem> {
  const tunes: TuneDraft[] = [];
  let problem: ImportProblem | null = null;
  let room = mostBytes;
  const { entries } = zipEntries(bytes);
  const files = entries.filter(isFile).slice(0, mostFiles);
  for (const entry of files) {
    const plain = unpack(entry, bytes, room)?.bytes;
    if (plain === undefined) continue;
    room -= plain.length;
    if (room < 0) return fail({ code: "too-large", size: mostBytes - room, limit: mostBytes });
    const tune = readOne(entry.name, plain);
    if (!tune.ok) problem ??= tune.problem;
    else if (tune.value.format === "fueltune-json") return tune;
    else tunes.push(tune.value);
  }
  const [first, ...others] = tunes;
  if (first === undefined) {
    return fail(files.length === 1 && problem !== null ? problem : { code: "not-a-tune", what: "zip" });
  }
  return ok(others.length === 0 ? first : together(first, others));
}

/** Tunes as one: firmware and engine facts are those of the first that has any. */
function together(first: TuneDraft, others: readonly TuneDraft[]): TuneDraft {
  const all = [first, ...others];
  const tables: TableDraft[] = [];
  for (const table of all.flatMap((tune) => tune.tables)) {
    if (!tables.some((known) => isSame(known, table))) tables.push(table);
  }
  const unread = all.flatMap((tune) => tune.unread ?? []);
  return {
    format: "zip",
    signature: all.find(({ signature }) => signature !== "")?.signature ?? "",
    tables: tables.map((table, at) => named(table, tables.slice(0, at))),
    ...(unread.length === 0 ? {} : { unread }),
    facts: all.find(({ facts }) => facts.length > 0)?.facts ?? [],
  };
}

function named(table: TableDraft, before: readonly TableDraft[]): TableDraft {
  const count = before.filter(({ name }) => name === table.name).length;
  return count === 0 ? table : { ...table, name: `${table.name} (${count + 1})` };
}

function isSame(a: TableDraft, b: TableDraft): boolean {
  const pairs = [
    [a.values, b.values],
    [a.x.values, b.x.values],
    [a.y?.values ?? [], b.y?.values ?? []],
  ] as const;
  return (
    a.name === b.name &&
    pairs.every(
      ([one, other]) =>
        one.length === other.length && Array.from(one).every((value, at) => Object.is(value, other[at])),
    )
  );
}
