import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useRef } from "react";
import type { TableEditor } from "../../application/tables";
import type { TableCommand } from "../../domain/tables/command";
import { useWatched } from "../state/use-watched";
import { useFormat, useText } from "../text/use-text";
import { operationWords } from "./grid-foot";
import styles from "./history-list.module.css";

const rem = (value: number): number =>
  value * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Every step that is known, the newest on top; a press goes to it. Steps that were undone stand above in grey. */
export function HistoryList(props: { readonly editor: TableEditor; readonly onJump: () => void }) {
  const words = useText();
  const { tables: text } = words;
  const format = useFormat();
  // The list may follow a moment later: the key that was pressed is painted first.
  const state = useDeferredValue(useWatched(props.editor.state));
  const { history, position, historyLost } = state;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const list = useVirtualizer({
    count: history.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => rem(matchMedia("(pointer: coarse)").matches ? 2.75 : 2),
    overscan: 6,
  });
  return (
    <section className={styles.history} aria-label={text.history}>
      <h3>{text.history}</h3>
      {historyLost ? <p className={styles.note}>{text.historyLost}</p> : null}
      <div ref={scroller} className={styles.scroller}>
        <ol className={styles.list} style={{ blockSize: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start, size }) => {
            const step = history.length - index;
            const command = history[step - 1];
            return (
              <li
                key={step}
                className={styles.step}
                style={{ transform: `translateY(${start}px)`, blockSize: size }}
              >
                <button
                  type="button"
                  aria-current={step === position ? "step" : undefined}
                  data-undone={step > position || undefined}
                  onClick={() => {
                    props.editor.jump(step);
                    props.onJump();
                  }}
                >
                  <span className={styles.what}>
                    {command === undefined
                      ? text.historyStart
                      : upper(operationWords(command.label, words, format))}
                  </span>
                  <span className={styles.count}>
                    {command === undefined ? "" : cellsOf(command, text.cells)}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

/** How many cells a step changed, in words; "" for a step that changed the axes. */
export function cellsOf(command: TableCommand, say: (cells: number) => string): string {
  return command.kind === "axis" ? "" : say(command.edits.length);
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
