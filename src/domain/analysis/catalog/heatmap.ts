import { z } from "zod/mini";
import type { Channel, Column } from "../../logs/channel";
import { channelOfAny } from "../../logs/role-signal";
import { rhythmOf, type Rhythm } from "../../logs/rhythm";
import type { Role } from "../../logs/roles";
import { binsOf, missingBin } from "../../statistics/bins";
import { cellMoments, cellSeconds } from "../../statistics/cells";
import { channelMissing, roleAbsent } from "../absent";
import type { Analysis, AnalysisInput, CellSamples } from "../analysis";
import type { HeatmapFigure } from "../figure";
import type { Finding } from "../finding";
import { gridAxis, type GridAxis } from "../grid";
import { isAfr, mixtureChannel, mixtureError } from "../mixture";
import { rowsIn, timeRange } from "../time-range";

const channelId = z._default(z.nullable(z.string()), null);
const breakpoints = z._default(
  z.nullable(
    z.array(z.number()).check(
      z.minLength(2),
      z.maxLength(200),
      z.refine(
        (breaks) => breaks.every((value, at) => at === 0 || value > breaks[at - 1]!),
        "not increasing",
      ),
    ),
  ),
  null,
);
const bins = z._default(z.int().check(z.minimum(2), z.maximum(200)), 20);

const params = z.object({
  value: channelId.check(
    z.describe("Channel whose values fill the cells; null = mixture error, else mixture"),
  ),
  x: channelId.check(z.describe("Channel of the columns; null = engine speed")),
  y: channelId.check(z.describe("Channel of the rows; null = manifold pressure, else throttle")),
  xBreaks: breakpoints.check(
    z.describe("Breakpoints of the columns in the channel's unit; null = equal bins"),
  ),
  yBreaks: breakpoints.check(z.describe("Breakpoints of the rows in the channel's unit; null = equal bins")),
  xBins: bins.check(z.describe("Equal bins over the columns, at most: their edges are round numbers")),
  yBins: bins.check(z.describe("Equal bins over the rows, at most")),
  minHits: z
    ._default(z.int().check(z.minimum(1)), 1)
    .check(z.describe("Samples below which a cell keeps only its count")),
  stoichiometricRatio: z
    ._default(z.nullable(z.number().check(z.minimum(2), z.maximum(20))), null)
    .check(z.describe("Air-fuel ratio at lambda 1, where a ratio meets a lambda; null = 14.7, with a note")),
  ...timeRange,
});

type Params = z.infer<typeof params>;

const columnRoles: readonly Role[] = ["rpm"];
const rowRoles: readonly Role[] = ["map", "boost", "tps", "pedal", "maf"];

const heatmap: Analysis<Role, Params> = {
  id: "heatmap",
  label: "Heatmap",
  revision: 3,
  needs: [],
  optional: [
    ...columnRoles,
    ...rowRoles,
    "lambda",
    "afr",
    "lambda-2",
    "afr-2",
    "lambda-target",
    "afr-target",
  ],
  params,
  channels: ({ value, x, y }) => [value, x, y].filter((id) => id !== null),
  run(input, own) {
    const placed = place(input, own);
    if (!("cells" in placed)) return { figures: [], findings: [placed] };
    return { figures: [figureOf(placed, own.minHits)], findings: placed.findings };
  },
  behind(input, own, column, row, limit) {
    const placed = place(input, own);
    const none = { count: 0, timeS: new Float64Array(0), value: new Float64Array(0) };
    return "cells" in placed ? samplesOf(placed, column, row, limit) : none;
  },
};

export default heatmap;

/** Every sample of the value in its cell: negative = `missingBin` or `outsideBin`. */
interface Placed {
  readonly clock: Column;
  readonly firstRow: number;
  readonly rhythm: Rhythm;
  readonly value: Value;
  readonly xChannel: Channel;
  readonly yChannel: Channel;
  readonly x: GridAxis;
  readonly y: GridAxis;
  /** Values of the rows looked at, parallel to `cells`. */
  readonly values: Column;
  readonly cells: Int32Array;
  readonly findings: readonly Finding[];
}

interface Value {
  readonly label: string;
  readonly unit: string;
  readonly clock: number;
  readonly samples: Column;
  readonly centre: number | null;
  readonly findings: readonly Finding[];
}

function place(input: AnalysisInput, own: Params): Placed | Finding {
  const value = valueOf(input, own);
  if ("code" in value) return value;
  const xChannel = axisChannel(input, own.x, columnRoles);
  if ("code" in xChannel) return xChannel;
  const yChannel = axisChannel(input, own.y, rowRoles);
  if ("code" in yChannel) return yChannel;
  const clock = input.clocks[value.clock]!;
  const [from, to] = rowsIn(clock, own);
  const xs = input.onto(xChannel, value.clock);
  const ys = input.onto(yChannel, value.clock);
  const x = gridAxis(xChannel, xs, { breaks: own.xBreaks, bins: own.xBins }, from, to);
  const y = gridAxis(yChannel, ys, { breaks: own.yBreaks, bins: own.yBins }, from, to);
  const values = value.samples.subarray(from, to);
  const cells = cellsOf(
    values,
    binsOf(xs, x.edges, from, to),
    binsOf(ys, y.edges, from, to),
    x.edges.length - 1,
  );
  return {
    clock,
    firstRow: from,
    rhythm: rhythmOf(clock, value.samples, input.stepS(value.clock)),
    value,
    xChannel,
    yChannel,
    x,
    y,
    values,
    cells,
    findings: value.findings,
  };
}

