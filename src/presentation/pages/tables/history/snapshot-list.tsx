import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useMemo, useRef } from "react";
import { inPercent } from "../../../figures/surface/heat";
import { useFormat, useText } from "../../../text/use-text";
import { readTable } from "./reading-index";
import { Thumbnail } from "./thumbnail";
import { versionLine, versionName } from "./version-words";
import { changeBefore, type Version } from "./versions";
import styles from "./history.module.css";

const rowHeight = 92;

/** The versions of a table, newest first: only those in view are drawn and compared with the one before them. */
export function SnapshotList(props: {
  readonly versions: readonly Version[];
  readonly a: string | null;
  readonly b: string;
  readonly sessions: ReadonlyMap<string, string>;
  readonly onChoose: (which: "a" | "b", version: string) => void;
}) {
  const { versions } = props;
  const { history: text } = useText().tableHistory;
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const rows = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: versions.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    getItemKey: (at) => versions[at]!.id,
  });
  const items = rows.getVirtualItems();
  return (
    // A scrolling region must be reachable by keyboard.
    <section
      ref={scroller}
      className={styles.scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={text.list(versions.length - 1)}
    >
      <ol className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
        {items.map(({ index, start, key }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={versions.length}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            <VersionRow
              version={versions[index]!}
              before={versions[index + 1] ?? null}
              isA={versions[index]!.id === props.a}
              isB={versions[index]!.id === props.b}
              session={props.sessions.get(versions[index]!.snapshot?.sessionId ?? "") ?? null}
              onChoose={props.onChoose}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

const VersionRow = memo(function VersionRow(props: {
  readonly version: Version;
  readonly before: Version | null;
  readonly isA: boolean;
  readonly isB: boolean;
  readonly session: string | null;
  readonly onChoose: (which: "a" | "b", version: string) => void;
}) {
  const { version, before } = props;
  const words = useText().tableHistory;
  const { history: text } = words;
  const format = useFormat();
  const change = useMemo(
    () => (before === null ? null : changeBefore([version, before], 0)),
    [version, before],
  );
  const axes = (before ?? version).table;
  const read = useMemo(() => readTable(axes), [axes]);
  const percent = inPercent(version.table.kind);
  const drawn = useMemo(
    () => (change === null ? null : read.inOrder(percent ? change.percent : change.absolute)),
    [change, read, percent],
  );
  const name = versionName(version, words);
  const note = version.snapshot?.note ?? "";
  return (
    <div className={styles.row} data-a={props.isA} data-b={props.isB}>
      <span className={styles.letters}>
        {(["a", "b"] as const).map((which) => (
          <button
            key={which}
            type="button"
            className={styles.letter}
            data-letter={which}
            aria-pressed={which === "a" ? props.isA : props.isB}
            aria-label={text.take(which.toUpperCase(), name)}
            onClick={() => props.onChoose(which, version.id)}
          >
            {which.toUpperCase()}
          </button>
        ))}
      </span>
      <div className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.quiet}>{versionLine(version, props.session, words, format)}</span>
        {note !== "" && <span className={styles.note}>{note}</span>}
        <span>{summary()}</span>
      </div>
      <Thumbnail
        columns={read.table.x.values.length}
        rows={read.table.y?.values.length ?? 1}
        change={drawn}
      />
    </div>
  );

  function summary(): string {
    if (before === null) return text.first(version.table.values.length);
    if (change === null) return text.otherAxes;
    const { changed, mean, meanPercent } = change.statistics;
    if (changed === 0) return change.sameAxes ? text.nothing : text.otherAxes;
    // Of the cells that changed, not of all: 75 cells by −3.8 %.
    const compared = change.statistics.compared;
    const size = percent
      ? `${format.signed((meanPercent * compared) / changed, 1)}\u00a0%`
      : format.signed((mean * compared) / changed, 2);
    return text.changedBy(changed, size);
  }
});
