import type { TuningTable } from "../../../domain/tables/tuning-table";
import { parseUnit } from "../../../domain/units";
import {
  extentOf,
  sequentialScale,
  divergingScale,
  reachAround,
  type ColourScale,
} from "../../figures/colour-scale";
import { axisDecimals } from "../../figures/decimals";
import type { ThemeStops } from "../../figures/heatmap-view";
import { isTurned } from "../../grid-editor/grid-view";

/** A table ready to draw: load rises upwards, engine speed runs to the right. */
export interface TableFigure {
  readonly columns: Float64Array;
  /** Null for a curve: its values stand in one row. */
  readonly rows: Float64Array | null;
  readonly scale: ColourScale;
  readonly decimals: number;
  readonly columnDecimals: number;
  readonly rowDecimals: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The table with engine speed along the columns: files that store it along the rows are turned over, so that every map
 * is read the same way. A copy; the table itself stays as it was imported.
 */
export function readingOrder(table: TuningTable): TuningTable {
  const { x, y, values } = table;
  if (y === null || !isTurned(table)) return table;
  const turned = new Float64Array(values.length);
  const columns = x.values.length;
  const rows = y.values.length;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = values[row * columns + column]!;
    }
  }
  return { ...table, x: y, y: x, values: turned };
}

const aboutZero: ReadonlySet<TuningTable["kind"]> = new Set(["fuel-correction"]);

/** Colours and decimals of a table; corrections are centred on zero, lambda targets on one. */
export function tableFigure(table: TuningTable, stops: ThemeStops): TableFigure {
  const { values } = table;
  const [low, high] = extentOf(values);
  return {
    columns: table.x.values,
    rows: table.y?.values ?? null,
    scale: scaleOf(table, low, high, stops),
    decimals: axisDecimals(values, 3),
    columnDecimals: axisDecimals(table.x.values, 3),
    rowDecimals: table.y === null ? 0 : axisDecimals(table.y.values, 3),
    low,
    high,
  };
}

function scaleOf(
  { kind, unit, values }: TuningTable,
  low: number,
  high: number,
  stops: ThemeStops,
): ColourScale {
  if (aboutZero.has(kind)) return divergingScale(stops.diverging, 0, reachAround(values, 0), values);
  // Where the fuel's ratio is not known, no air-fuel ratio is the middle.
  if (kind === "lambda-target" && parseUnit(unit) !== "AFR")
    return divergingScale(stops.diverging, 1, reachAround(values, 1), values);
  if (Number.isNaN(low)) return sequentialScale(stops.sequential, [0, 1], []);
  return sequentialScale(stops.sequential, [low, high > low ? high : low + 1], values);
}
