import { useDeferredValue } from "react";
import { useStore } from "zustand";
import { apply } from "../../domain/tables/command";
import { cellsOf, sizeOf } from "../../domain/tables/selection";
import { validateCell, type CellProblem } from "../../domain/tables/validate";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { useFormat, useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid, GridState } from "./grid";
import { baselineValues, changeFrom, changesInPercent, type GridLook } from "./grid-look";
import type { GridWords } from "./grid-words";
import { rangesOf } from "./grid-selection";
import { gridView, storedAt, storedSelection } from "./grid-view";
import styles from "./selection-panel.module.css";

const mostWarnings = 4;

/** The cell in focus and the selection in numbers: before, now, what Enter would make of it, and what to look at. */
export function SelectionFacts(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly look: GridLook;
}) {
  const { grid, words, look } = props;
  const { tables: text } = useText();
  const format = useFormat();
  // The numbers may follow a moment later: the key that was pressed is painted first.
  const state = useDeferredValue(useStore(grid.store));
  const { table, selection } = state;
  const view = gridView(table);
  const at = storedAt(view, selection.head);
  const selected = cellsOf(storedSelection(view, rangesOf(selection)), sizeOf(table));
  const after = proposedTable(state);
  const percent = changesInPercent(table);
  const before = baselineValues(look.baseline, table);
  const start = after === null ? before[at]! : table.values[at]!;
  const end = (after ?? table).values[at]!;
  const change = changeFrom(start, end, percent);
  const stats = statistics(selected.map((cell) => (after ?? table).values[cell]!));
  const warnings = warningsOf(after ?? table, selected, (warning) =>
    text.warning(warning, words.say, format),
  );
  const changed = !Number.isNaN(change) && change !== 0;
  return (
    <div className={styles.facts}>
      <p className={styles.count}>
        {text.selected(selected.length)}
        {(table.locked ?? []).includes(at) ? ` · ${text.locked}` : ""}
      </p>
      <dl className={styles.values}>
        <div>
          <dt>{after === null ? text.before : text.now}</dt>
          <dd>{Number.isNaN(start) ? "–" : words.value(start)}</dd>
        </div>
        <div>
          <dt>{after === null ? text.now : text.proposed}</dt>
          <dd data-pending={after !== null || undefined}>{Number.isNaN(end) ? "–" : words.value(end)}</dd>
        </div>
        <div>
          <dt>{text.change}</dt>
          <dd>{changed ? `${words.change(change)}${percent ? "\u00a0%" : ""}` : "–"}</dd>
        </div>
      </dl>
      {selected.length > 1 && stats !== null ? (
        <dl className={styles.stats}>
          {(
            [
              [text.lowest, stats.low],
              [text.mean, stats.mean],
              [text.highest, stats.high],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words.say(value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {warnings.length === 0 ? null : (
        <ul className={styles.warnings}>
          {warnings.map(([sentence, severity]) => (
            <li key={sentence}>
              <SeverityShape severity={severity === "error" ? "critical" : "medium"} size={16} />
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is to be looked at in some cells: each kind of doubt once, however many cells it is true of. */
export function warningsOf(
  table: TuningTable,
  cells: readonly number[],
  say: (warning: CellProblem) => string,
): readonly (readonly [sentence: string, severity: CellProblem["severity"]])[] {
  const found = new Map<CellProblem["code"], CellProblem>();
  for (const cell of cells) {
    for (const warning of validateCell(table, cell, table.values[cell]!)) {
      const known = found.get(warning.code);
      const isSteeper =
        known?.code === "steep" && warning.code === "steep" && warning.difference > known.difference;
      if (known === undefined || isSteeper) found.set(warning.code, warning);
    }
  }
  return [...found.values()].slice(0, mostWarnings).map((each) => [say(each), each.severity] as const);
}

/** The table as Enter would make it; null when nothing is proposed. */
export function proposedTable({ table, pending }: GridState): TuningTable | null {
  if (pending === null || !pending.result.ok) return null;
  const { command } = pending.result.value;
  if (command === null) return null;
  const applied = apply(table, command);
  return applied.ok ? applied.value : null;
}

function statistics(
  values: readonly number[],
): { readonly low: number; readonly mean: number; readonly high: number } | null {
  let [low, high, sum, count] = [Infinity, -Infinity, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    sum += value;
    count++;
  }
  return count === 0 ? null : { low, high, mean: sum / count };
}
