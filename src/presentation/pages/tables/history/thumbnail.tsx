import { useEffect, useRef } from "react";
import { divergingScale, reachAround } from "../../../figures/colour-scale";
import { useThemeStops } from "../../../figures/use-theme-stops";
import styles from "./history.module.css";

const size = 64;
const most = 16;

/** A change as a small picture: at most 16 by 16 fields, each the largest change of the cells it stands for. */
export function Thumbnail(props: {
  readonly columns: number;
  readonly rows: number;
  /** Percent or absolute change of each cell, in reading order; NaN or 0 = nothing to show. */
  readonly change: Float64Array | null;
}) {
  const { columns, rows, change } = props;
  const stops = useThemeStops();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (element === null || context === null || context === undefined) return;
    const ratio = Math.max(1, Math.min(3, devicePixelRatio));
    element.width = size * ratio;
    element.height = size * ratio;
    context.scale(ratio, ratio);
    const style = getComputedStyle(element);
    const empty = style.getPropertyValue("--line").trim();
    const [across, up] = [Math.min(most, columns), Math.min(most, rows)];
    const [wide, tall] = [size / across, rows === 1 ? 12 : size / up];
    const top = rows === 1 ? (size - tall) / 2 : 0;
    const scale = change === null ? null : divergingScale(stops.diverging, 0, reachAround(change, 0), change);
    for (let field = 0; field < across * up; field++) {
      const [column, row] = [field % across, Math.floor(field / across)];
      const value = change === null ? NaN : largestIn(change, columns, rows, column, row, across, up);
      context.fillStyle = scale === null || Number.isNaN(value) || value === 0 ? empty : scale.colour(value);
      context.fillRect(column * wide, top + (up - 1 - row) * tall, wide - 0.75, tall - 0.75);
    }
  }, [columns, rows, change, stops]);
  return <canvas ref={canvas} className={styles.thumbnail} aria-hidden="true" />;
}

function largestIn(
  change: Float64Array,
  columns: number,
  rows: number,
  column: number,
  row: number,
  across: number,
  up: number,
): number {
  let largest = NaN;
  for (let y = Math.floor((row * rows) / up); y < Math.ceil(((row + 1) * rows) / up); y++) {
    for (
      let x = Math.floor((column * columns) / across);
      x < Math.ceil(((column + 1) * columns) / across);
      x++
    ) {
      const value = change[y * columns + x]!;
      if (!Number.isNaN(value) && !(Math.abs(value) <= Math.abs(largest))) largest = value;
    }
  }
  return largest;
}
