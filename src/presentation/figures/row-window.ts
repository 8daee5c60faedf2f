import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** Rows to draw of a long table, and the empty height before and after them in pixels. */
export interface RowWindow {
  readonly indexes: readonly number[];
  readonly before: number;
  readonly after: number;
  scrollTo(index: number): void;
  /** Ref of each drawn row, which carries `data-index`: its true height replaces the estimate. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** Lists of light rows up to this length are drawn whole: cheaper than measuring, and find-in-page works. */
const lightRows = 200;

const unmeasured = (): void => undefined;

/** Draws only the rows in view of `scroller` once there are more than `wholeUpTo`. */
export function useRowWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  wholeUpTo = lightRows,
): RowWindow {
  const virtual = count > wholeUpTo;
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is not used here
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const scrollTo = (index: number): void => {
    if (virtual) rows.scrollToIndex(index);
    else scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: "nearest" });
  };
  if (!virtual)
    return {
      indexes: Array.from({ length: count }, (_, at) => at),
      before: 0,
      after: 0,
      scrollTo,
      measure: unmeasured,
    };
  const items = rows.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    indexes: items.map((item) => item.index),
    before: first === undefined ? 0 : first.start,
    after: last === undefined ? rows.getTotalSize() : rows.getTotalSize() - last.end,
    scrollTo,
    measure: rows.measureElement,
  };
}
