import { useEffect, useMemo, useRef } from "react";
import type { TableDraft } from "../../../domain/tables/tune";
import { useThemeStops } from "../../figures/use-theme-stops";
import { readingOrder, tableFigure } from "../tables/table-figure";
import styles from "./review-tune.module.css";

const width = 72;
const height = 36;

/** A table as a small picture: a map by its colours, load upwards; a curve by its line. */
export function TunePicture(props: { readonly draft: TableDraft; readonly label: string }) {
  return props.draft.y === null ? <Curve {...props} /> : <Map {...props} />;
}

function Map({ draft, label }: { readonly draft: TableDraft; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stops = useThemeStops();
  const table = useMemo(() => readingOrder({ ...draft, id: "", vehicleId: "", revision: 0 }), [draft]);
  const [columns, rows] = [table.x.values.length, table.y?.values.length ?? 1];
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context == null) return;
    const { scale } = tableFigure(table, stops);
    context.clearRect(0, 0, columns, rows);
    for (const [at, value] of table.values.entries()) {
      if (Number.isNaN(value)) continue;
      context.fillStyle = scale.colour(value);
      context.fillRect(at % columns, rows - 1 - Math.floor(at / columns), 1, 1);
    }
  }, [table, stops, columns, rows]);
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      width={columns}
      height={rows}
      role="img"
      aria-label={label}
    />
  );
}

function Curve({ draft, label }: { readonly draft: TableDraft; readonly label: string }) {
  const points = useMemo(() => curvePoints(draft), [draft]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <polyline points={points} />
    </svg>
  );
}

function curvePoints({ x, values }: TableDraft): string {
  const numbers = values.filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const [first, last] = [x.values[0] ?? 0, x.values.at(-1) ?? 1];
  return Array.from(values, (value, at) => {
    const across = last > first ? ((x.values[at]! - first) / (last - first)) * (width - 4) + 2 : width / 2;
    const up = high > low ? ((value - low) / (high - low)) * (height - 8) + 4 : height / 2;
    return Number.isNaN(value) ? "" : `${across.toFixed(1)},${(height - up).toFixed(1)}`;
  })
    .filter(Boolean)
    .join(" ");
}
