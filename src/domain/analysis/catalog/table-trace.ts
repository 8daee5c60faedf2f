import { z } from "zod/mini";
import { edgesAround } from "../../interpolation/axis";
import type { Channel, Column } from "../../logs/channel";
import { rhythmOf } from "../../logs/rhythm";
import { binsOf, missingBin } from "../../statistics/bins";
import { cellMoments, cellSeconds } from "../../statistics/cells";
import { channelMissing, roleAbsent } from "../absent";
import type { Analysis, AnalysisInput, CellSamples } from "../analysis";
import type { HeatmapFigure } from "../figure";
import type { Finding } from "../finding";
import { rowsIn, timeRange } from "../time-range";

const rising = z.array(z.number()).check(
  z.minLength(1),
  z.maxLength(200),
  z.refine((breaks) => breaks.every((value, at) => at === 0 || value > breaks[at - 1]!), "not increasing"),
);

const axis = z.object({
  channel: z.string().check(z.describe("Channel that runs along the axis")),
  scale: z.number().check(z.describe("Place on the axis = sample * scale + offset")),
  offset: z.number(),
  breaks: rising.check(z.describe("Breakpoints in the unit of the axis")),
  label: z.string(),
  unit: z.string(),
});

const params = z.object({
  x: z._default(z.nullable(axis), null).check(z.describe("Axis of the columns")),
  y: z._default(z.nullable(axis), null).check(z.describe("Axis of the rows; null = a curve")),
  value: z
    ._default(z.nullable(z.string()), null)
    .check(z.describe("Channel whose values are told per cell; null = that of the columns")),
  ...timeRange,
});

type Params = z.infer<typeof params>;
type TraceAxis = z.infer<typeof axis>;

const tableTrace: Analysis<never, Params> = {
  id: "table-trace",
  label: "Log over table",
  revision: 2,
  needs: [],
  params,
  channels: ({ x, y, value }) =>
    [x?.channel, y?.channel, value].filter((id) => id !== null && id !== undefined),
  run(input, own) {
    const placed = place(input, own);
    return "code" in placed
      ? { figures: [], findings: [placed] }
      : { figures: [figureOf(placed)], findings: [] };
  },
  behind(input, own, column, row, limit) {
    const placed = place(input, own);
    return "code" in placed
      ? { count: 0, timeS: new Float64Array(0), value: new Float64Array(0) }
      : samplesIn(placed, column, row, limit);
  },
};

export default tableTrace;

/** Every sample of the value by the breakpoint nearest to it; negative = missing, or beyond the outer cells. */
interface Placed {
  readonly input: AnalysisInput;
  readonly value: Channel;
  readonly x: TraceAxis;
  readonly y: TraceAxis | null;
  readonly firstRow: number;
  readonly values: Column;
  readonly cells: Int32Array;
}

function place(input: AnalysisInput, own: Params): Placed | Finding {
  const { x, y } = own;
  if (x === null) return roleAbsent("axis-missing", "rpm");
  const xChannel = input.channel(x.channel);
  if (xChannel === null) return channelMissing(x.channel);
  const yChannel = y === null ? null : input.channel(y.channel);
  if (y !== null && yChannel === null) return channelMissing(y.channel);
  const value = own.value === null ? xChannel : input.channel(own.value);
  if (value === null) return channelMissing(own.value ?? x.channel);
  const [from, to] = rowsIn(input.clocks[value.clock]!, own);
  const columns = placesOf(input, xChannel, x, value.clock, from, to);
  const rows = y === null || yChannel === null ? null : placesOf(input, yChannel, y, value.clock, from, to);
  const values = value.samples.subarray(from, to);
  const cells = new Int32Array(values.length);
  for (let at = 0; at < cells.length; at++) {
    const [column, row] = [columns[at]!, rows === null ? 0 : rows[at]!];
    if (Number.isNaN(values[at]!) || column === missingBin || row === missingBin) cells[at] = missingBin;
    else cells[at] = column < 0 ? column : row < 0 ? row : row * x.breaks.length + column;
  }
  return { input, value, x, y, firstRow: from, values, cells };
}

function placesOf(
  input: AnalysisInput,
  channel: Channel,
  { scale, offset, breaks }: TraceAxis,
  clock: number,
  from: number,
  to: number,
): Int16Array {
  const samples = input.onto(channel, clock);
  const places = scale === 1 && offset === 0 ? samples : samples.map((sample) => sample * scale + offset);
  return binsOf(places, edgesOf(breaks), from, to);
}

/** Half-way to the neighbours; an axis of one breakpoint holds everything. */
function edgesOf(breaks: readonly number[]): Column {
  return breaks.length > 1 ? edgesAround(breaks) : Float64Array.of(breaks[0]! - 1e9, breaks[0]! + 1e9);
}

function figureOf({ input, value, x, y, firstRow, values, cells }: Placed): HeatmapFigure {
  const clock = input.clocks[value.clock]!;
  const size = x.breaks.length * (y?.breaks.length ?? 1);
  const rhythm = rhythmOf(clock, value.samples, input.stepS(value.clock));
  let used = 0;
  let missing = 0;
  for (const cell of cells) {
    if (cell >= 0) used++;
    else if (cell === missingBin) missing++;
  }
  return {
    kind: "heatmap",
    x: { label: x.label, unit: x.unit },
    y: { label: y?.label ?? "", unit: y?.unit ?? "" },
    value: { label: value.label, unit: value.unit },
    xEdges: edgesOf(x.breaks),
    yEdges: y === null ? Float64Array.of(0, 1) : edgesOf(y.breaks),
    xBreaks: Float64Array.from(x.breaks),
    yBreaks: y === null ? null : Float64Array.from(y.breaks),
    ...cellMoments(values, cells, size),
    seconds: cellSeconds(clock, values, cells, size, firstRow, rhythm),
    centre: null,
    outside: cells.length - used - missing,
    missing,
    used,
  };
}

function samplesIn(
  { input, value, x, y, firstRow, values, cells }: Placed,
  column: number,
  row: number,
  limit: number,
): CellSamples {
  const inside = column >= 0 && column < x.breaks.length && row >= 0 && row < (y?.breaks.length ?? 1);
  const wanted = inside ? row * x.breaks.length + column : NaN;
  const clock = input.clocks[value.clock]!;
  let count = 0;
  for (const cell of cells) if (cell === wanted) count++;
  const timeS = new Float64Array(Math.min(count, limit));
  const found = new Float64Array(timeS.length);
  for (let at = 0, next = 0; next < timeS.length; at++) {
    if (cells[at] !== wanted) continue;
    timeS[next] = clock[firstRow + at]!;
    found[next++] = values[at]!;
  }
  return { count, timeS, value: found };
}
