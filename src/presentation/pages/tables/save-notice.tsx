import type { TableEditor } from "../../../application/tables";
import { useWatched } from "../../state/use-watched";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import styles from "./table-page.module.css";

/** Whether the edits are stored, in words. */
export function SavedWords(props: { readonly editor: TableEditor }) {
  const { tables: text } = useText();
  const { saved, table } = useWatched(props.editor.state);
  return (
    <output className={styles.saved} data-kind={saved.kind}>
      {text.saved(saved, table.revision)}
    </output>
  );
}

/** What stands in the way of storing, with the way on; nothing while all is stored. */
export function SaveNotice(props: { readonly editor: TableEditor }) {
  const { tables: text } = useText();
  const { saved } = useWatched(props.editor.state);
  if (saved.kind === "failed") {
    return (
      <div className={styles.notice} role="alert">
        <SeverityShape severity="critical" />
        <p>{text.unsaved.sentence(saved.unsaved)}</p>
        <Button size="small" onPress={() => props.editor.retry()}>
          {text.unsaved.retry}
        </Button>
      </div>
    );
  }
  if (saved.kind !== "stale") return null;
  return (
    <div className={styles.notice} role="alert">
      <SeverityShape severity="medium" />
      <p>{text.stale[saved.cause](saved.kept)}</p>
      {saved.cause === "deleted" ? null : (
        <Button size="small" variant="primary" onPress={() => void props.editor.reload()}>
          {text.stale.load}
        </Button>
      )}
    </div>
  );
}
