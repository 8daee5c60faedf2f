import type { CellWeights } from "../../../../domain/interpolation/bilinear";
import type { GridPlace } from "../../../figures/surface/paint-surface";
import type { Format } from "../../../text/format";
import type { CellRoom } from "../history/cell-grid";
import styles from "./trace.module.css";

/** The path over the cells, the live point, and the cells that the ECU mixes there with their shares. */
export function TraceOverlay(props: {
  readonly room: CellRoom;
  readonly rows: number;
  readonly columns: number;
  readonly path: readonly GridPlace[];
  readonly weights: CellWeights | null;
  readonly format: Format;
}) {
  const { room, rows, columns, path, weights, format } = props;
  const x = (column: number): number => (column + 0.5) * room.width;
  // Over a curve the path runs under the digits: through them it would strike them out.
  const y = (row: number): number => (rows === 1 ? room.height - 8 : (rows - 0.5 - row) * room.height);
  const line = path
    .map(({ column, row }, at) => `${at === 0 ? "M" : "L"}${x(column).toFixed(1)} ${y(row).toFixed(1)}`)
    .join("");
  const last = path.at(-1);
  return (
    <g
      aria-hidden="true"
      className={styles.overlay}
      data-weights={weights?.cells.map(({ at, weight }) => `${at} ${weight.toFixed(4)}`).join()}
    >
      <path className={styles.rim} d={line} />
      <path className={styles.path} d={line} />
      {weights?.cells.map(({ at, weight }) => {
        const [left, top] = [
          (at % columns) * room.width,
          (rows - 1 - Math.floor(at / columns)) * room.height,
        ];
        return (
          <g key={at} data-live={at}>
            <rect
              className={styles.weightRim}
              x={left + 2}
              y={top + 2}
              width={room.width - 4}
              height={room.height - 4}
              strokeWidth={3 + 4 * weight}
            />
            <rect
              className={styles.weight}
              x={left + 2}
              y={top + 2}
              width={room.width - 4}
              height={room.height - 4}
              strokeWidth={1 + 4 * weight}
            />
          </g>
        );
      })}
      {room.height >= 24 &&
        room.width >= 34 &&
        weights?.cells.map(({ at, weight }) => {
          const [left, top] = [
            (at % columns) * room.width,
            (rows - 1 - Math.floor(at / columns)) * room.height,
          ];
          return (
            <g key={at}>
              <rect className={styles.plate} x={left + 3} y={top - 4} width={34} height={13} rx={2} />
              <text className={styles.share} x={left + 20} y={top + 6.5}>
                {format.percent(weight)}
              </text>
            </g>
          );
        })}
      {last !== undefined && <circle className={styles.live} cx={x(last.column)} cy={y(last.row)} r={5} />}
    </g>
  );
}
