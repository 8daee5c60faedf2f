import { useRegisterSW } from "virtual:pwa-register/react";
import { useText } from "../text/use-text";
import { Button } from "../ui/button";
import { SeverityShape } from "../ui/severity-shape";
import styles from "./update-notice.module.css";

/** Registers the service worker; when a newer version waits, says so and lets the user decide when it starts. */
export function UpdateNotice() {
  const { common } = useText();
  const {
    needRefresh: [waiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW();
  if (!waiting) return null;
  return (
    <div className={styles.notice} role="status">
      <SeverityShape severity="note" />
      <p>{common.update.ready}</p>
      <Button size="small" variant="quiet" onPress={() => setWaiting(false)}>
        {common.update.later}
      </Button>
      <Button size="small" onPress={() => void updateServiceWorker(true)}>
        {common.update.restart}
      </Button>
    </div>
  );
}
