import type { PlotTrace } from "../../../workers/api";
import type { ChartContext } from "./chart";
import type { ChartState, ChartStore } from "./chart-state";
import type { FindingEvent } from "./findings-lane";
import { paintAxis } from "./paint-axis";
import { paintCursors, type Ring } from "./paint-cursors";
import { overviewPainter, type AskWhole } from "./overview-painter";
import { paintStrip, type ShadeScene } from "./paint-strip";
import { readPalette, type Palette } from "./palette";
import type { PlotFeed } from "./plot-feed";
import type { Readings } from "./readings";
import { labelRoom, planStrip, type StripPlan } from "./strip-plan";
import { fitSurface, frameLoop } from "./surfaces";
import { xOf, type TimeAxis, type TimeRange } from "./time-range";
import { timeTicks } from "./time-ticks";
import { traceStyles, type TraceStyle } from "./trace-style";

/** Canvases of one strip: lines below, cursors above. */
export interface StripCanvases {
  readonly base: HTMLCanvasElement;
  readonly cursors: HTMLCanvasElement;
}

/** Paints everything of a chart, at most once per frame. */
export interface ChartPainter {
  /** Where time lies on the strips now. */
  axis(): TimeAxis;
  /** Where the whole session lies on its strip. */
  overviewAxis(): TimeAxis;
  /** The strip at a height of the area that holds them, and where it lies; null between and below. */
  stripAt(
    area: Element,
    y: number,
  ): { readonly plan: StripPlan; readonly top: number; readonly bottom: number } | null;
  /** Left edge of the plots in the area that holds them. */
  plotLeft(area: Element): number;
  styles(): ReadonlyMap<string, TraceStyle>;
  /** Traces of the shown channels as last loaded. */
  traces(): readonly PlotTrace[];
  attachStrip(key: string, canvases: StripCanvases): () => void;
  attachAxis(canvas: HTMLCanvasElement): () => void;
  attachOverview(canvas: HTMLCanvasElement): () => void;
  resize(width: number): void;
  repaint(): void;
  repaintCursors(): void;
  /** Units, language, theme or strips changed: plan again. */
  replan(): void;
  close(): void;
}

/** What a painter reads. */
export interface PaintSources {
  readonly bounds: TimeRange;
  readonly originS: number;
  readonly events: readonly FindingEvent[];
  readonly store: ChartStore;
  readonly plot: PlotFeed;
  context(): ChartContext;
  readings(): Readings;
  readonly overview: AskWhole;
}

const axisHeight = 30;
const restMs = 140;

