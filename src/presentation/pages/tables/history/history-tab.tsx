import { useState } from "react";
import type { TableEditor } from "../../../../application/tables";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { activeCommands } from "../../../commands";
import { useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { DifferenceView } from "./difference-view";
import { MergeView } from "./merge-view";
import { insideTable } from "./reading-index";
import { SnapshotPanel } from "./snapshot-panel";
import { useAddressWords } from "./use-address";
import { useVersions } from "./use-versions";
import { versionName } from "./version-words";
import styles from "./history.module.css";

/** Asks for a name, as the key does. */
function takeSnapshot(): void {
  activeCommands()
    .find(({ id }) => id === "table-snapshot")
    ?.perform();
}

/** The history of a table: what changed between two kept states, merging them, and going back. */
export function HistoryTab(props: {
  /** As stored, not in reading order. */
  readonly table: TuningTable;
  readonly editor: TableEditor;
  /** The cell marked in the grid, in reading order. */
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
}) {
  const { table, editor } = props;
  const words = useText().tableHistory;
  const { history: text } = words;
  const versions = useVersions(table);
  const address = useAddressWords();
  const [anchor, setAnchor] = useState<CellPosition | null>(null);
  const { a, b, difference } = versions;
  const merging = address.read("merge") !== null && versions.all.length > 1;
  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        {merging ? (
          <MergeView
            table={table}
            editor={editor}
            versions={versions}
            marked={props.marked}
            onMark={props.onMark}
            onClose={() => address.write({ merge: null, base: null, theirs: null })}
          />
        ) : a === null || difference === null ? (
          versions.ready && (
            <EmptyState
              nested
              sentence={versions.all.length < 2 ? text.emptySentence : text.chooseTwo}
              note={versions.all.length < 2 ? text.emptyNote : text.chooseNote}
              {...(versions.all.length < 2
                ? {
                    actions: (
                      <Button variant="primary" onPress={takeSnapshot}>
                        {text.takeSnapshot}
                      </Button>
                    ),
                  }
                : {})}
            />
          )
        ) : !difference.ok ? (
          <EmptyState nested sentence={text.problems[difference.problem.code]} note={text.chooseNote} />
        ) : (
          <>
            <h2 className={styles.sentence}>
              {text.sentence(
                versionName(a, words),
                versionName(b, words),
                difference.value.statistics.changed,
              )}
            </h2>
            <DifferenceView
              first={a.table}
              difference={difference.value}
              names={[versionName(a, words), versionName(b, words)]}
              marked={insideTable(props.marked, a.table)}
              onMark={props.onMark}
              anchor={anchor}
              onAnchor={setAnchor}
            />
          </>
        )}
      </div>
      <SnapshotPanel
        table={table}
        editor={editor}
        versions={versions}
        {...(merging ? {} : { onMerge: () => address.write({ merge: "1" }) })}
      />
    </div>
  );
}
