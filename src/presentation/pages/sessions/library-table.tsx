import { useTable, type RowSelectionState } from "@tanstack/react-table";
import { useMemo, useRef, type ReactNode } from "react";
import { useRowWindow } from "../../figures/row-window";
import { SortHead, sortState } from "../../figures/sort-head";
import { useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { libraryColumnIds, libraryColumns, libraryFeatures, numericColumns } from "./library-columns";
import { LibraryRow, type RowActions } from "./library-row";
import { passes, type LibraryFilters, type SessionRow } from "./session-rows";
import styles from "./library-table.module.css";

/** How the library is sorted: one column, up or down. */
export interface LibrarySort {
  readonly id: string;
  readonly desc: boolean;
}

/** The sessions that pass the filters, sorted, drawn where they are seen. */
export function LibraryTable(props: {
  readonly rows: readonly SessionRow[];
  readonly filters: LibraryFilters;
  readonly sort: LibrarySort;
  readonly onSort: (sort: LibrarySort) => void;
  readonly selection: RowSelectionState;
  readonly onSelection: (selection: RowSelectionState) => void;
  readonly actions: RowActions;
  readonly nothing: ReactNode;
}) {
  const { sessions: text } = useText();
  const scroller = useRef<HTMLElement>(null);
  const data = useMemo(() => [...props.rows], [props.rows]);
  const sorting = useMemo(() => [props.sort], [props.sort]);
  const table = useTable({
    features: libraryFeatures,
    columns: libraryColumns,
    data,
    state: { sorting, rowSelection: props.selection, globalFilter: props.filters },
    onRowSelectionChange: (change) =>
      props.onSelection(typeof change === "function" ? change(props.selection) : change),
    globalFilterFn: (row, _, filters: LibraryFilters) => passes(row.original, filters),
    getColumnCanGlobalFilter: () => true,
    enableSortingRemoval: false,
    getRowId: (row) => row.session.id,
  });
  const { rows } = table.getRowModel();
  const seen = useRowWindow(rows.length, scroller, 40);
  if (rows.length === 0) return <div className={styles.empty}>{props.nothing}</div>;

  return (
    <div className={styles.section}>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={text.label}>
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  label={table.getIsAllRowsSelected() ? text.unselect : text.selectAll}
                  labelHidden
                  checked={table.getIsAllRowsSelected()}
                  mixed={table.getIsSomeRowsSelected()}
                  onChange={(all) => table.toggleAllRowsSelected(all)}
                />
              </th>
              {libraryColumnIds.map((id) => {
                const sorted = sortState(props.sort.id === id && (props.sort.desc ? "desc" : "asc"));
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={sorted}
                    data-column={id}
                    data-number={numericColumns.has(id) || undefined}
                  >
                    <SortHead
                      label={text.sortBy(text.columns[id])}
                      sorted={sorted}
                      end={numericColumns.has(id)}
                      onPress={() =>
                        props.onSort(nextSort(id, props.sort, table.getColumn(id)?.getFirstSortDir()))
                      }
                    >
                      {text.columns[id]}
                    </SortHead>
                  </th>
                );
              })}
              <th scope="col">
                <VisuallyHidden>{text.columns.actions}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {seen.before > 0 && <tr aria-hidden="true" style={{ blockSize: seen.before }} />}
            {seen.indexes.map((at) => {
              const row = rows[at];
              return row === undefined ? null : (
                <LibraryRow
                  key={row.id}
                  row={row.original}
                  at={at}
                  selected={row.getIsSelected()}
                  onSelect={(selected) => row.toggleSelected(selected)}
                  measure={seen.measure}
                  actions={props.actions}
                />
              );
            })}
            {seen.after > 0 && <tr aria-hidden="true" style={{ blockSize: seen.after }} />}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function nextSort(id: string, present: LibrarySort, first: "asc" | "desc" | undefined): LibrarySort {
  if (present.id === id) return { id, desc: !present.desc };
  return { id, desc: first === "desc" };
}
