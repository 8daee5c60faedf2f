import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { rulesOf } from "../../domain/tables/kinds";
import { writeLabel } from "../../domain/tables/labels";
import { calculate } from "../../domain/tables/operations/arithmetic";
import { CurvePlot } from "../figures/curve-plot";
import { gridAxis } from "../pages/tables/history/table-axes";
import { tableShape } from "../pages/tables/table-shape";
import { useText } from "../text/use-text";
import type { Grid } from "./grid";
import { baselineValues, type Baseline } from "./grid-look";
import { selectCell } from "./grid-selection";
import type { GridWords } from "./grid-words";
import { proposedTable } from "./selection-panel";
import styles from "./curve-beside.module.css";

/** A curve beside its cells: the same selection in both, points are dragged, what is proposed is drawn too. */
export function CurveBeside(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly baseline: Baseline;
}) {
  const { grid, words } = props;
  const { analysis, importing, roles } = useText();
  const state = useStore(grid.store);
  const { table, selection } = state;
  const dragging = useRef(false);
  const shown = proposedTable(state) ?? table;
  const before = baselineValues(props.baseline, table);
  const locked = new Set(table.locked);
  const kind = analysis.tables.kinds[table.kind];
  const valueTitle = words.unit === "" ? kind : `${kind}, ${words.unit}`;
  useEffect(() => {
    // A drag that the system takes away still ends its step.
    const end = (): void => {
      if (dragging.current) grid.editor.endGroup();
      dragging.current = false;
    };
    addEventListener("pointercancel", end);
    return () => {
      removeEventListener("pointercancel", end);
      end();
    };
  }, [grid]);

  const change = (at: number, value: number, done: boolean): void => {
    // A drag is one step of the history.
    if (!dragging.current) grid.editor.startGroup(writeLabel("set", null));
    dragging.current = true;
    const range = { left: at, right: at, bottom: 0, top: 0 };
    grid.perform("set", (now) => calculate(now, [range], { operator: "set", amount: value }));
    if (!done) return;
    dragging.current = false;
    grid.editor.endGroup();
  };
  return (
    <div className={styles.curve}>
      <CurvePlot
        summary={analysis.tables.summary({
          name: table.name,
          shape: tableShape(table),
          low: words.say(Math.min(...table.values.filter((value) => !Number.isNaN(value)))),
          high: words.say(Math.max(...table.values.filter((value) => !Number.isNaN(value)))),
        })}
        x={gridAxis(table.x, { importing, roles })}
        value={{ title: valueTitle, unit: words.unit, decimals: words.decimals }}
        values={shown.values}
        a={before.some((value) => Number.isNaN(value)) ? null : before}
        marked={selection.head.column}
        onMark={(column) => grid.select(selectCell({ column, row: 0 }))}
        step={rulesOf(table).step}
        onChange={change}
        isLocked={(at) => locked.has(at)}
      />
    </div>
  );
}
