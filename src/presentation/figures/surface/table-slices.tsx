import type { Axis } from "../../../domain/tables/tune";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { unitWords } from "../../pages/import/unit-options";
import { useFormat, useText } from "../../text/use-text";
import { axisName } from "../axis-title";
import { extentOf } from "../colour-scale";
import { axisDecimals } from "../decimals";
import type { CellPosition } from "../heatmap-view";
import { SlicePlot } from "./slice-plot";
import type { ComparedTable } from "./table-surface";
import styles from "./surface.module.css";

/** The row and the column through the marked cell, as the table is now and as it was in A. */
export function TableSlices(props: {
  readonly table: TuningTable & { readonly y: Axis };
  readonly name: string;
  readonly a: ComparedTable | null;
  readonly marked: CellPosition;
}) {
  const { table, a, marked } = props;
  const { tableHistory, importing, roles } = useText();
  const { surface: text } = tableHistory;
  const format = useFormat();
  const columns = table.x.values.length;
  const across = (values: Float64Array) => values.subarray(marked.row * columns, (marked.row + 1) * columns);
  const along = (values: Float64Array) =>
    Float64Array.from(table.y.values, (_, row) => values[row * columns + marked.column]!);
  const at = (axis: Axis, index: number): string =>
    format.unit(axis.values[index]!, unitWords(axis.unit, importing), axisDecimals(axis.values, 3));
  const say = (values: Float64Array): string => {
    const [low, high] = extentOf(values);
    const decimals = axisDecimals(table.values, 3);
    return text.from(
      format.number(low, decimals),
      format.unit(high, unitWords(table.unit, importing), decimals),
    );
  };
  const slice = (
    values: Float64Array,
    other: Float64Array | null,
    axis: Axis,
    index: number,
    title: string,
  ) => (
    <SlicePlot
      title={title}
      summary={`${title}: ${say(values)}`}
      places={axis.values}
      a={other === null ? null : { values: other }}
      b={{ values }}
      marked={index}
    />
  );
  return (
    <section aria-label={text.slices}>
      {a !== null && (
        <p className={styles.names}>
          <span>
            <svg width="28" height="10" aria-hidden="true">
              <line className={styles.lineA} x2="28" y1="5" y2="5" />
              <circle className={styles.markA} cx="14" cy="5" r="3" />
            </svg>
            {text.named("A", a.name)}
          </span>
          <span>
            <svg width="28" height="10" aria-hidden="true">
              <line className={styles.lineB} x2="28" y1="5" y2="5" />
              <rect className={styles.markB} x="11.25" y="2.25" width="5.5" height="5.5" />
            </svg>
            {text.named("B", props.name)}
          </span>
        </p>
      )}
      <div className={styles.slices}>
        {slice(
          across(table.values),
          a === null ? null : across(a.values),
          table.x,
          marked.column,
          text.slice(axisName(table.x, { roles }), at(table.y, marked.row)),
        )}
        {slice(
          along(table.values),
          a === null ? null : along(a.values),
          table.y,
          marked.row,
          text.slice(axisName(table.y, { roles }), at(table.x, marked.column)),
        )}
      </div>
    </section>
  );
}
