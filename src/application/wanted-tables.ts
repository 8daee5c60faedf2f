import type { TableDraft, TuneDraft } from "../domain/tables/tune";
import { invalidFields } from "./table-card";

/** True for a table that does not hold one value in all its cells. */
export function isVaried({ values }: TableDraft): boolean {
  return values.some((value) => !Object.is(value, values[0]));
}

function isUnderstood(draft: TableDraft): boolean {
  return draft.kind !== "generic" && isVaried(draft);
}

/**
 * Which tables of a tune are offered: those in use and understood, else those in use, else all. A tune holds a hundred
 * tables of which ten are in use: the others have one value everywhere, or no known meaning.
 */
export function wantedIn({ tables }: TuneDraft): (draft: TableDraft) => boolean {
  return [isUnderstood, isVaried].find((rule) => tables.some(rule)) ?? (() => true);
}

const fewTables = 24;

/**
 * A tune that comes with a log, without the tables that nobody asks for: it is taken as a whole. Read as a tune, the
 * same file offers each of them.
 */
export function tuneOfLog(tune: TuneDraft): TuneDraft {
  const isWanted = tune.tables.length > fewTables ? wantedIn(tune) : () => true;
  return {
    ...tune,
    tables: tune.tables.filter((draft) => isWanted(draft) && invalidFields(draft).length === 0),
  };
}
