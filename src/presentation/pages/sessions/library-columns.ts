import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { compareNumbers, presentNumber } from "../../figures/statistics-rows";
import { spoken } from "../../text/use-text";
import type { SessionRow } from "./session-rows";

/** What the library's table can do: sort, filter, select. */
export const libraryFeatures = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

const helper = createColumnHelper<typeof libraryFeatures, SessionRow>();
const words =
  (of: (row: SessionRow) => string) => (a: { original: SessionRow }, b: { original: SessionRow }) =>
    spoken().format.compare(of(a.original), of(b.original));
const numbers =
  (of: (row: SessionRow) => number) => (a: { original: SessionRow }, b: { original: SessionRow }) =>
    compareNumbers(of(a.original), of(b.original));

/** The sortable columns of the library, in order. */
export const libraryColumns = helper.columns([
  helper.accessor((row) => row.session.name, { id: "name", sortFn: words((row) => row.session.name) }),
  helper.accessor("vehicle", { id: "vehicle", sortFn: words((row) => row.vehicle) }),
  helper.accessor("date", {
    id: "date",
    sortDescFirst: true,
    sortFn: (a, b) => a.original.date.localeCompare(b.original.date),
  }),
  helper.accessor((row) => row.session.durationS, {
    id: "duration",
    sortDescFirst: true,
    sortFn: numbers((row) => row.session.durationS),
  }),
  helper.accessor("format", { id: "format", sortFn: words((row) => row.format) }),
  helper.accessor((row) => row.session.channels.length, {
    id: "channels",
    sortDescFirst: true,
    sortFn: numbers((row) => row.session.channels.length),
  }),
  helper.accessor((row) => presentNumber(row.fuel), {
    id: "quality",
    sortUndefined: "last",
    sortDescFirst: true,
    sortFn: numbers((row) => row.fuel),
  }),
  helper.accessor((row) => row.session.tags.join(" "), {
    id: "tags",
    sortFn: words((row) => row.session.tags.join(" ")),
  }),
  helper.accessor((row) => row.session.notes, { id: "notes", sortFn: words((row) => row.session.notes) }),
]);

/** Ids of the columns, in order. */
export const libraryColumnIds = [
  "name",
  "vehicle",
  "date",
  "duration",
  "format",
  "channels",
  "quality",
  "tags",
  "notes",
] as const;

/** What the values of a column are: it decides what their two orders are called. */
export type SortKind = "words" | "numbers" | "dates";

/** The kind of one column's values. */
export function sortKindOf(column: string): SortKind {
  return column === "date" ? "dates" : numericColumns.has(column) ? "numbers" : "words";
}

/** Columns whose values stand at the right. */
export const numericColumns: ReadonlySet<string> = new Set(["duration", "channels", "quality"]);
