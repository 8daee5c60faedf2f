import { Redo2, Undo2 } from "lucide-react";
import { useDeferredValue, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Vehicle } from "../../../domain/vehicle";
import { useCommands } from "../../commands";
import { historyCommands } from "../../grid-editor/grid-commands";
import { operationWords } from "../../grid-editor/grid-foot";
import type { Grid } from "../../grid-editor/grid";
import type { GridLook } from "../../grid-editor/grid-look";
import { cellsOf } from "../../grid-editor/history-list";
import { patterns, tablePath, tableViews, vehiclePath, type TableView } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { useLive } from "../../state/use-live";
import { useWatched } from "../../state/use-watched";
import { useFormat, useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { IconButton } from "../../ui/icon-button";
import { Page } from "../../ui/page";
import { Tabs } from "../../ui/tabs";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { unitWords } from "../import/unit-options";
import { isCorrectable } from "./correction/correctable";
import { SaveNotice } from "./save-notice";
import { TableEdit } from "./table-edit";
import { readingOrder } from "./table-figure";
import { tableShape } from "./table-shape";
import { OtherTableView } from "./table-view";
import { useEditor } from "./use-editor";
import styles from "./table-page.module.css";

/** One tuning table under edit: its grid and its other views. */
export function TablePage(props: { readonly id: string; readonly view?: string | undefined }) {
  const { common, analysis } = useText();
  const { tables: text } = analysis;
  const opened = useEditor(props.id);
  const crumbs = [{ label: common.places.tables, to: patterns.tables }];
  if (opened.kind === "opening") return <Page crumbs={crumbs}>{null}</Page>;
  if (opened.kind === "failed") {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          sentence={text.missing}
          note={text.missingNext}
          actions={<ButtonLink to={patterns.tables}>{common.places.tables}</ButtonLink>}
        />
      </Page>
    );
  }
  return <OpenTable key={props.id} grid={opened.grid} view={viewOf(props.view)} />;
}

function usualLook({ opened }: Grid): GridLook {
  return { colouring: "values", size: "fit", baseline: { snapshot: null, table: opened } };
}

function viewOf(view: string | undefined): TableView {
  return tableViews.find((known) => known === view) ?? "grid";
}

function OpenTable(props: { readonly grid: Grid; readonly view: TableView }) {
  const { grid, view } = props;
  const application = useApplication();
  const table = useStore(grid.store, (state) => state.table);
  const vehicle = useLive(() => application.vehicles.find(table.vehicleId), [application, table.vehicleId]);
  // Kept here: going to another view and back changes nothing of it.
  const [look, setLook] = useState<GridLook>(() => usualLook(grid));
  return (
    <TableFrame grid={grid} vehicle={vehicle ?? null} view={view}>
      <SaveNotice editor={grid.editor} />
      {view === "grid" ? (
        <TableEdit grid={grid} look={look} onLook={setLook} />
      ) : (
        <OtherTableView grid={grid} view={view} />
      )}
    </TableFrame>
  );
}

function TableFrame(props: {
  readonly grid: Grid;
  readonly vehicle: Vehicle | null;
  readonly view: TableView;
  readonly children: ReactNode;
}) {
  const { grid, vehicle, view } = props;
  const { common, tables: text, analysis, importing } = useText();
  const table = useStore(grid.store, (state) => state.table);
  const facts = [
    analysis.tables.kinds[table.kind],
    table.y === null ? analysis.tables.curve : analysis.tables.map,
    tableShape(readingOrder(table)),
    table.unit === "" ? "" : unitWords(table.unit, importing),
  ].filter((fact) => fact !== "");
  return (
    <Page
      crumbs={[
        ...(vehicle === null ? [] : [{ label: vehicle.name, to: vehiclePath(vehicle.id) }]),
        { label: common.places.tables, to: patterns.tables },
        { label: table.name },
      ]}
      note={facts.join(" · ")}
      tabs={
        <Tabs
          label={text.viewsLabel}
          current={view}
          tabs={tableViews
            .filter((id) => id !== "correction" || id === view || isCorrectable(table.kind))
            .map((id) => ({ id, label: text.views[id] }))}
          onSelect={(id) => goTo(tablePath(table.id, id))}
        />
      }
      actions={<UndoButtons grid={grid} />}
      fill
    >
      <h1>
        <VisuallyHidden>{`${table.name}: ${facts.join(" · ")}`}</VisuallyHidden>
      </h1>
      {props.children}
    </Page>
  );
}

function UndoButtons({ grid }: { readonly grid: Grid }) {
  const words = useText();
  const { tables: text } = words;
  const format = useFormat();
  // Ten thousand steps are counted after the key that was pressed is painted.
  const { undoLabel, redoLabel, history, position } = useDeferredValue(useWatched(grid.editor.state));
  const said = (label: string | null, step: number): string | null => {
    const command = history[step];
    if (label === null || command === undefined) return null;
    const cells = cellsOf(command, text.cells);
    return [operationWords(label, words, format), cells].filter(Boolean).join(", ");
  };
  const undo = said(undoLabel, position - 1);
  const redo = said(redoLabel, position);
  useCommands(historyCommands(grid, words));
  return (
    <div className={styles.undo}>
      <IconButton
        label={undo === null ? text.undo : text.undoThis(undo)}
        unavailable={undo === null ? text.nothingToUndo : null}
        icon={<Undo2 size={20} aria-hidden="true" />}
        onPress={() => grid.undo()}
      />
      <IconButton
        label={redo === null ? text.redo : text.redoThis(redo)}
        unavailable={redo === null ? text.nothingToRedo : null}
        icon={<Redo2 size={20} aria-hidden="true" />}
        onPress={() => grid.redo()}
      />
    </div>
  );
}
