import type { TableCommand } from "../../domain/tables/command";
import { useText } from "../text/use-text";
import type { Grid } from "./grid";
import { changeFrom, changesInPercent } from "./grid-look";
import type { GridWords } from "./grid-words";
import { placeOf, storedAt } from "./grid-view";
import styles from "./paste-dialog.module.css";

const most = 10;

/** The cells that would change, as they lie on the screen: new value, and change under it. */
export function PastePreview(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly command: TableCommand | null;
}) {
  const { grid, words, command } = props;
  const { tables: text } = useText();
  if (command?.kind !== "cells") return null;
  const view = grid.view();
  const { table } = grid.store.getState();
  const edits = new Map(command.edits.map((edit) => [edit.at, edit]));
  const places = command.edits.map(({ at }) => placeOf(view, at));
  const left = Math.min(...places.map(({ column }) => column));
  const right = Math.max(...places.map(({ column }) => column));
  const bottom = Math.min(...places.map(({ row }) => row));
  const top = Math.max(...places.map(({ row }) => row));
  const columns = Array.from({ length: Math.min(most, right - left + 1) }, (_, at) => left + at);
  const rows = Array.from({ length: Math.min(most, top - bottom + 1) }, (_, at) => top - at);
  const percent = changesInPercent(table);
  return (
    <div className={styles.preview}>
      <table>
        <caption>{text.pasteDialog.preview}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {view.up === null ? null : <th scope="row">{words.rowHeads[row]}</th>}
              {columns.map((column) => {
                const at = storedAt(view, { column, row });
                const edit = edits.get(at);
                const value = edit?.to ?? table.values[at]!;
                return (
                  <td key={column} data-changed={edit !== undefined || undefined}>
                    {Number.isNaN(value) ? "" : words.value(value)}
                    {edit === undefined || Number.isNaN(edit.from) ? null : (
                      <span>{words.change(changeFrom(edit.from, edit.to, percent))}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {view.up === null ? null : <td aria-hidden="true" />}
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.columnHeads[column]}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      {right - left >= most || top - bottom >= most ? (
        <p className={styles.more}>{text.pasteDialog.more(columns.length, rows.length)}</p>
      ) : null}
    </div>
  );
}
