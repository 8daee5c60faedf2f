import { useOffline } from "../../state/offline";
import { useText } from "../../text/use-text";
import { SeverityShape } from "../../ui/severity-shape";
import { Group } from "./group";
import styles from "./storage.module.css";

/** Whether the app opens with the network off. */
export function OfflineState() {
  const { offline: text } = useText().settings;
  const { ready, online } = useOffline();
  const possible = "serviceWorker" in navigator;
  const sentence = ready ? text.ready : possible ? text.preparing : text.impossible;
  return (
    <Group heading={text.heading} words={[text.ready]}>
      <div className={styles.kept}>
        <p className={styles.state}>
          <SeverityShape severity={ready ? "clear" : possible ? "not-assessed" : "medium"} decorative />
          {sentence}
        </p>
        <p className={styles.problem}>{online ? text.online : text.off}</p>
      </div>
    </Group>
  );
}
