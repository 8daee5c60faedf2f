import { useState } from "react";
import type { SnapshotWords } from "../../../../application/tables";
import { useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../../../ui/field";
import { Select } from "../../../ui/select";
import styles from "./history.module.css";

/** What was entered of a snapshot. */
export interface SnapshotEntry extends SnapshotWords {
  /** The log that motivated it; null = none. */
  readonly session: string | null;
}

/** Asks for name, note and log of a snapshot. Closed, it forgets what was typed. */
export function SnapshotDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly start: SnapshotEntry;
  /** Sessions of the vehicle by id; null = the log of this snapshot is fixed. */
  readonly sessions: ReadonlyMap<string, string> | null;
  readonly onSave: (entry: SnapshotEntry) => void;
  readonly onClose: () => void;
}) {
  const { common, tableHistory } = useText();
  const { history: text } = tableHistory;
  const [entry, setEntry] = useState(props.start);
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common.cancel}</Button>
          <Button variant="primary" onPress={() => props.onSave(entry)}>
            {props.action}
          </Button>
        </>
      }
    >
      {/* Enter in a field of one line keeps the snapshot. */}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave(entry);
        }}
      >
        <Field
          label={text.name}
          hint={text.nameHint}
          value={entry.name}
          onChange={(name) => setEntry({ ...entry, name })}
        />
        <Field
          label={text.note}
          rows={3}
          value={entry.note}
          onChange={(note) => setEntry({ ...entry, note })}
        />
        {props.sessions !== null && props.sessions.size > 0 && (
          <Select
            label={text.session}
            value={entry.session ?? ""}
            options={[
              { value: "", label: text.noSession },
              ...[...props.sessions].map(([value, label]) => ({ value, label })),
            ]}
            onChange={(session) => setEntry({ ...entry, session: session === "" ? null : session })}
          />
        )}
      </form>
    </Dialog>
  );
}
