import type { TableDifference } from "../../../../domain/tables/compare";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { axisDecimals } from "../../../figures/decimals";
import { inPercent } from "../../../figures/surface/heat";
import { useFormat, useText } from "../../../text/use-text";
import { unitWords } from "../../import/unit-options";
import { changeFacts } from "./change-facts";
import { readTable } from "./reading-index";
import styles from "./history.module.css";

/** The change from A to B in numbers. */
export function DifferenceFacts(props: {
  readonly first: TuningTable;
  readonly difference: TableDifference;
}) {
  const { first, difference } = props;
  const { tableHistory, importing } = useText();
  const { history: text } = tableHistory;
  const format = useFormat();
  const { statistics } = difference;
  const percent = inPercent(first.kind);
  const { leanerInBoost, steepest, largest } = changeFacts(first, difference, percent);
  const unit = unitWords(first.unit, importing);
  const decimals = axisDecimals(first.values, 3);
  const say = (absolute: number, relative: number): string =>
    percent
      ? `${format.signed(relative, 1)}\u00a0%`
      : `${format.signed(absolute, decimals)}${unit === "" ? "" : `\u00a0${unit}`}`;
  const rows: (readonly [string, string])[] = [
    [text.cellsChanged, text.of(statistics.changed, first.values.length)],
  ];
  if (statistics.changed > 0) {
    // Of the cells that changed: those that stayed would hide by how much.
    const share = statistics.compared / statistics.changed;
    rows.push([text.meanChange, say(statistics.mean * share, statistics.meanPercent * share)]);
  }
  if (largest !== null) {
    rows.push([
      text.largest,
      text.at(say(difference.absolute[largest]!, difference.percent[largest]!), placeOf(largest)),
    ]);
  }
  if (leanerInBoost !== null) {
    rows.push([text.leanerInBoost, leanerInBoost === 0 ? text.none : text.cells(leanerInBoost)]);
  }
  if (!Number.isNaN(steepest)) rows.push([text.steepest, `${format.number(steepest, 1)}\u00a0%`]);
  if (statistics.offRange > 0) rows.push([text.offRange, text.cells(statistics.offRange)]);
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!difference.sameAxes && <p className={styles.quiet}>{text.resampled}</p>}
    </>
  );

  function placeOf(at: number): string {
    const { table, shown } = readTable(first);
    const { column, row } = shown(at);
    const x = format.unit(
      table.x.values[column]!,
      unitWords(table.x.unit, importing),
      axisDecimals(table.x.values, 3),
    );
    if (table.y === null) return x;
    return text.place(
      x,
      format.unit(table.y.values[row]!, unitWords(table.y.unit, importing), axisDecimals(table.y.values, 3)),
    );
  }
}
