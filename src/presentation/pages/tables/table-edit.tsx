import { Camera } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../commands";
import { useThemeStops } from "../../figures/use-theme-stops";
import type { Grid } from "../../grid-editor/grid";
import type { GridLook } from "../../grid-editor/grid-look";
import { TableWorkbench } from "../../grid-editor/table-workbench";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { showToast } from "../../state/toasts";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { SeverityShape } from "../../ui/severity-shape";
import { SnapshotDialog, type SnapshotEntry } from "./history/snapshot-dialog";
import { useSessionNames } from "./history/use-session-names";
import { LookMenu } from "./look-menu";
import { SavedWords } from "./save-notice";
import styles from "./table-page.module.css";

/** The grid of a table, how it is shown, and taking a snapshot of it. */
export function TableEdit(props: {
  readonly grid: Grid;
  readonly look: GridLook;
  readonly onLook: (look: GridLook) => void;
}) {
  const { grid, look } = props;
  const application = useApplication();
  const words = useText();
  const { history: text } = words.tableHistory;
  const format = useFormat();
  const stops = useThemeStops();
  const { id, vehicleId } = grid.opened;
  const snapshots = useLive(() => application.snapshots.list(id), [application, id]);
  const sessions = useSessionNames(vehicleId);
  const [isTaking, setTaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useCommands([
    {
      id: "table-snapshot",
      label: text.takeSnapshot,
      group: "table",
      keys: "Ctrl S",
      icon: Camera,
      perform: () => setTaking(true),
    },
  ]);
  const take = async ({ name, note, session }: SnapshotEntry): Promise<void> => {
    setTaking(false);
    const said = { name: name.trim(), note: note.trim() };
    const taken = await grid.editor.snapshot(said, session);
    if (taken.ok) {
      setProblem(null);
      showToast(text.taken(said.name === "" ? text.reasons.asked : said.name));
      return;
    }
    const { title, next } = describeProblem(taken.problem, words, format);
    setProblem(`${title} ${next}`);
  };
  return (
    <>
      {problem === null ? null : (
        <p className={styles.notice} role="alert">
          <SeverityShape severity="critical" />
          {problem}
        </p>
      )}
      <TableWorkbench
        grid={grid}
        look={look}
        lookMenu={
          <LookMenu
            look={look}
            opened={{ snapshot: null, table: grid.opened }}
            snapshots={snapshots ?? []}
            onLook={props.onLook}
          />
        }
        saved={<SavedWords editor={grid.editor} />}
        stops={stops}
      />
      {isTaking ? (
        <SnapshotDialog
          title={text.takeTitle}
          action={text.takeSnapshot}
          start={{ name: "", note: "", session: null }}
          sessions={sessions}
          onSave={(entry) => void take(entry)}
          onClose={() => setTaking(false)}
        />
      ) : null}
    </>
  );
}
