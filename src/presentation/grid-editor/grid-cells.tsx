// oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements would be laid out as a whole for every key
import { memo } from "react";
import { storedAt, type GridView } from "./grid-view";
import styles from "./grid-editor.module.css";

/** The cells without what they hold: that is written by the painter, past React. */
export const GridCells = memo(function GridCells(props: {
  readonly view: GridView;
  readonly columnHeads: readonly string[];
  readonly rowHeads: readonly string[];
}) {
  const { view } = props;
  const places = Array.from({ length: view.columns }, (_, column) => column);
  return (
    <>
      {Array.from({ length: view.rows }, (_, index) => view.rows - 1 - index).map((row) => (
        <div key={row} role="row" className={styles.row}>
          {view.up === null ? null : (
            <div role="rowheader" className={styles.rowHead} data-head="row" data-index={row}>
              {props.rowHeads[row]}
            </div>
          )}
          {places.map((column) => (
            // Its name is written by the painter.
            // oxlint-disable-next-line jsx-a11y/control-has-associated-label
            <div
              key={column}
              role="gridcell"
              className={styles.cell}
              tabIndex={-1}
              data-at={storedAt(view, { column, row })}
            >
              <span className={styles.value} />
              <span className={styles.change} />
            </div>
          ))}
        </div>
      ))}
      <div role="row" className={styles.foot}>
        {view.up === null ? null : <div role="gridcell" className={styles.corner} aria-hidden="true" />}
        {places.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={styles.columnHead}
            data-head="column"
            data-index={column}
          >
            {props.columnHeads[column]}
          </div>
        ))}
      </div>
    </>
  );
});
