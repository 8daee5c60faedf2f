import { Plus } from "lucide-react";
import { useState } from "react";
import type { TableEditor } from "../../../../application/tables";
import { writeLabel } from "../../../../domain/tables/labels";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useCommands } from "../../../commands";
import { useApplication } from "../../../services";
import { showToast } from "../../../state/toasts";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { SeverityShape } from "../../../ui/severity-shape";
import { DifferenceFacts } from "./difference-facts";
import { SnapshotDialog, type SnapshotEntry } from "./snapshot-dialog";
import { SnapshotList } from "./snapshot-list";
import { useSessionNames } from "./use-session-names";
import type { Versions } from "./use-versions";
import { versionName } from "./version-words";
import styles from "./history.module.css";

type Asking = "take" | "annotate" | null;

/** The kept states of a table: a line of them, the change between two, and the way back to any. */
export function SnapshotPanel(props: {
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly versions: Versions;
  /** Opens the merge; absent where it is open already. */
  readonly onMerge?: () => void;
}) {
  const { table, editor, versions } = props;
  const { snapshots } = useApplication();
  const words = useText();
  const { history: text } = words.tableHistory;
  const format = useFormat();
  const sessions = useSessionNames(table.vehicleId);
  const [asking, setAsking] = useState<Asking>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const { a, b, difference } = versions;
  useCommands([
    {
      id: "table-snapshot",
      label: text.takeSnapshot,
      group: "table",
      keys: "Ctrl S",
      icon: Plus,
      perform: () => setAsking("take"),
    },
  ]);
  const nameOf = (version: Parameters<typeof versionName>[0]): string =>
    versionName(version, words.tableHistory);
  // The one that is not the table as it is now: only that one can be put back or renamed.
  const kept = a?.snapshot != null ? a : b.snapshot !== null ? b : null;

  const take = async (entry: SnapshotEntry): Promise<void> => {
    setAsking(null);
    const answer = await editor.snapshot({ name: entry.name.trim(), note: entry.note.trim() }, entry.session);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) showToast(text.taken(entry.name.trim() === "" ? text.reasons.asked : entry.name.trim()));
  };
  const restore = async (): Promise<void> => {
    if (kept === null) return;
    const answer = await editor.restore(kept.id, writeLabel("restore"));
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) {
      showToast(text.restored(nameOf(kept)), { label: words.common.undo, perform: () => editor.undo() });
    }
  };
  const annotate = async ({ name, note }: SnapshotEntry): Promise<void> => {
    setAsking(null);
    if (kept !== null) await snapshots.annotate(kept.id, { name: name.trim(), note: note.trim() });
  };

  return (
    <aside className={styles.side} aria-label={text.title}>
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <Button
          size="small"
          keys="Ctrl S"
          icon={<Plus size={16} aria-hidden="true" />}
          onPress={() => setAsking("take")}
        >
          {text.takeSnapshot}
        </Button>
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          <SeverityShape severity="critical" size={16} />
          {describeProblem(problem, words, format).title}
        </p>
      )}
      {versions.ready && versions.all.length === 1 && <p className={styles.quiet}>{text.empty}</p>}
      <SnapshotList
        versions={versions.all}
        a={a?.id ?? null}
        b={b.id}
        sessions={sessions}
        onChoose={versions.choose}
      />
      {a !== null && difference !== null && (
        <section>
          <h3>{text.fromTo(nameOf(a), nameOf(b))}</h3>
          {difference.ok ? (
            <DifferenceFacts first={a.table} difference={difference.value} />
          ) : (
            <p className={styles.quiet}>{text.problems[difference.problem.code]}</p>
          )}
        </section>
      )}
      <div className={styles.actions}>
        {props.onMerge !== undefined && (
          <Button unavailable={versions.all.length < 3 ? text.mergeNeeds : null} onPress={props.onMerge}>
            {text.merge}
          </Button>
        )}
        <Button unavailable={kept === null ? text.restoreNeeds : null} onPress={() => void restore()}>
          {kept === null ? text.restore : text.restoreNamed(kept === a ? "A" : "B")}
        </Button>
        {kept !== null && (
          <Button variant="quiet" onPress={() => setAsking("annotate")}>
            {text.annotate}
          </Button>
        )}
      </div>
      {asking === "take" && (
        <SnapshotDialog
          title={text.takeTitle}
          action={text.takeSnapshot}
          start={{ name: "", note: "", session: null }}
          sessions={sessions}
          onSave={(entry) => void take(entry)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "annotate" && kept !== null && (
        <SnapshotDialog
          title={text.annotateTitle}
          action={text.save}
          start={{ name: kept.snapshot?.name ?? "", note: kept.snapshot?.note ?? "", session: null }}
          sessions={null}
          onSave={(entry) => void annotate(entry)}
          onClose={() => setAsking(null)}
        />
      )}
    </aside>
  );
}
