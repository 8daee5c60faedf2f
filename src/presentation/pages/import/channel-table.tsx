import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { ChannelEdit, ImportedLog } from "../../../application/application";
import { useRowWindow } from "../../figures/row-window";
import { useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { SearchField } from "../../ui/search-field";
import { Segmented } from "../../ui/segmented";
import { ChannelRow } from "./channel-row";
import { reviewRows, shownRows, type ReviewRow, type RowFilter } from "./review-rows";
import styles from "./channel-table.module.css";

// A row holds two pickers and a picture: drawing sixty of them at once would hold the page up.
const heavyRows = 24;
const none: readonly ReviewRow[] = [];

/** Every channel of a log under review: use, meaning and unit can be changed, doubts are marked. */
export function ChannelTable(props: {
  readonly log: ImportedLog;
  readonly onEdit: (channel: string, edit: ChannelEdit) => void;
}) {
  const { log, onEdit } = props;
  const { importing, roles } = useText();
  const { channels: text } = importing;
  const scroller = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState<RowFilter>("all");
  const [find, setFind] = useState("");
  const rows = useMemo(() => reviewRows(log), [log]);
  const shown = useMemo(
    () => shownRows(rows, filter, find, (role) => roles[role]),
    [rows, filter, find, roles],
  );
  // Which rows are listed may come a moment later, what they say may not: a tick must stay where it was put.
  const listed = useDeferredValue(shown, none);
  const live = useMemo(() => new Map(rows.map((row) => [row.channel.id, row])), [rows]);
  const seen = useRowWindow(listed.length, scroller, 49, heavyRows);
  const edit = useCallback((channel: string, change: ChannelEdit) => onEdit(channel, change), [onEdit]);
  const used = rows.filter(({ use }) => use).length;
  const shownUsed = shown.filter(({ use }) => use).length;
  const choices = [
    { value: "all", label: text.all(rows.length) },
    { value: "look", label: text.look(rows.filter(({ look }) => look).length) },
    { value: "constant", label: text.constant(rows.filter(({ constant }) => constant).length) },
  ] as const;

  return (
    <div className={styles.section}>
      <div className={styles.bar}>
        <Segmented label={text.filter} value={filter} choices={choices} onChange={setFilter} />
        <div className={styles.find}>
          <SearchField label={text.find} labelHidden value={find} onChange={setFind} />
        </div>
        <p className={styles.kept}>
          {text.used(used, rows.length)}
          <br />
          {text.remembered}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className={styles.empty}>{nothing()}</p>
      ) : (
        // A scrolling region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={text.label}>
          <table className={styles.table} aria-rowcount={shown.length + 1}>
            <thead>
              <tr>
                <th scope="col">
                  <Checkbox
                    label={shownUsed === shown.length ? text.tickNone : text.tickAll}
                    labelHidden
                    checked={shownUsed === shown.length}
                    mixed={shownUsed > 0 && shownUsed < shown.length}
                    onChange={useListed}
                  />
                </th>
                <th scope="col">{text.name}</th>
                <th scope="col" className={styles.headMeaning}>
                  {text.meaning}
                </th>
                <th scope="col" className={styles.headUnit}>
                  {text.unit}
                </th>
                <th scope="col" className={styles.headSignal}>
                  {text.signal}
                </th>
                <th scope="col" className={styles.headNumber}>
                  {text.min}
                </th>
                <th scope="col" className={styles.headNumber}>
                  {text.max}
                </th>
                <th scope="col" className={styles.headNote}>
                  {text.noteHead}
                </th>
              </tr>
            </thead>
            <tbody>
              {seen.before > 0 && <tr aria-hidden="true" style={{ blockSize: seen.before }} />}
              {seen.indexes.map((at) => {
                const row = live.get(listed[at]?.channel.id ?? "");
                return row === undefined ? null : (
                  <ChannelRow key={row.channel.id} row={row} at={at} measure={seen.measure} onEdit={edit} />
                );
              })}
              {seen.after > 0 && <tr aria-hidden="true" style={{ blockSize: seen.after }} />}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );

  function useListed(use: boolean): void {
    for (const row of shown) if (row.use !== use) onEdit(row.channel.id, { use });
  }

  function nothing(): string {
    if (find.trim() !== "") return text.nothing(find);
    return filter === "look" ? text.nothingHere : text.noConstant;
  }
}
