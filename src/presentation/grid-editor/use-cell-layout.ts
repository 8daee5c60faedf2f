import { useEffect, useMemo, useState, type RefObject } from "react";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { cellLayout, type CellLayout, type CellSize } from "./cell-size";
import type { GridWords } from "./grid-words";
import type { GridView } from "./grid-view";

interface Room {
  readonly width: number;
  readonly height: number;
  readonly coarse: boolean;
  readonly rem: number;
}

/** Measures of the grid in the room that its place has; they follow the window, the text size and the hand. */
export function useCellLayout(
  place: RefObject<HTMLElement | null>,
  table: TuningTable,
  view: GridView,
  words: GridWords,
  size: CellSize,
): CellLayout {
  const [room, setRoom] = useState<Room>({ width: 960, height: 640, coarse: false, rem: 16 });
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const coarse = matchMedia("(pointer: coarse)");
    const measure = (): void => {
      const style = getComputedStyle(element);
      const inside = (edges: readonly string[]): number =>
        edges.reduce((sum, edge) => sum + Number.parseFloat(style.getPropertyValue(edge)), 0);
      setRoom({
        width: element.clientWidth - inside(["padding-left", "padding-right"]),
        height: element.clientHeight - inside(["padding-top", "padding-bottom"]),
        coarse: coarse.matches,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    coarse.addEventListener("change", measure);
    return () => {
      observer.disconnect();
      coarse.removeEventListener("change", measure);
    };
  }, [place]);
  // The longest value of the table as it was opened: cells do not change their width while numbers change.
  const [longest] = useState(() => longestOf(Array.from(table.values, (value) => words.value(value))));
  const headLetters = longestOf(words.rowHeads);
  const columnLetters = longestOf(words.columnHeads);
  return useMemo(
    () =>
      cellLayout(size, {
        ...room,
        // The axes' titles above the cells, and the legend under them.
        height: room.height - 3.375 * room.rem,
        columns: view.columns,
        rows: view.rows,
        valueLetters: Math.max(longest, 4),
        headLetters,
        columnLetters,
        curve: view.up === null,
      }),
    [room, size, view, longest, headLetters, columnLetters],
  );
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
