import { useOffline } from "../state/offline";
import { useStorage } from "../state/use-storage";
import { useFormat, useText } from "../text/use-text";
import { SeverityShape } from "../ui/severity-shape";
import styles from "./status-line.module.css";

/** The line at the foot of a wide window: offline readiness, version, storage. */
export function StatusLine() {
  const { common } = useText();
  const format = useFormat();
  const { ready, online } = useOffline();
  const storage = useStorage();
  const offline = !online && ready ? common.status.offline : common.status.offlineReady;
  return (
    <footer className={styles.status} aria-label={common.status.label}>
      <span>
        <SeverityShape severity={ready ? "clear" : "not-assessed"} size={14} decorative />
        {ready ? offline : common.status.preparing}
      </span>
      <span>{common.status.version(__APP_VERSION__)}</span>
      {storage === null || storage.usedBytes === null ? null : (
        <span className={styles.storage}>
          {storage.quotaBytes === null
            ? common.status.usedOnly(format.bytes(storage.usedBytes))
            : common.status.used(format.bytes(storage.usedBytes), format.bytes(storage.quotaBytes))}
        </span>
      )}
      {/* The page shown adds its own words here: what one pixel covers, filters in force. */}
      <span id="page-status" className={styles.page} />
    </footer>
  );
}
