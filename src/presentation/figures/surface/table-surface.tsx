import { RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { axisTitle, titled } from "../axis-title";
import { unitWords } from "../../pages/import/unit-options";
import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { extentOf } from "../colour-scale";
import { ContourPlot } from "../contour-plot";
import { axisDecimals, decimalsFor } from "../decimals";
import { FigureFrame } from "../figure-frame";
import type { CellPosition } from "../heatmap-view";
import { useThemeStops } from "../use-theme-stops";
import { useWidth } from "../use-width";
import { changeOf, heatOf, inPercent, targetOf, usualHeat, type HeatChoice, type HeatSource } from "./heat";
import { HeatLegend } from "./heat-legend";
import type { GridPlace } from "./paint-surface";
import { Pick } from "./pick";
import { surfaceFigure, type SurfaceHeight } from "./surface-figure";
import { SurfacePlot, type CellWords } from "./surface-plot";
import { SurfaceTable } from "./surface-table";
import { TableSlices } from "./table-slices";
import styles from "./surface.module.css";

type Upright = "value" | "change" | "evidence";
type Picture = "surface" | "contour";

/** Below this width choices are lists, not buttons side by side. */
const narrowBelow = 560;

/** A snapshot to compare with, brought onto the axes of the table. */
export interface ComparedTable {
  readonly name: string;
  readonly values: Float64Array;
}

/** A map as a surface or as contours: height and colour chosen separately, with slices through the marked cell. */
export function TableSurface(props: {
  /** In reading order: engine speed along the columns. */
  readonly table: TuningTable;
  /** What the table is called beside A: "now", or the name of a snapshot. */
  readonly name: string;
  readonly a: ComparedTable | null;
  /** What stands behind each cell; null = not read yet, absent = not asked for. */
  readonly evidence?: HeatSource["evidence"];
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly onEdit?: (cell: CellPosition) => void;
  readonly path?: readonly GridPlace[];
}) {
  const { table, a, evidence = null, marked } = props;
  const { tableHistory, importing, roles, analysis } = useText();
  const { surface: text } = tableHistory;
  const format = useFormat();
  const stops = useThemeStops();
  const [upright, setUpright] = useState<Upright>("value");
  const [chosen, setChosen] = useState<HeatChoice | null>(null);
  const [picture, setPicture] = useState<Picture>("surface");
  const [target, setTarget] = useState<string | null>(null);
  const [home, setHome] = useState(0);
  const [ref, width] = useWidth<HTMLDivElement>(1024);
  const narrow = width < narrowBelow;
  const columns = table.x.values.length;
  const rows = table.y?.values.length ?? 1;
  const base = a?.values ?? null;
  const wanted = chosen ?? usualChoice(table, a, evidence);
  const centre = target === null ? NaN : parseNumber(target);
  const around = Number.isNaN(centre) ? targetOf(table) : centre;
  const heat = useMemo(
    () => heatOf(wanted, { ...table, base, evidence }, around, stops),
    [wanted, table, base, evidence, around, stops],
  );
  const unit = unitWords(table.unit, importing);
  const kind = analysis.tables.kinds[table.kind];
  const height = useMemo(
    () => uprightOf(upright, table, base, evidence, { value: titled(kind, unit), ...text.upright }, unit),
    [upright, table, base, evidence, kind, unit, text],
  );
  const [xTitle, yTitle] = [
    axisTitle(table.x, { importing, roles }),
    table.y === null ? "" : axisTitle(table.y, { importing, roles }),
  ];
  const figure = useMemo(
    () =>
      surfaceFigure(
        { title: xTitle, values: table.x.values, decimals: axisDecimals(table.x.values, 3) },
        {
          title: yTitle,
          values: table.y?.values ?? [0],
          decimals: table.y === null ? 0 : axisDecimals(table.y.values, 3),
        },
        height,
        heat,
      ),
    [table, height, heat, xTitle, yTitle],
  );
  const decimals = axisDecimals(table.values, 3);
  const [low, high] = extentOf(table.values);
  const summary = text.summary({
    name: table.name,
    x: xTitle,
    y: yTitle,
    low: format.unit(low, unit, decimals),
    high: format.unit(high, unit, decimals),
    blanks: table.values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
  });
  const words = (cell: CellPosition): CellWords => {
    const at = cell.row * columns + cell.column;
    const place = [
      format.unit(table.x.values[cell.column]!, unitWords(table.x.unit, importing), figure.x.decimals),
      ...(table.y === null
        ? []
        : [format.unit(table.y.values[cell.row]!, unitWords(table.y.unit, importing), figure.y.decimals)]),
    ].join(" · ");
    const now = table.values[at]!;
    if (Number.isNaN(now)) return { place, value: text.blank };
    const was = base === null ? NaN : base[at]!;
    if (Number.isNaN(was) || was === now) return { place, value: format.unit(now, unit, decimals) };
    const percent = inPercent(table.kind);
    const change = changeOf([now], [was], percent)[0]!;
    return {
      place,
      value: text.changed(
        format.number(was, decimals),
        format.number(now, decimals),
        `${format.signed(change, percent ? 1 : decimals)}${percent ? " %" : unit === "" ? "" : ` ${unit}`}`,
      ),
    };
  };
  const needsA = base === null ? text.needsA : null;
  const withEvidence =
    props.evidence === undefined
      ? []
      : ([
          {
            value: "evidence",
            label: text.evidence,
            unavailable: evidence === null ? text.needsEvidence : null,
          },
        ] as const);
  const said = words(marked);
  return (
    <div ref={ref} className={styles.view}>
      <div className={styles.bar}>
        <Pick
          label={text.picture}
          narrow={narrow}
          value={picture}
          choices={[
            { value: "surface", label: text.asSurface },
            { value: "contour", label: text.asContour },
          ]}
          onChange={setPicture}
        />
        <Pick
          label={text.height}
          narrow={narrow}
          value={upright}
          choices={[
            { value: "value", label: titled(kind.length > 16 ? text.value : kind, unit) },
            { value: "change", label: text.changeFromA, unavailable: needsA },
            ...withEvidence,
          ]}
          onChange={setUpright}
        />
        <Pick
          label={text.colour}
          narrow={narrow}
          value={heat.choice}
          choices={[
            { value: "value", label: text.value },
            { value: "target", label: text.aroundTarget },
            { value: "change", label: text.changeFromA, unavailable: needsA },
            ...withEvidence,
          ]}
          onChange={setChosen}
        />
        {heat.choice === "target" && (
          <div className={styles.target}>
            <Field
              label={text.target}
              labelHidden={!narrow}
              inputMode="decimal"
              unit={unit}
              value={target ?? format.number(around, decimals)}
              onChange={setTarget}
            />
          </div>
        )}
        <HeatLegend heat={heat} />
        {picture === "surface" && (
          <div className={styles.end}>
            <Button
              variant="quiet"
              size="small"
              keys="0"
              icon={<RotateCcw size={16} aria-hidden="true" />}
              onPress={() => setHome(home + 1)}
            >
              {text.reset}
            </Button>
          </div>
        )}
      </div>
      <FigureFrame
        title={height.title}
        count={text.cells(columns * rows)}
        table={<SurfaceTable table={table} title={table.name} />}
      >
        {picture === "surface" ? (
          <SurfacePlot
            figure={figure}
            summary={summary}
            marked={marked}
            onMark={props.onMark}
            words={words}
            onEdit={props.onEdit}
            home={home}
            {...(props.path === undefined ? {} : { path: props.path })}
          />
        ) : (
          <ContourPlot
            columns={columns}
            rows={rows}
            heights={height.values}
            colours={heat.values}
            scale={heat.scale}
            x={{ title: xTitle, values: table.x.values }}
            y={{ title: yTitle, values: table.y?.values ?? [0] }}
            summary={summary}
            marked={marked}
            onMark={props.onMark}
            status={`${said.place}: ${said.value}`}
          />
        )}
        <p className={styles.hint}>
          {picture === "surface"
            ? props.onEdit === undefined
              ? text.hint
              : text.hintEdit
            : text.contourHint}
        </p>
      </FigureFrame>
      {table.y !== null && (
        <TableSlices table={{ ...table, y: table.y }} name={props.name} a={a} marked={marked} />
      )}
    </div>
  );
}

/** The change where there is one to see, what was driven under a log, else what suits the kind of table. */
function usualChoice(
  { kind, values }: TuningTable,
  a: ComparedTable | null,
  evidence: HeatSource["evidence"],
): HeatChoice {
  if (evidence !== null) return "evidence";
  const differs = a !== null && values.some((value, at) => !Object.is(value, a.values[at]));
  return differs ? "change" : usualHeat(kind);
}

function uprightOf(
  upright: Upright,
  table: TuningTable,
  base: Float64Array | null,
  evidence: HeatSource["evidence"],
  words: { readonly value: string; readonly change: string; readonly evidence: string },
  unit: string,
): SurfaceHeight {
  if (upright === "change" && base !== null) {
    const percent = inPercent(table.kind);
    const values = changeOf(table.values, base, percent);
    const [low, high] = extentOf(values);
    const decimals = Number.isNaN(low) ? 1 : decimalsFor(Math.max(Math.abs(low), Math.abs(high)), 2, 3);
    return { title: titled(words.change, percent ? "%" : unit), values, decimals };
  }
  if (upright === "evidence" && evidence !== null) {
    return { title: titled(words.evidence, evidence.unit), values: evidence.values, decimals: 1 };
  }
  return { title: words.value, values: table.values, decimals: axisDecimals(table.values, 3) };
}
