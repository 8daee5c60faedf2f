import { useMemo } from "react";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { chooseFiles } from "../../../frame/choose-files";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { Select } from "../../../ui/select";
import { readTable } from "../history/reading-index";
import { useAddressWords } from "../history/use-address";
import { SessionTrace } from "./session-trace";
import styles from "./trace.module.css";

/** A log over the table: choose a session, and see where the engine was. */
export function TraceTab(props: {
  /** As stored, not in reading order. */
  readonly table: TuningTable;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
}) {
  const { table } = props;
  const { sessions, imports } = useApplication();
  const words = useText();
  const { trace: text } = words.tableHistory;
  const address = useAddressWords();
  const found = useLive(() => sessions.list(), [sessions]);
  const read = useMemo(() => readTable(table), [table]);
  const ordered = useMemo(() => ownFirst(found ?? [], table.vehicleId), [found, table.vehicleId]);
  const session = ordered.find(({ id }) => id === address.read("session")) ?? ordered[0];
  if (found === undefined) return null;
  if (session === undefined) {
    return (
      <div className={styles.trace}>
        <EmptyState
          nested
          sentence={text.empty}
          note={text.emptyNote}
          actions={<Button onPress={() => chooseFiles(imports)}>{words.common.import}</Button>}
        />
      </div>
    );
  }
  return (
    <div className={styles.trace}>
      <SessionTrace
        key={session.id}
        session={session}
        table={read.table}
        marked={props.marked}
        onMark={props.onMark}
        picker={
          <Select
            label={text.choose}
            value={session.id}
            options={ordered.map(({ id, name, vehicleId }) =>
              vehicleId === table.vehicleId
                ? { value: id, label: name }
                : { value: id, label: name, group: text.otherVehicles },
            )}
            onChange={(id) => address.write({ session: id, t: null, x: null, y: null, channel: null })}
          />
        }
      />
    </div>
  );
}

/** Sessions of the vehicle first, each group as it came. */
function ownFirst(sessions: readonly Session[], vehicle: string): readonly Session[] {
  return [
    ...sessions.filter(({ vehicleId }) => vehicleId === vehicle),
    ...sessions.filter(({ vehicleId }) => vehicleId !== vehicle),
  ];
}
