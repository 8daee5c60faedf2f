import { useStore } from "zustand";
import type { Grid } from "../../grid-editor/grid";
import { selectCell } from "../../grid-editor/grid-selection";
import type { CellPosition } from "../../figures/heatmap-view";
import { tablePath, type TableView } from "../../routes";
import { goTo } from "../../state/hash-location";
import { CorrectionTab } from "./correction/correction-tab";
import { HistoryTab } from "./history/history-tab";
import { SurfaceTab } from "./history/surface-tab";
import { TraceTab } from "./trace/trace-tab";

/** A view of a table besides its grid; the cell marked in one is selected in all of them. */
export function OtherTableView(props: { readonly grid: Grid; readonly view: Exclude<TableView, "grid"> }) {
  const { grid, view } = props;
  const table = useStore(grid.store, (state) => state.table);
  const marked = useStore(grid.store, (state) => state.selection.head);
  const onMark = (cell: CellPosition): void => grid.select(selectCell(cell));
  if (view === "surface") {
    return (
      <SurfaceTab
        table={table}
        editor={grid.editor}
        marked={marked}
        onMark={onMark}
        onEdit={() => goTo(tablePath(table.id, "grid"))}
        onMerge={() => goTo(`${tablePath(table.id, "history")}?merge=1`)}
      />
    );
  }
  if (view === "history") {
    return <HistoryTab table={table} editor={grid.editor} marked={marked} onMark={onMark} />;
  }
  if (view === "correction") {
    return <CorrectionTab table={table} editor={grid.editor} marked={marked} onMark={onMark} />;
  }
  return <TraceTab table={table} marked={marked} onMark={onMark} />;
}
