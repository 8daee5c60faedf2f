import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useRef, useState } from "react";
import { spoken, useFormat, useText } from "../text/use-text";
import { SearchField } from "../ui/search-field";
import { useRowWindow } from "./row-window";
import { SortHead, sortState } from "./sort-head";
import { compareNumbers, presentNumber, statisticsColumns, type StatisticsRow } from "./statistics-rows";
import styles from "./statistics-table.module.css";

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
});
const helper = createColumnHelper<typeof features, StatisticsRow>();
const columns = helper.columns([
  helper.accessor("label", {
    id: "channel",
    sortFn: (a, b) => spoken().format.compare(a.original.label, b.original.label),
  }),
  ...statisticsColumns.map((id) =>
    helper.accessor((row) => presentNumber(row.statistics[id]), {
      id,
      enableGlobalFilter: false,
      sortDescFirst: true,
      sortUndefined: "last",
      sortFn: (a, b) => compareNumbers(a.original.statistics[id], b.original.statistics[id]),
    }),
  ),
]);

/** What each channel did in numbers: sorted by any of them, found by name, drawn only where it is seen. */
export function StatisticsTable(props: { readonly rows: readonly StatisticsRow[] }) {
  const { statistics: text } = useText().analysis.figure;
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  const [find, setFind] = useState("");
  const data = useMemo(() => [...props.rows], [props.rows]);
  const table = useTable({
    features,
    columns,
    data,
    state: { globalFilter: find },
    globalFilterFn: "includesString",
    getRowId: (row) => row.id,
  });
  const { rows } = table.getRowModel();
  const seen = useRowWindow(rows.length, scroller, 28);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];

  return (
    <div>
      <div className={styles.bar}>
        <SearchField label={text.find} labelHidden value={find} onChange={setFind} />
        <output className={styles.shown}>{text.shown(rows.length, props.rows.length)}</output>
      </div>
      {rows.length === 0 ? (
        <p className={styles.empty}>{text.nothing(find)}</p>
      ) : (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={text.scroller}>
          <table aria-rowcount={rows.length + 1}>
            <thead>
              <tr>
                {headers.map(({ column }) => {
                  const label = columnLabel(column.id, text.columns);
                  const sorted = sortState(column.getIsSorted());
                  return (
                    <th key={column.id} scope="col" aria-sort={sorted}>
                      <SortHead
                        label={text.sortBy(label)}
                        sorted={sorted}
                        end={column.id !== "channel"}
                        onPress={() => column.toggleSorting()}
                      >
                        {label}
                      </SortHead>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {seen.before > 0 && <Space height={seen.before} />}
              {seen.indexes.map((at) => {
                const row = rows[at];
                if (row === undefined) return null;
                const { label, unit, statistics, decimals } = row.original;
                return (
                  <tr key={row.id} data-index={at} aria-rowindex={at + 2}>
                    <th scope="row" title={label}>
                      {label} {unit !== "" && <span className={styles.unit}>{unit}</span>}
                    </th>
                    {statisticsColumns.map((id) => (
                      <td key={id}>
                        {format.number(statistics[id], id === "count" || id === "missing" ? 0 : decimals)}
                      </td>
                    ))}
                  </tr>
                );
              })}
              {seen.after > 0 && <Space height={seen.after} />}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function columnLabel(id: string, labels: Readonly<Record<string, string>>): string {
  return labels[id] ?? id;
}

function Space(props: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ blockSize: props.height }} />;
}
