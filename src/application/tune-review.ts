import type { ReadTune } from "../../workers/api";
import { fail, ok, type Result } from "../domain/result";
import type { TableDraft } from "../domain/tables/tune";
import type { CommitProblem, ImportedTune, TableChoice, TakenTune, VehicleChoice } from "./application";
import { garageFromImport } from "./garage-from-import";
import type { DeskPorts, Settlement } from "./ports";
import { firstName } from "./review";
import { invalidFields, mostLetters, mostUnit } from "./table-card";
import { wantedIn } from "./wanted-tables";

/** A tune as it is offered: to the only vehicle there is, or to a new one. */
export function offeredTune(
  { draft: tune, label }: ReadTune,
  fileName: string,
  vehicles: ReadonlySet<string>,
): ImportedTune {
  const fallback = firstName(fileName, 0, 1);
  const isWanted = wantedIn(tune);
  return {
    tune,
    label,
    choices: tune.tables.map((draft) => offeredTable(draft, fallback, isWanted)),
    vehicle: offeredVehicle(fallback, vehicles),
  };
}

function offeredTable(
  draft: TableDraft,
  fallback: string,
  isWanted: (draft: TableDraft) => boolean,
): TableChoice {
  const { kind } = draft;
  const name = draft.name.trim().slice(0, mostLetters) || fallback;
  const unit = draft.unit.trim().slice(0, mostUnit);
  const unfit = invalidFields({ ...draft, name, unit });
  return { use: unfit.length === 0 && isWanted(draft), name, kind, unit, unfit };
}

function offeredVehicle(name: string, [only, ...others]: ReadonlySet<string>): VehicleChoice {
  if (only === undefined) return { kind: "new", name };
  return others.length === 0 ? { kind: "existing", id: only } : { kind: "none" };
}

/** A tune with other choices for some of its tables. What cannot be a table cannot be ticked. */
export function chosenTables(
  review: ImportedTune,
  tables: readonly number[],
  change: Partial<Omit<TableChoice, "unfit">>,
): ImportedTune {
  const wanted = new Set(tables);
  const choices = review.choices.map((choice, at) => {
    if (!wanted.has(at)) return choice;
    const next = { ...choice, ...change };
    return { ...next, use: next.use && choice.unfit.length === 0 };
  });
  return { ...review, choices };
}

/** Stores the ticked tables in one transaction with the vehicle that is made for them, or filled by the tune. */
export async function storeTune(
  ports: DeskPorts,
  file: File,
  { tune, choices, vehicle }: ImportedTune,
): Promise<Result<TakenTune & Pick<Settlement, "vehicles">, CommitProblem>> {
  const tables = choices.flatMap((choice, at) => (choice.use ? [named(tune.tables[at]!, choice)] : []));
  if (tables.length === 0) return fail({ code: "no-tables" });
  try {
    ports.askToKeep();
    await ports.store.purgeDeleted();
    const garage = garageFromImport(
      [{ session: null, fileName: file.name, vehicle, tune: { ...tune, tables }, takeTables: true }],
      {
        vehicles: await ports.store.vehicles(),
        tables: await ports.store.tables(),
        newId: () => ports.newId(),
        now: () => ports.now(),
      },
    );
    const [owner] = garage.owners;
    if (owner === null || owner === undefined) return fail({ code: "no-vehicle" });
    const settled = await ports.store.settle({ ...garage, choices: [] });
    if (!settled.ok) return settled;
    return ok({ vehicle: owner, tables: garage.tables.map(({ id }) => id), vehicles: garage.vehicles });
  } catch (error) {
    return fail({ code: "storage-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

function named(draft: TableDraft, { name, kind, unit }: TableChoice): TableDraft {
  return {
    ...draft,
    name: name.trim().slice(0, mostLetters) || draft.name,
    kind,
    unit: unit.trim().slice(0, mostUnit),
  };
}
