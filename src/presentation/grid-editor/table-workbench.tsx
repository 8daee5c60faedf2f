import { PanelRight } from "lucide-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { validateCell, validateTable } from "../../domain/tables/validate";
import { useCommands } from "../commands";
import type { ThemeStops } from "../figures/heatmap-view";
import { tableShape } from "../pages/tables/table-shape";
import { useFormat, useText } from "../text/use-text";
import { IconButton } from "../ui/icon-button";
import { Panel } from "../ui/panel";
import { AxisDialog } from "./axis-dialog";
import { CurveBeside } from "./curve-beside";
import { EditableGrid } from "./editable-grid";
import type { Grid } from "./grid";
import { gridCommands, type GridDesk } from "./grid-commands";
import { GridFoot } from "./grid-foot";
import { GridLegend } from "./grid-legend";
import { baselineValues, changeFrom, changesInPercent, coloursOf, type GridLook } from "./grid-look";
import { useGridWords } from "./grid-words";
import { storedAt } from "./grid-view";
import { HistoryList } from "./history-list";
import { PasteDialog } from "./paste-dialog";
import { SelectionBar } from "./selection-bar";
import { proposedTable, SelectionFacts } from "./selection-panel";
import { useCellLayout } from "./use-cell-layout";
import { useClipboard } from "./use-clipboard";
import styles from "./table-workbench.module.css";

/** The grid of one table with everything that changes it: bar, keys, clipboard, panel, history. */
export function TableWorkbench(props: {
  readonly grid: Grid;
  readonly look: GridLook;
  /** Choices of how the grid is shown. */
  readonly lookMenu: ReactNode;
  /** Whether the edits are stored, in words. */
  readonly saved: ReactNode;
  readonly stops: ThemeStops;
}) {
  const { grid, look, stops } = props;
  // Text to paste: "" asks for it.
  const [pasting, setPasting] = useState<string | null>(null);
  const [changesAxes, setChangesAxes] = useState(false);
  const dictionary = useText();
  const { tables: text } = dictionary;
  const format = useFormat();
  const state = useStore(grid.store);
  const { table, selection, pending, entry } = state;
  const view = grid.view();
  const words = useGridWords(table, view);
  const place = useRef<HTMLDivElement>(null);
  const layout = useCellLayout(place, table, view, words, look.size);
  const focus = useRef<(() => void) | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const clipboard = useClipboard(grid, words.decimals, setPasting);
  const closeDialog = useCallback((): void => {
    setPasting(null);
    setChangesAxes(false);
    focus.current?.();
  }, []);
  const desk = useMemo<GridDesk>(
    // What it reads of the place is read when a command runs.
    // oxlint-disable-next-line react/refs
    () => ({
      grid,
      ...clipboard,
      edit: () => grid.edit(words.write),
      openPaste: () => setPasting(""),
      openAxes: () => setChangesAxes(true),
      focus: () => focus.current?.(),
    }),
    [grid, clipboard, words],
  );
  // oxlint-disable-next-line react/refs -- the same: commands run later
  useCommands(useMemo(() => gridCommands(desk, dictionary), [desk, dictionary]));
  useEffect(() => focus.current?.(), []);

  // Warnings follow a moment later: the key that was pressed is painted first.
  const settled = useDeferredValue(table);
  const warned = useMemo(() => new Set(validateTable(settled).map(({ at }) => at)), [settled]);
  const legend = useMemo(() => {
    const before = baselineValues(look.baseline, settled);
    const percent = changesInPercent(settled);
    const changes = settled.values.map((value, at) => changeFrom(before[at]!, value, percent));
    return coloursOf(settled, look.colouring, changes, stops)?.scale ?? null;
  }, [settled, look, stops]);
  const byChange = look.colouring === "change";

  const fault =
    entry === null || pending === null || pending.result.ok
      ? null
      : text.problem(pending.result.problem, words.say);
  const after = proposedTable(state);
  const typed = storedAt(view, selection.head);
  const doubt =
    entry === null || after === null ? undefined : validateCell(after, typed, after.values[typed]!)[0];
  const heading = words.place(selection.head);

  return (
    <div className={styles.workbench}>
      <SelectionBar
        desk={desk}
        end={
          <>
            {props.saved}
            {props.lookMenu}
            <span className={styles.toggle}>
              <IconButton
                size="small"
                label={text.showPanel}
                expanded={panelOpen}
                icon={<PanelRight size={18} aria-hidden="true" />}
                onPress={() => setPanelOpen(!panelOpen)}
              />
            </span>
          </>
        }
      />
      <div className={styles.middle}>
        <div className={styles.main}>
          {view.up === null ? <CurveBeside grid={grid} words={words} baseline={look.baseline} /> : null}
          <div ref={place} className={styles.place} data-curve={view.up === null || undefined}>
            <EditableGrid
              key={`${view.columns} ${view.rows} ${view.turned}`}
              grid={grid}
              view={view}
              look={look}
              stops={stops}
              words={words}
              layout={layout}
              label={text.gridSummary({
                name: table.name,
                shape: tableShape({ x: view.across, y: view.up }),
              })}
              acrossTitle={words.acrossTitle}
              upTitle={words.upTitle}
              columnHeads={words.columnHeads}
              rowHeads={words.rowHeads}
              warned={warned}
              fault={fault}
              warning={doubt === undefined ? null : text.warning(doubt, words.say, format)}
              legend={
                <GridLegend
                  scale={legend}
                  unit={byChange && changesInPercent(table) ? "%" : words.unit}
                  decimals={byChange ? 1 : words.decimals}
                  changes={byChange}
                  hasLocked={(table.locked ?? []).length > 0}
                  hasWarned={warned.size > 0}
                />
              }
              write={words.write}
              focusRef={focus}
            />
          </div>
          <GridFoot grid={grid} onDone={() => focus.current?.()} />
        </div>
        <div className={styles.side} data-open={panelOpen || undefined}>
          <Panel
            label={text.panel}
            title={heading}
            {...(panelOpen ? { onClose: () => setPanelOpen(false) } : {})}
          >
            <SelectionFacts grid={grid} words={words} look={look} />
            <HistoryList editor={grid.editor} onJump={() => focus.current?.()} />
          </Panel>
        </div>
      </div>
      <PasteDialog grid={grid} words={words} text={pasting} onClose={closeDialog} />
      <AxisDialog grid={grid} words={words} open={changesAxes} onClose={closeDialog} />
    </div>
  );
}
