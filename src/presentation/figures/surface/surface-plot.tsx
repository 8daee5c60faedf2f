import { useEffect, useRef, type KeyboardEvent } from "react";
import { useFormat, useText } from "../../text/use-text";
import { cellAfterKey, type CellPosition } from "../heatmap-view";
import type { GridPlace } from "./paint-surface";
import { cameraAfterKey, homeCamera } from "./surface-camera";
import type { SurfaceFigure } from "./surface-figure";
import { attachSurfaceGestures } from "./surface-gestures";
import { surfacePainter, type SurfacePainter } from "./surface-painter";
import styles from "./surface.module.css";

/** What is said of a cell: where it is, and its value. */
export interface CellWords {
  readonly place: string;
  readonly value: string;
}

const noPath: readonly GridPlace[] = [];
const bubbleRise = 56;

/** A surface to turn: drag, pinch or arrows. The next tab stop is the marked cell, where arrows go from cell to cell. */
export function SurfacePlot(props: {
  readonly figure: SurfaceFigure;
  /** What the picture shows, in words. */
  readonly summary: string;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly words: (cell: CellPosition) => CellWords;
  /** Enter on the marked cell; absent where nothing can be edited. */
  readonly onEdit?: ((cell: CellPosition) => void) | undefined;
  readonly path?: readonly GridPlace[];
  /** Raise it to look from the usual side again. */
  readonly home?: number;
}) {
  const { figure, marked, onMark, path = noPath, home = 0 } = props;
  const { surface: text } = useText().tableHistory;
  const format = useFormat();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const spot = useRef<HTMLButtonElement>(null);
  const painter = useRef<SurfacePainter | null>(null);
  const mark = useRef(onMark);
  useEffect(() => {
    mark.current = onMark;
  }, [onMark]);

  useEffect(() => {
    if (canvas.current === null || area.current === null) return undefined;
    const opened = surfacePainter(canvas.current, (x, y) =>
      place(area.current, bubble.current, spot.current, x, y),
    );
    painter.current = opened;
    const off = attachSurfaceGestures(area.current, opened, (x, y) => {
      const cell = opened.cellAt(x, y);
      if (cell !== null) mark.current(cell);
    });
    return () => {
      off();
      opened.close();
    };
  }, []);
  useEffect(() => {
    painter.current?.show({ figure, marks: { marked, path }, format });
  }, [figure, marked, path, format]);
  useEffect(() => {
    if (home > 0) painter.current?.look(homeCamera);
  }, [home]);

  const turn = (event: KeyboardEvent): void => {
    const { current } = painter;
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cameraAfterKey(current.camera(), event.key);
    if (next === null) return;
    event.preventDefault();
    current.look(next);
  };
  const visit = (event: KeyboardEvent): void => {
    const { columns, rows } = figure.grid;
    if (event.key === "Enter" && props.onEdit !== undefined) {
      event.preventDefault();
      props.onEdit(marked);
      return;
    }
    const next = cellAfterKey(marked, event.key, event.ctrlKey || event.metaKey, columns, rows);
    // Other keys go on to the surface around it.
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMark(next);
  };
  const said = props.words(marked);
  return (
    // Arrow keys turn it: a screen reader must leave them to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={area}
      className={styles.area}
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={`${props.summary} ${text.keys}`}
      onKeyDown={turn}
    >
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      <button
        ref={spot}
        type="button"
        className={styles.spot}
        aria-label={text.cell(said.place, said.value)}
        onKeyDown={visit}
      />
      <div ref={bubble} className={styles.bubble} role="status">
        <strong>{said.place}</strong>
        <span>{said.value}</span>
      </div>
    </div>
  );
}

/** The words stand above the mark, and below it where the picture ends. */
function place(
  area: HTMLElement | null,
  bubble: HTMLElement | null,
  spot: HTMLElement | null,
  x: number,
  y: number,
): void {
  if (area === null || bubble === null || spot === null) return;
  spot.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
  const [wide, tall] = [bubble.offsetWidth, bubble.offsetHeight];
  const left = Math.max(4, Math.min(area.clientWidth - wide - 4, x - wide / 2));
  const above = y - bubbleRise - tall / 2;
  const top = above >= 4 ? above : y + 24;
  bubble.style.transform = `translate(${left}px, ${top}px)`;
}
