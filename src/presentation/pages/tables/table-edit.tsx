import { useState } from "react";
import { useThemeStops } from "../../figures/use-theme-stops";
import type { Grid } from "../../grid-editor/grid";
import type { Baseline, GridLook } from "../../grid-editor/grid-look";
import { TableWorkbench } from "../../grid-editor/table-workbench";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { LookMenu } from "./look-menu";
import { SavedWords } from "./save-notice";

/** The grid of a table with its dialogs. */
export function TableEdit({ grid }: { readonly grid: Grid }) {
  const application = useApplication();
  const [opened] = useState<Baseline>(() => ({ snapshot: null, table: grid.store.getState().table }));
  const [look, setLook] = useState<GridLook>({ colouring: "values", size: "fit", baseline: opened });
  const stops = useThemeStops();
  const id = grid.store.getState().table.id;
  const snapshots = useLive(() => application.snapshots.list(id), [application, id]);
  return (
    <TableWorkbench
      grid={grid}
      look={look}
      lookMenu={<LookMenu look={look} opened={opened} snapshots={snapshots ?? []} onLook={setLook} />}
      saved={<SavedWords editor={grid.editor} />}
      stops={stops}
    />
  );
}
