import { useEffect } from "react";
import type { ImportDesk } from "../../application/application";
import { useApplication } from "../services";
import { useUi } from "../state/ui";
import { useText } from "../text/use-text";
import { bringIn } from "./choose-files";
import { droppedFiles, heldFiles } from "./dropped-files";
import styles from "./drop-target.module.css";

const hold = (dragged: number) => useUi.setState({ dragged });

function listen(imports: ImportDesk): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    "dragover",
    (event) => {
      const count = heldFiles(event.dataTransfer);
      if (count === 0) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      if (useUi.getState().dragged !== count) hold(count);
    },
    { signal },
  );
  addEventListener(
    "dragleave",
    (event) => {
      if (event.relatedTarget === null) hold(0);
    },
    { signal },
  );
  addEventListener(
    "drop",
    (event) => {
      hold(0);
      if (event.dataTransfer === null || heldFiles(event.dataTransfer) === 0) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => bringIn(imports, files));
    },
    { signal },
  );
  return () => listening.abort();
}

/** The whole window takes a drop; while files are held over it, it says so. */
export function DropTarget() {
  const { imports } = useApplication();
  const { common } = useText();
  const dragged = useUi(({ dragged }) => dragged);
  useEffect(() => listen(imports), [imports]);
  if (dragged === 0) return null;
  return (
    <div className={styles.target} role="status">
      <p className={styles.sentence}>{common.drop(dragged)}</p>
    </div>
  );
}
