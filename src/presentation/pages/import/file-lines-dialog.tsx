import { useEffect, useState } from "react";
import { linesOf, type FileLine } from "../../../application/file-sample";
import { useFormat, useText } from "../../text/use-text";
import { Dialog } from "../../ui/dialog";
import styles from "./file-lines.module.css";

const around = 8;

/** The lines of a text file around the one that a warning is about, as they stand in the file. */
export function FileLinesDialog(props: {
  readonly file: File;
  /** Line of the file, counted from 1; null = closed. */
  readonly line: number | null;
  readonly onClose: () => void;
}) {
  const { file, line } = props;
  const { rows: words } = useText().importing;
  const format = useFormat();
  const lines = useLines(file, line);
  return (
    <Dialog open={line !== null} title={words.title(file.name)} onClose={props.onClose} wide>
      {lines === null ? (
        <p>{words.reading}</p>
      ) : lines.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles.lines} tabIndex={0} aria-label={words.label}>
          <table>
            <tbody>
              {lines.map(({ number, text }) => (
                <tr key={number} data-meant={number === line || undefined}>
                  <th scope="row">{format.number(number)}</th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  );
}

/** Null while they are read; [] where the file has none to show or may not be read any more. */
function useLines(file: File, line: number | null): readonly FileLine[] | null {
  const [read, setRead] = useState<{ readonly of: number; readonly lines: readonly FileLine[] } | null>(null);
  useEffect(() => {
    let left = false;
    if (line === null) return undefined;
    void linesOf(file, Math.max(1, line - around), line + around)
      .catch(() => [])
      .then((lines) => {
        if (!left) setRead({ of: line, lines });
      });
    return () => {
      left = true;
    };
  }, [file, line]);
  return read !== null && read.of === line ? read.lines : null;
}
