import { useState } from "react";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useStorage } from "../../state/use-storage";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import { Group } from "./group";
import styles from "./storage.module.css";

/** What uses space on the device, and whether the browser may take it back. */
export function Storage() {
  const { storage: text } = useText().settings;
  const storage = useStorage();
  return (
    <Group heading={text.heading} words={[text.what, text.rest, text.total, text.free, text.ask]}>
      {storage === null || storage.usedBytes === null ? (
        <p>{text.unknown}</p>
      ) : (
        <Uses usedBytes={storage.usedBytes} quotaBytes={storage.quotaBytes} />
      )}
      {storage === null || storage.persistent === null ? null : <Kept persistent={storage.persistent} />}
    </Group>
  );
}

function Uses(props: { readonly usedBytes: number; readonly quotaBytes: number | null }) {
  const { storage: text } = useText().settings;
  const format = useFormat();
  const { sessions } = useApplication();
  const known = useLive(() => sessions.list(), [sessions]) ?? [];
  // Two logs of one file share their original.
  const originals = new Map(known.map(({ contentHash, fileSize }) => [contentHash, fileSize]));
  const originalBytes = [...originals.values()].reduce((sum, size) => sum + size, 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.size}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.originals(originals.size, format)}</th>
          <td>{format.bytes(originalBytes)}</td>
        </tr>
        <tr>
          <th scope="row">{text.rest}</th>
          <td>{format.bytes(Math.max(0, props.usedBytes - originalBytes))}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          <td>{format.bytes(props.usedBytes)}</td>
        </tr>
        {props.quotaBytes === null ? null : (
          <tr>
            <th scope="row">{text.free}</th>
            <td>{format.bytes(props.quotaBytes - props.usedBytes)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

function Kept(props: { readonly persistent: boolean }) {
  const { storage: text } = useText().settings;
  const [answer, setAnswer] = useState<boolean | null>(null);
  const persistent = answer ?? props.persistent;
  return (
    <div className={styles.kept}>
      <p className={styles.state}>
        <SeverityShape severity={persistent ? "clear" : "note"} decorative />
        {persistent ? text.persistent : text.notPersistent}
      </p>
      {persistent ? null : (
        <Button onPress={() => void navigator.storage.persist().then(setAnswer)}>{text.ask}</Button>
      )}
      {answer === false ? <p className={styles.problem}>{text.refused}</p> : null}
    </div>
  );
}
