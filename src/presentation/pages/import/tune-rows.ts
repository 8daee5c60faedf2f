import { isVaried } from "../../../application/wanted-tables";
import type { TableDraft } from "../../../domain/tables/tune";
import { fold } from "./review-rows";

/** Which tables of a tune are listed. */
export type TuneFilter = "all" | "known" | "flat";

/** Places of the tables that pass a filter: those that are used and understood first, unused ones last. */
export function listedTables(
  tables: readonly TableDraft[],
  filter: TuneFilter,
  find: string,
): readonly number[] {
  const wanted = fold(find);
  return tables
    .map((draft, at) => ({ draft, at }))
    .filter(({ draft }) => passes(draft, filter) && fold(draft.name).includes(wanted))
    .toSorted((a, b) => rank(a.draft) - rank(b.draft))
    .map(({ at }) => at);
}

/** How many tables pass a filter. */
export function countTables(tables: readonly TableDraft[], filter: TuneFilter): number {
  return tables.filter((draft) => passes(draft, filter)).length;
}

function passes(draft: TableDraft, filter: TuneFilter): boolean {
  if (filter === "all") return true;
  return filter === "flat" ? !isVaried(draft) : draft.kind !== "generic";
}

function rank(draft: TableDraft): number {
  return (isVaried(draft) ? 0 : 2) + (draft.kind === "generic" ? 1 : 0);
}
