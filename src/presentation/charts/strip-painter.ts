import type { ChartContext } from "./chart";
import type { ChartState } from "./chart-state";
import type { FindingEvent } from "./findings-lane";
import { paintCursors, type Ring } from "./paint-cursors";
import type { LinePainter } from "./paint-lines";
import { paintStrip, type ShadeScene } from "./paint-strip";
import type { Palette } from "./palette";
import type { PlotWindow } from "./plot-window";
import type { Readings } from "./readings";
import type { StripPlan } from "./strip-plan";
import type { Surface } from "./surfaces";
import { xOf, type TimeAxis } from "./time-range";

/** Everything the strips of one frame are drawn from. */
export interface StripFrame {
  readonly time: TimeAxis;
  readonly timesS: readonly number[];
  readonly moving: boolean;
  readonly window: PlotWindow | null;
  readonly state: ChartState;
  readonly context: ChartContext;
  readonly events: readonly FindingEvent[];
  readonly readings: Readings;
  readonly palette: Palette;
}

/** Draws the lines and words of one strip. */
export function paintStripPlan(
  { context, width, height }: Surface,
  plan: StripPlan,
  frame: StripFrame,
  paintLines: LinePainter,
): void {
  const { time, window, palette } = frame;
  const traceOf = (channel: string) => window?.traces.get(channel);
  paintStrip(
    context,
    {
      width,
      height,
      moving: frame.moving,
      look: [plan, palette],
      axis: time,
      window: window ?? { range: time.range, columnS: 1, traces: new Map() },
      timesX: frame.timesS.map((timeS) => xOf(time, timeS)),
      ticks: plan.ticks,
      rightTicks: plan.rightTicks,
      rightHue: plan.rightHue,
      shades: [...marksOf(frame), ...shadesOf(plan, frame)],
      markersX: visibleMarkers(frame),
      lines: plan.lines.flatMap((line) => {
        const trace = traceOf(line.channel);
        return trace === undefined ? [] : [{ ...line, trace }];
      }),
      states: plan.states.flatMap((state) => {
        const trace = traceOf(state.channel);
        return trace === undefined ? [] : [{ ...state, trace }];
      }),
    },
    palette,
    paintLines,
  );
}

function visibleMarkers({ context, time }: StripFrame): readonly number[] {
  const { fromS, toS } = time.range;
  return context.markers
    .filter(({ timeS }) => timeS >= fromS && timeS <= toS)
    .map(({ timeS }) => xOf(time, timeS));
}

function marksOf({ state, time, palette }: StripFrame): readonly ShadeScene[] {
  const { fromS, toS } = time.range;
  return state.marks
    .filter((mark) => mark.toS >= fromS && mark.fromS <= toS)
    .map((mark) => ({
      fromX: xOf(time, mark.fromS),
      toX: xOf(time, mark.toS),
      colour: palette.selected,
      label: "",
      ink: palette.a,
    }));
}

function shadesOf({ strip }: StripPlan, frame: StripFrame): readonly ShadeScene[] {
  const { state, events, context, time, palette } = frame;
  const event = state.event === null ? undefined : events[state.event];
  if (event === undefined || state.event === null) return [];
  const about = context.eventChannels[state.event] ?? [];
  if (about.length > 0 && !strip.channels.some((id) => about.includes(id))) return [];
  const first = state.strips[0]?.channels[0] === strip.channels[0];
  return [
    {
      fromX: xOf(time, event.fromS),
      toX: xOf(time, event.toS),
      colour: palette.tint[event.severity],
      // What is about all strips is said once.
      label: about.length > 0 || first ? (context.eventLabels[state.event] ?? "") : "",
      ink: palette.severity[event.severity],
    },
  ];
}

/** Draws both cursors over one strip, with a mark on every trace at the sample they read. */
export function paintStripCursors(
  { context, width, height }: Surface,
  plan: StripPlan,
  frame: StripFrame,
): void {
  const { time, state } = frame;
  const place = (timeS: number | null): number | null => (timeS === null ? null : xOf(time, timeS));
  paintCursors(
    context,
    {
      width,
      height,
      left: time.left,
      right: time.left + time.width,
      a: place(state.a),
      b: place(state.b),
      rings: [
        ...(state.a === null ? [] : ringsOf("a", plan, frame)),
        ...(state.b === null ? [] : ringsOf("b", plan, frame)),
      ],
    },
    frame.palette,
  );
}

function ringsOf(cursor: "a" | "b", plan: StripPlan, { readings, time }: StripFrame): readonly Ring[] {
  return plan.lines.flatMap(({ channel, style, scale }): Ring[] => {
    const reading = readings[cursor].get(channel);
    if (reading === undefined || Number.isNaN(reading.value)) return [];
    const y = scale.slope * reading.value + scale.offset;
    return [{ x: xOf(time, reading.timeS), y, hue: style.hue, cursor }];
  });
}

/** Whether a cursor, or the stretch between both, is on screen. */
export function cursorsInView({ a, b, view }: ChartState): boolean {
  const inside = (timeS: number | null): boolean =>
    timeS !== null && timeS >= view.fromS && timeS <= view.toS;
  const around = a !== null && b !== null && Math.min(a, b) < view.fromS && Math.max(a, b) > view.toS;
  return inside(a) || inside(b) || around;
}
