import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Session } from "../../../domain/session";
import { nameOfChannel } from "../../charts/channel-name";
import { originOf } from "../../charts/time-ticks";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { missing, type Format } from "../../text/format";
import { useFormat, useText } from "../../text/use-text";
import { placeInCharts } from "./place-in-charts";
import { rowPages, type RowPages } from "./row-pages";
import styles from "./session-data.module.css";

/** Raw rows on the clock of the first channel, virtual in both directions; pages come as they are scrolled to. */
export function DataGrid(props: {
  readonly session: Session;
  readonly ids: readonly string[];
  readonly count: number;
  readonly wantedS: number | null;
}) {
  const { session, ids, count, wantedS } = props;
  const { engine } = useApplication();
  const { roles, session: text } = useText();
  const words = text.data;
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useMemo(gridSizes, []);
  const [, setPage] = useState(0);
  const [pages, setPages] = useState<RowPages | null>(null);
  useEffect(() => {
    const opened = rowPages(engine, session.id, ids, () => setPage((count) => count + 1));
    setPages(opened);
    return () => opened.stop();
  }, [engine, session.id, ids]);
  const channels = useMemo(() => new Map(session.channels.map((one) => [one.id, one])), [session.channels]);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.row,
    scrollMargin: sizes.head,
    overscan: 8,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    scrollMargin: sizes.time,
    overscan: 2,
  });
  const rowItems = rows.getVirtualItems();
  const columnItems = columns.getVirtualItems();
  const [firstRow, lastRow] = [rowItems[0]?.index ?? 0, rowItems.at(-1)?.index ?? 0];
  const [firstColumn, lastColumn] = [columnItems[0]?.index ?? 0, columnItems.at(-1)?.index ?? 0];
  useEffect(() => {
    pages?.want({ from: firstRow, to: lastRow }, { from: firstColumn, to: lastColumn });
  }, [pages, firstRow, lastRow, firstColumn, lastColumn]);
  useJump(engine, session, ids, wantedS, (row) => rows.scrollToIndex(row, { align: "center" }));
  const stepS = session.clocks[channels.get(ids[0] ?? "")?.clock ?? 0]?.medianStepS ?? 0.1;
  const timeDecimals = stepS >= 1 ? 1 : Math.min(4, Math.max(2, Math.ceil(-Math.log10(stepS)) + 1));
  return (
    // A scrolling region is reached by keyboard; arrows and Page keys scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles.scroll} tabIndex={0} aria-label={words.label}>
      <div
        role="table"
        aria-label={words.label}
        aria-rowcount={count + 1}
        aria-colcount={ids.length + 1}
        className={styles.table}
        style={{
          blockSize: rows.getTotalSize() + sizes.head,
          inlineSize: columns.getTotalSize() + sizes.time,
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ blockSize: sizes.head }}>
          <span
            role="columnheader"
            aria-colindex={1}
            className={styles.time}
            style={{ inlineSize: sizes.time }}
          >
            {words.time}
          </span>
          {columnItems.map((item) => {
            const channel = channels.get(ids[item.index] ?? "");
            if (channel === undefined) return null;
            return (
              <span
                key={item.key}
                role="columnheader"
                aria-colindex={item.index + 2}
                className={styles.name}
                title={nameOfChannel(channel, roles)}
                style={{ inlineSize: item.size, insetInlineStart: item.start }}
              >
                <span>
                  <span>{channel.label}</span>
                </span>
                <small>{channel.unit === "" ? "\u00a0" : channel.unit}</small>
              </span>
            );
          })}
        </div>
        {rowItems.map((row) => {
          const timeS = pages?.timeS(row.index) ?? NaN;
          const time = format.time(timeS - originOf(session.startS), timeDecimals);
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={row.index + 2}
              className={styles.row}
              style={{ blockSize: row.size, insetBlockStart: row.start }}
            >
              <span
                role="rowheader"
                aria-colindex={1}
                className={styles.time}
                style={{ inlineSize: sizes.time }}
              >
                {Number.isNaN(timeS) ? (
                  ""
                ) : (
                  <button
                    type="button"
                    tabIndex={-1}
                    title={words.show(time)}
                    onClick={() => goTo(placeInCharts(session, timeS, timeS, null))}
                  >
                    {time}
                  </button>
                )}
              </span>
              {columnItems.map((item) => {
                const channel = channels.get(ids[item.index] ?? "");
                const value = pages?.value(row.index, item.index);
                return (
                  <span
                    key={item.key}
                    role="cell"
                    aria-colindex={item.index + 2}
                    className={styles.cell}
                    data-missing={(value !== undefined && Number.isNaN(value)) || undefined}
                    style={{ inlineSize: item.size, insetInlineStart: item.start }}
                  >
                    {value === undefined
                      ? ""
                      : rawText(value, channel?.states ?? null, pages?.decimals(item.index) ?? 0, format)}
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** A raw value with the decimals of its column; the word of a state; "–" when missing. */
function rawText(value: number, states: readonly string[] | null, decimals: number, format: Format): string {
  if (Number.isNaN(value)) return missing;
  return states === null ? format.number(value, decimals) : (states[value] ?? String(value));
}

function useJump(
  engine: ReturnType<typeof useApplication>["engine"],
  session: Session,
  ids: readonly string[],
  wantedS: number | null,
  jump: (row: number) => void,
): void {
  const go = useEffectEvent(jump);
  useEffect(() => {
    const clock = ids[0];
    if (wantedS === null || clock === undefined) return undefined;
    let alive = true;
    void rowOf(engine, session, clock, wantedS).then((row) => {
      if (alive && row !== null) go(row);
    });
    return () => {
      alive = false;
    };
  }, [engine, session, ids, wantedS]);
}

/** Row at or before a time, by halving: the clock stays in the worker. */
async function rowOf(
  engine: ReturnType<typeof useApplication>["engine"],
  session: Session,
  channel: string,
  timeS: number,
): Promise<number | null> {
  let low = 0;
  let high: number | null = null;
  while (high === null || low < high) {
    const middle: number = high === null ? 0 : Math.ceil((low + high) / 2);
    const answer = await engine.rows(session.id, [channel], middle, 1);
    if (!answer.ok) return null;
    if (high === null) high = Math.max(0, answer.value.total - 1);
    else if ((answer.value.timeS[0] ?? Number.POSITIVE_INFINITY) <= timeS) low = middle;
    else high = middle - 1;
  }
  return low;
}

function gridSizes(): {
  readonly row: number;
  readonly head: number;
  readonly column: number;
  readonly time: number;
} {
  const root = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(root.fontSize) || 16;
  // Denser than other tables where the pointer is fine, as high as they are for fingers.
  const row = Number.parseFloat(root.getPropertyValue("--row")) || 2;
  return { row: (row > 2 ? row : 1.75) * rem, head: 4.625 * rem, column: 7 * rem, time: 6.5 * rem };
}