/** Makes the painter of one chart. */
export function chartPainter(sources: PaintSources): ChartPainter {
  const strips = new Map<string, StripCanvases>();
  let axisCanvas: HTMLCanvasElement | null = null;
  let overviewCanvas: HTMLCanvasElement | null = null;
  let width = 0;
  let palette: Palette | null = null;
  let planned: {
    readonly of: Pick<ChartState, "strips" | "limits">;
    readonly plans: readonly StripPlan[];
    readonly styles: ReadonlyMap<string, TraceStyle>;
    readonly left: number;
  } | null = null;
  let dirty = false;
  let drawnCursors = false;
  let shownView: TimeRange | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const overview = overviewPainter(sources.bounds, sources.overview, repaint);

  const loop = frameLoop(paint);

  function plan() {
    const { strips: wanted, limits } = sources.store.getState();
    if (planned !== null && planned.of.strips === wanted && planned.of.limits === limits) return planned;
    const { channels, format } = sources.context();
    const raw = new Map([...channels].map(([id, shown]) => [id, shown.channel]));
    const styles = traceStyles(wanted, raw);
    const plans = wanted.map((strip) => planStrip(strip, channels, limits, styles, format));
    const left = labelRoom(plans, palette?.tickSize ?? 11.5);
    planned = { of: { strips: wanted, limits }, plans, styles, left };
    return planned;
  }

  function axis(): TimeAxis {
    const { left } = plan();
    return { range: sources.store.getState().view, left, width: Math.max(1, width - left - 1) };
  }

  function overviewAxis(): TimeAxis {
    return { ...axis(), range: sources.bounds };
  }

  function paint(): void {
    if (width < 1) return;
    const canvas = axisCanvas ?? strips.values().next().value?.base;
    if (canvas === undefined) return;
    if (palette === null) {
      palette = readPalette(canvas);
      planned = null;
    }
    const all = dirty;
    dirty = false;
    const state = sources.store.getState();
    const time = axis();
    if (all) {
      const ids = state.strips.flatMap(({ channels }) => channels);
      sources.plot.want(state.view, time.width, ids);
    }
    const cursors = inView(state.a, state.view) || inView(state.b, state.view) || spansView(state);
    const moving = all && isMoving(state.view);
    const ticks = timeTicks(state.view, time.width, time.width < 480 ? 96 : 84, sources.originS);
    for (const one of plan().plans) {
      const canvases = strips.get(one.strip.channels[0] ?? "");
      if (canvases === undefined || !onScreen(canvases.base)) continue;
      if (all) paintBase(canvases.base, one, time, ticks.timesS, moving, palette);
      if (cursors || drawnCursors) paintOverlay(canvases.cursors, one, time, state, palette);
    }
    drawnCursors = cursors;
    paintTop(time, ticks, state, palette);
    if (all) paintWhole(state, palette);
  }

  /** Whether the view is another than at the last frame; when it rests, everything is drawn once more in full. */
  function isMoving(view: TimeRange): boolean {
    const moved = shownView !== null && shownView !== view;
    shownView = view;
    if (moved) {
      clearTimeout(rest);
      rest = setTimeout(repaint, restMs);
    }
    return moved;
  }

  function paintBase(
    canvas: HTMLCanvasElement,
    { strip, ticks, rightTicks, rightHue, lines, states }: StripPlan,
    time: TimeAxis,
    timesS: readonly number[],
    moving: boolean,
    colours: Palette,
  ): void {
    const surface = fitSurface(canvas, width, strip.height);
    if (surface === null) return;
    const window = sources.plot.loaded();
    const traceOf = (channel: string) => window?.traces.get(channel);
    paintStrip(
      surface.context,
      {
        width,
        height: strip.height,
        moving,
        axis: time,
        window: window ?? { range: time.range, columnS: 1, traces: new Map() },
        timesX: timesS.map((timeS) => xOf(time, timeS)),
        ticks,
        rightTicks,
        rightHue,
        shades: shadesOf(strip.channels, time, colours),
        markersX: sources.context().markers.map(({ timeS }) => xOf(time, timeS)),
        lines: lines.flatMap((line) => {
          const trace = traceOf(line.channel);
          return trace === undefined ? [] : [{ ...line, trace }];
        }),
        states: states.flatMap((state) => {
          const trace = traceOf(state.channel);
          return trace === undefined ? [] : [{ ...state, trace }];
        }),
      },
      colours,
    );
  }

  function shadesOf(channels: readonly string[], time: TimeAxis, colours: Palette): readonly ShadeScene[] {
    const selected = sources.store.getState().event;
    const event = selected === null ? undefined : sources.events[selected];
    if (event === undefined || selected === null) return [];
    const about = sources.context().eventChannels[selected] ?? [];
    if (about.length > 0 && !channels.some((id) => about.includes(id))) return [];
    return [
      {
        fromX: xOf(time, event.fromS),
        toX: xOf(time, event.toS),
        colour: colours.tint[event.severity],
        label: sources.context().eventLabels[selected] ?? "",
        ink: colours.severity[event.severity],
      },
    ];
  }

  function paintOverlay(
    canvas: HTMLCanvasElement,
    one: StripPlan,
    time: TimeAxis,
    { a, b }: ChartState,
    colours: Palette,
  ): void {
    const surface = fitSurface(canvas, width, one.strip.height);
    if (surface === null) return;
    const { a: atA, b: atB } = sources.readings();
    const rings = one.lines.flatMap(({ channel, style, scale }): Ring[] => {
      const ring = (cursor: "a" | "b", at: typeof atA): Ring[] => {
        const reading = at.get(channel);
        if (reading === undefined || Number.isNaN(reading.value)) return [];
        const y = scale.slope * reading.value + scale.offset;
        return [{ x: xOf(time, reading.timeS), y, hue: style.hue, cursor }];
      };
      return [...(a === null ? [] : ring("a", atA)), ...(b === null ? [] : ring("b", atB))];
    });
    paintCursors(
      surface.context,
      {
        width,
        height: one.strip.height,
        left: time.left,
        right: time.left + time.width,
        a: a === null ? null : xOf(time, a),
        b: b === null ? null : xOf(time, b),
        rings,
      },
      colours,
    );
  }

  function paintTop(
    time: TimeAxis,
    { timesS, decimals }: ReturnType<typeof timeTicks>,
    { a, b }: ChartState,
    colours: Palette,
  ): void {
    if (axisCanvas === null) return;
    const surface = fitSurface(axisCanvas, width, axisHeight);
    if (surface === null) return;
    const { format, markers } = sources.context();
    paintAxis(
      surface.context,
      {
        width,
        height: axisHeight,
        left: time.left,
        right: time.left + time.width,
        ticks: timesS.map((timeS) => ({
          x: xOf(time, timeS),
          label: format.time(timeS - sources.originS, decimals),
        })),
        a: a === null ? null : xOf(time, a),
        b: b === null ? null : xOf(time, b),
        markers: markers.map(({ timeS, label }) => ({ x: xOf(time, timeS), label })),
      },
      colours,
    );
  }

  function paintWhole({ view }: ChartState, colours: Palette): void {
    if (overviewCanvas === null) return;
    const { channels, markers } = sources.context();
    overview.paint(
      overviewCanvas,
      {
        width,
        axis: overviewAxis(),
        view,
        markersS: markers.map(({ timeS }) => timeS),
        channels: [...channels.values()].map(({ channel }) => channel),
        styles: plan().styles,
      },
      colours,
    );
  }

  function repaint(): void {
    dirty = true;
    loop.request();
  }

  return {
    axis,
    overviewAxis,
    stripAt(area, y) {
      const { top: start } = area.getBoundingClientRect();
      for (const one of plan().plans) {
        const base = strips.get(one.strip.channels[0] ?? "")?.base;
        if (base === undefined) continue;
        const box = base.getBoundingClientRect();
        const [top, bottom] = [box.top - start, box.bottom - start];
        if (y >= top && y < bottom) return { plan: one, top, bottom };
      }
      return null;
    },
    plotLeft(area) {
      const base = strips.values().next().value?.base;
      return base === undefined ? 0 : base.getBoundingClientRect().left - area.getBoundingClientRect().left;
    },
    styles: () => plan().styles,
    traces: () => [...(sources.plot.loaded()?.traces.values() ?? [])],
    attachStrip(key, canvases) {
      strips.set(key, canvases);
      repaint();
      return () => {
        if (strips.get(key) === canvases) strips.delete(key);
      };
    },
    attachAxis(canvas) {
      axisCanvas = canvas;
      repaint();
      return () => {
        axisCanvas = null;
      };
    },
    attachOverview(canvas) {
      overviewCanvas = canvas;
      repaint();
      return () => {
        overviewCanvas = null;
      };
    },
    resize(next) {
      if (next === width) return;
      width = next;
      repaint();
    },
    repaint,
    repaintCursors: loop.request,
    replan() {
      planned = null;
      palette = null;
      overview.forget();
      repaint();
    },
    close() {
      clearTimeout(rest);
      loop.cancel();
    },
  };
}

function inView(timeS: number | null, { fromS, toS }: TimeRange): boolean {
  return timeS !== null && timeS >= fromS && timeS <= toS;
}

// The stretch between two cursors is shaded also when the whole view lies in it.
function spansView({ a, b, view }: ChartState): boolean {
  return a !== null && b !== null && Math.min(a, b) < view.fromS && Math.max(a, b) > view.toS;
}

function onScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -200 && top < innerHeight + 200;
}
