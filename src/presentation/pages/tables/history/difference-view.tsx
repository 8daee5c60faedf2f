import { useMemo, useState } from "react";
import type { TableDifference } from "../../../../domain/tables/compare";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { axisDecimals } from "../../../figures/decimals";
import type { CellPosition } from "../../../figures/heatmap-view";
import { HeatLegend } from "../../../figures/surface/heat-legend";
import { heatOf, inPercent, targetOf, usualHeat, type Heat } from "../../../figures/surface/heat";
import { useThemeStops } from "../../../figures/use-theme-stops";
import { divergingScale, reachAround } from "../../../figures/colour-scale";
import { decimalsFor } from "../../../figures/decimals";
import { missing } from "../../../text/format";
import { useFormat, useText } from "../../../text/use-text";
import { Segmented } from "../../../ui/segmented";
import { unitWords } from "../../import/unit-options";
import { CellGrid, type CellLook } from "./cell-grid";
import { readTable } from "./reading-index";
import { useGridAxes } from "./use-grid-axes";
import styles from "./history.module.css";

type Show = "change" | "side";
type Measure = "percent" | "absolute";

/** Two versions of a table: their change as a heatmap, absolute or in percent, or both side by side. */
export function DifferenceView(props: {
  /** A, on whose axes everything is shown. */
  readonly first: TuningTable;
  readonly difference: TableDifference;
  readonly names: readonly [a: string, b: string];
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly anchor?: CellPosition | null;
  readonly onAnchor?: (cell: CellPosition | null) => void;
}) {
  const { first, difference, names } = props;
  const { tableHistory, importing } = useText();
  const { history: text } = tableHistory;
  const format = useFormat();
  const stops = useThemeStops();
  const [show, setShow] = useState<Show>("change");
  const [measure, setMeasure] = useState<Measure>(inPercent(first.kind) ? "percent" : "absolute");
  const read = useMemo(() => readTable(first), [first]);
  const { table } = read;
  const unit = unitWords(table.unit, importing);
  const decimals = axisDecimals([...table.values, ...difference.other], 3);
  const change = useMemo(() => read.inOrder(difference[measure]), [read, difference, measure]);
  const heat = useMemo((): Heat => {
    const shown = change.map((value) => (value === 0 ? NaN : value));
    const reach = reachAround(shown, 0);
    return {
      choice: "change",
      values: shown,
      unit: measure === "percent" ? "%" : unit,
      decimals: measure === "percent" ? 1 : decimalsFor(reach, 2, 3),
      scale: divergingScale(stops.diverging, 0, reach, shown),
    };
  }, [change, measure, unit, stops]);
  const [a, b] = useMemo(() => [table.values, read.inOrder(difference.other)], [table, read, difference]);
  const blank = tableHistory.surface.blank;
  const changes = useMemo(
    (): readonly CellLook[] =>
      Array.from(change, (value, at) => {
        const tint = heat.values[at]!;
        const said = `${format.signed(value, heat.decimals)}${heat.unit === "" ? "" : `\u00a0${heat.unit}`}`;
        return {
          // Not known is not the same as unchanged.
          text: Number.isNaN(value) ? missing : value === 0 ? "" : format.signed(value, heat.decimals),
          quiet: Number.isNaN(value),
          fill: Number.isNaN(tint) ? null : heat.scale.colour(tint),
          say: Number.isNaN(value)
            ? text.notCompared
            : value === 0
              ? `${format.number(a[at]!, decimals)}, ${tableHistory.surface.unchanged}`
              : `${format.number(a[at]!, decimals)} → ${format.number(b[at]!, decimals)}, ${said}`,
        };
      }),
    [change, heat, format, text, tableHistory, a, b, decimals],
  );
  const sides = useMemo(() => {
    const all = Float64Array.from([...a, ...b]);
    const choice = usualHeat(table.kind);
    const source = { kind: table.kind, unit: table.unit, values: all, base: null, evidence: null };
    const both = heatOf(choice, source, targetOf(source), stops);
    const looks = (values: Float64Array): readonly CellLook[] =>
      Array.from(values, (value) => ({
        text: Number.isNaN(value) ? "" : format.number(value, decimals),
        fill: Number.isNaN(value) ? null : both.scale.colour(value),
        say: Number.isNaN(value) ? blank : format.unit(value, unit, decimals),
      }));
    return { both, a: looks(a), b: looks(b) };
  }, [a, b, table, stops, format, decimals, unit, blank]);
  const axes = useGridAxes(table);
  const shared = { ...axes, marked: props.marked, onMark: props.onMark };
  return (
    <div className={styles.difference}>
      <div className={styles.bar}>
        <Segmented<Show>
          label={text.show}
          value={show}
          choices={[
            { value: "change", label: text.showChange },
            { value: "side", label: text.sideBySide },
          ]}
          onChange={setShow}
        />
        {show === "change" && (
          <Segmented<Measure>
            label={text.measure}
            value={measure}
            choices={[
              { value: "percent", label: text.inPercent },
              { value: "absolute", label: unit === "" ? text.absolute : `${text.absolute}, ${unit}` },
            ]}
            onChange={setMeasure}
          />
        )}
        <HeatLegend heat={show === "change" ? heat : sides.both} blank="var(--surface)" />
      </div>
      {show === "change" && change.some((value) => Number.isNaN(value)) && (
        <p className={styles.quiet}>{text.notKnown(missing)}</p>
      )}
      {show === "change" ? (
        <CellGrid
          {...shared}
          label={text.changeLabel(names[0], names[1])}
          cells={changes}
          {...(props.onAnchor === undefined
            ? {}
            : { anchor: props.anchor ?? null, onAnchor: props.onAnchor })}
        />
      ) : (
        <div
          className={styles.sides}
          onScrollCapture={(event) => scrollTogether(event.currentTarget, event.target)}
        >
          <section aria-label={`A, ${names[0]}`}>
            <h3>
              <span className={styles.badge} data-letter="a" aria-hidden="true">
                A
              </span>
              {names[0]}
            </h3>
            <CellGrid {...shared} label={`A, ${names[0]}`} cells={sides.a} />
          </section>
          <section aria-label={`B, ${names[1]}`}>
            <h3>
              <span className={styles.badge} data-letter="b" aria-hidden="true">
                B
              </span>
              {names[1]}
            </h3>
            <CellGrid {...shared} label={`B, ${names[1]}`} cells={sides.b} />
          </section>
        </div>
      )}
    </div>
  );
}

/** Both grids show the same columns: scrolling one scrolls the other. */
function scrollTogether(sides: HTMLElement, moved: EventTarget): void {
  if (!(moved instanceof HTMLElement)) return;
  for (const grid of sides.querySelectorAll('[role="grid"]')) {
    const scroller = grid.parentElement;
    if (scroller !== null && scroller !== moved) scroller.scrollLeft = moved.scrollLeft;
  }
}