function cellsOf(values: Column, xs: Int16Array, ys: Int16Array, columns: number): Int32Array {
  const cells = new Int32Array(values.length);
  for (let row = 0; row < cells.length; row++) {
    const column = xs[row]!;
    const line = ys[row]!;
    if (Number.isNaN(values[row]!) || column === missingBin || line === missingBin) cells[row] = missingBin;
    else cells[row] = column < 0 ? column : line < 0 ? line : line * columns + column;
  }
  return cells;
}

function figureOf(placed: Placed, minHits: number): HeatmapFigure {
  const { clock, firstRow, value, values, cells, x, y } = placed;
  const size = (x.edges.length - 1) * (y.edges.length - 1);
  const moments = cellMoments(values, cells, size);
  const seconds = cellSeconds(clock, values, cells, size, firstRow, placed.rhythm);
  let missing = 0;
  let used = 0;
  for (const cell of cells) {
    if (cell >= 0) used++;
    else if (cell === missingBin) missing++;
  }
  for (let cell = 0; cell < size; cell++) {
    if (moments.count[cell]! >= minHits) continue;
    for (const layer of [moments.mean, moments.min, moments.max, moments.sd]) layer[cell] = NaN;
  }
  return {
    kind: "heatmap",
    x: { label: placed.xChannel.label, unit: placed.xChannel.unit },
    y: { label: placed.yChannel.label, unit: placed.yChannel.unit },
    value: { label: value.label, unit: value.unit },
    xEdges: x.edges,
    yEdges: y.edges,
    xBreaks: x.breaks,
    yBreaks: y.breaks,
    ...moments,
    seconds,
    centre: value.centre,
    outside: cells.length - used - missing,
    missing,
    used,
  };
}

function samplesOf(
  { clock, firstRow, values, cells, x, y }: Placed,
  column: number,
  row: number,
  limit: number,
): CellSamples {
  const columns = x.edges.length - 1;
  const inside = column >= 0 && column < columns && row >= 0 && row < y.edges.length - 1;
  const wanted = inside ? row * columns + column : NaN;
  let count = 0;
  for (const cell of cells) if (cell === wanted) count++;
  const timeS = new Float64Array(Math.min(count, limit));
  const value = new Float64Array(timeS.length);
  for (let at = 0, found = 0; found < timeS.length; at++) {
    if (cells[at] !== wanted) continue;
    timeS[found] = clock[firstRow + at]!;
    value[found++] = values[at]!;
  }
  return { count, timeS, value };
}

function axisChannel(input: AnalysisInput, id: string | null, roles: readonly Role[]): Channel | Finding {
  if (id !== null) return input.channel(id) ?? channelMissing(id);
  return channelOfAny(input.channels, roles) ?? roleAbsent("axis-missing", roles[0]!);
}

function valueOf(input: AnalysisInput, { value: id, stoichiometricRatio }: Params): Value | Finding {
  if (id !== null) {
    const channel = input.channel(id);
    return channel === null ? channelMissing(id) : rawValue(channel, stoichiometricRatio);
  }
  const error = mixtureError(input, stoichiometricRatio);
  if (error !== null) {
    const { measured, target, percent, findings } = error;
    const label = `${measured.label} / ${target.label} − 1`;
    return { label, unit: "%", clock: measured.clock, samples: percent, centre: 0, findings };
  }
  const measured = mixtureChannel(input);
  return measured === null ? roleAbsent("value-missing", "lambda") : rawValue(measured, stoichiometricRatio);
}

function rawValue(channel: Channel, stoichiometricRatio: number | null): Value {
  const { label, unit, clock, samples } = channel;
  return { label, unit, clock, samples, centre: centreOf(channel, stoichiometricRatio), findings: [] };
}

/** The value a diverging scale is centred on: no error, no trim, stoichiometric; null where there is no such value. */
function centreOf(channel: Channel, stoichiometricRatio: number | null): number | null {
  switch (channel.role) {
    case "lambda":
    case "lambda-2":
    case "lambda-target":
    case "afr":
    case "afr-2":
    case "afr-target":
      return isAfr(channel) ? stoichiometricRatio : 1;
    case "closed-loop-correction":
    case "stft":
    case "ltft":
      return 0;
    case "closed-loop-factor":
      return 100;
    default:
      return null;
  }
}
