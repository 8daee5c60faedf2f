import { useMemo, useRef } from "react";
import type { TableEditor } from "../../../../application/tables";
import { rulesOf } from "../../../../domain/tables/kinds";
import { writeLabel } from "../../../../domain/tables/labels";
import { ontoAxes } from "../../../../domain/tables/onto-axes";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { CurvePlot } from "../../../figures/curve-plot";
import { FigureFrame } from "../../../figures/figure-frame";
import { extentOf } from "../../../figures/colour-scale";
import type { CellPosition } from "../../../figures/heatmap-view";
import { SurfaceTable } from "../../../figures/surface/surface-table";
import { TableSurface, type ComparedTable } from "../../../figures/surface/table-surface";
import { useFormat, useText } from "../../../text/use-text";
import { readTable } from "./reading-index";
import { SnapshotPanel } from "./snapshot-panel";
import { gridAxis } from "./table-axes";
import { useVersions } from "./use-versions";
import { versionName } from "./version-words";
import styles from "./history.module.css";

/** The shape of a table with its snapshots beside it: a map as a surface, a curve with points to drag. */
export function SurfaceTab(props: {
  /** As stored, not in reading order. */
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  /** Enter on the marked cell: goes to the grid. */
  readonly onEdit?: (cell: CellPosition) => void;
  /** Opens the history on its merge. */
  readonly onMerge?: () => void;
}) {
  const { table, editor } = props;
  const words = useText();
  const versions = useVersions(table);
  const { a, b } = versions;
  const read = useMemo(() => readTable(b.table), [b.table]);
  const name = versionName(b, words.tableHistory);
  const compared = useMemo((): ComparedTable | null => {
    if (a === null) return null;
    const onto = ontoAxes(a.table, b.table);
    if (!onto.ok) return null;
    return { name: versionName(a, words.tableHistory), values: read.inOrder(onto.value.values) };
  }, [a, b, read, words]);
  const isNow = b.snapshot === null;
  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        {table.y === null ? (
          <TableCurvePlot
            table={b.table}
            a={compared?.values ?? null}
            marked={Math.min(props.marked.column, b.table.x.values.length - 1)}
            onMark={(column) => props.onMark({ column, row: 0 })}
            editor={isNow ? editor : null}
          />
        ) : (
          <TableSurface
            key={table.id}
            table={read.table}
            name={name}
            a={compared}
            marked={{
              column: Math.min(props.marked.column, read.table.x.values.length - 1),
              row: Math.min(props.marked.row, (read.table.y?.values.length ?? 1) - 1),
            }}
            onMark={props.onMark}
            {...(props.onEdit === undefined || !isNow ? {} : { onEdit: props.onEdit })}
          />
        )}
      </div>
      <SnapshotPanel
        table={table}
        editor={editor}
        versions={versions}
        {...(props.onMerge === undefined
          ? {}
          : {
              onMerge: props.onMerge,
            })}
      />
    </div>
  );
}

/** A curve whose points are dragged: each drag is one step of the history. */
function TableCurvePlot(props: {
  readonly table: TuningTable;
  readonly a: Float64Array | null;
  readonly marked: number;
  readonly onMark: (at: number) => void;
  /** Null for a kept state: it is looked at only. */
  readonly editor: TableEditor | null;
}) {
  const { table, editor } = props;
  const { importing, roles, tableHistory, analysis } = useText();
  const format = useFormat();
  const x = gridAxis(table.x, { importing, roles });
  const value = gridAxis(
    { label: analysis.tables.kinds[table.kind], unit: table.unit, values: table.values },
    { importing, roles },
  );
  const { step, decimals } = rulesOf(table);
  const [low, high] = extentOf(table.values);
  const locked = new Set(table.locked);
  const dragging = useRef(false);
  const change = (at: number, to: number, done: boolean): void => {
    if (editor === null) return;
    const label = writeLabel("set");
    const from = editor.state.read().table.values[at];
    if (from === undefined) return;
    if (!done && !dragging.current) editor.startGroup(label);
    dragging.current = !done;
    if (!Object.is(from, to)) editor.do({ kind: "cells", label, edits: [{ at, from, to }] });
    if (done) editor.endGroup();
  };
  return (
    <FigureFrame
      title={value.title}
      count={tableHistory.surface.cells(table.values.length)}
      table={<SurfaceTable table={table} title={table.name} />}
    >
      <CurvePlot
        summary={tableHistory.surface.summary({
          name: table.name,
          x: x.title,
          y: "",
          low: format.unit(low, value.unit, decimals),
          high: format.unit(high, value.unit, decimals),
          blanks: table.values.reduce((count, cell) => count + (Number.isNaN(cell) ? 1 : 0), 0),
        })}
        x={x}
        value={{ title: value.title, unit: value.unit, decimals }}
        values={table.values}
        a={props.a}
        marked={props.marked}
        onMark={props.onMark}
        step={step}
        isLocked={(at) => locked.has(at)}
        {...(editor === null ? {} : { onChange: change })}
      />
      <p className={styles.quiet}>
        {editor === null ? tableHistory.curve.readKeys : tableHistory.curve.hint}
      </p>
    </FigureFrame>
  );
}
