import { useStorageClosed } from "../state/storage-closed";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { SeverityShape } from "../ui/severity-shape";
import styles from "./update-notice.module.css";

/** Says that the browser lets nothing be stored or read, for as long as this is so. */
export function StorageNotice() {
  const closed = useStorageClosed();
  const { common } = useText();
  if (!closed) return null;
  return (
    <div className={styles.notice} role="alert">
      <SeverityShape severity="critical" />
      <p>{common.storageClosed.sentence}</p>
      <Button size="small" onPress={() => location.reload()}>
        {common.storageClosed.again}
      </Button>
    </div>
  );
}
