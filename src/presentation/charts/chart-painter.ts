import type { PlotTrace } from "../../../workers/api";
import type { ChartContext } from "./chart";
import type { ChartStore } from "./chart-state";
import type { FindingEvent } from "./findings-lane";
import { overviewPainter, type AskWhole } from "./overview-painter";
import { paintAxis } from "./paint-axis";
import { linePainter, type LinePainter } from "./paint-lines";
import { readPalette, type Palette } from "./palette";
import type { PlotFeed } from "./plot-feed";
import type { Readings } from "./readings";
import { planStrips, type PlannedStrips } from "./plan-strips";
import type { StripPlan } from "./strip-plan";
import { cursorsInView, paintStripCursors, paintStripPlan, type StripFrame } from "./strip-painter";
import { fitSurface, frameLoop } from "./surfaces";
import { xOf, type TimeAxis, type TimeRange } from "./time-range";
import { timeTicks, type TimeTicks } from "./time-ticks";
import type { TraceStyle } from "./trace-style";

/** Canvases of one strip: lines below, cursors above. */
interface StripCanvases {
  readonly base: HTMLCanvasElement;
  readonly cursors: HTMLCanvasElement;
}

/** A strip on the page: what is drawn on, and what draws its lines. */
interface AttachedStrip extends StripCanvases {
  readonly paintLines: LinePainter;
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
  /** How much larger than usual the user reads: strips grow with their text. */
  textScale(): number;
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
/** A view that stands still for so long is drawn anew, milliseconds. */
export const restMs = 140;

/** Makes the painter of one chart. */
export function chartPainter(sources: PaintSources): ChartPainter {
  const strips = new Map<string, AttachedStrip>();
  // Strips whose cursor canvas is not empty: the others need no clearing.
  const inked = new Set<string>();
  let axisCanvas: HTMLCanvasElement | null = null;
  let overviewCanvas: HTMLCanvasElement | null = null;
  let width = 0;
  let palette: Palette | null = null;
  let planned: PlannedStrips | null = null;
  let dirty = false;
  let shownView: TimeRange | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  // Strips that are scrolled out of sight are not drawn.
  const hidden = new Set<Element>();
  const visible = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) hidden.delete(target);
        else hidden.add(target);
      }
      repaint();
    },
    { rootMargin: "200px" },
  );
  const overview = overviewPainter(sources.bounds, sources.overview, repaint);
  const loop = frameLoop(paint);

  function plan(): PlannedStrips {
    const of = sources.store.getState();
    if (planned !== null && planned.of.strips === of.strips && planned.of.limits === of.limits)
      return planned;
    const scale = palette?.textScale ?? 1;
    planned = planStrips(of, sources.context(), scale);
    return planned;
  }

  function axis(): TimeAxis {
    const { left } = plan();
    return { range: sources.store.getState().view, left, width: Math.max(1, width - left - 1) };
  }

  function colours(): Palette | null {
    const canvas = axisCanvas ?? strips.values().next().value?.base;
    if (palette === null && canvas !== undefined) {
      palette = readPalette(canvas);
      planned = null;
    }
    return palette;
  }

  function paint(): void {
    const theme = width < 1 ? null : colours();
    if (theme === null) return;
    const all = dirty;
    dirty = false;
    const state = sources.store.getState();
    const time = axis();
    if (all) {
      const ids = state.strips.flatMap(({ channels }) => channels);
      sources.plot.want(state.view, time.width, ids);
    }
    const spacing = (time.width < 480 ? 96 : 84) * theme.textScale;
    const ticks = timeTicks(state.view, time.width, spacing, sources.originS);
    const frame: StripFrame = {
      time,
      timesS: ticks.timesS,
      moving: isMoving(state.view),
      window: sources.plot.loaded(),
      state,
      context: sources.context(),
      events: sources.events,
      readings: sources.readings(),
      palette: theme,
    };
    paintStrips(frame, all);
    paintTop(frame, ticks);
    if (all) paintWhole(frame);
  }

  function paintStrips(frame: StripFrame, all: boolean): void {
    const cursors = cursorsInView(frame.state);
    for (const one of plan().plans) {
      const key = one.strip.channels[0] ?? "";
      const canvases = strips.get(key);
      if (canvases === undefined || hidden.has(canvases.base)) continue;
      const base = all ? fitSurface(canvases.base, width, one.strip.height) : null;
      if (base !== null) paintStripPlan(base, one, frame, canvases.paintLines);
      // Every canvas that changes is copied to the screen: while the lines move, the cursors are drawn among them.
      const apart = cursors && !frame.moving;
      if (cursors && !apart && base !== null) paintStripCursors(base, one, frame);
      if (!apart && !inked.has(key)) continue;
      const overlay = fitSurface(canvases.cursors, width, one.strip.height);
      if (overlay === null) continue;
      overlay.context.clearRect(0, 0, overlay.width, overlay.height);
      canvases.cursors.hidden = !apart;
      if (apart) paintStripCursors(overlay, one, frame);
      if (apart) inked.add(key);
      else inked.delete(key);
    }
  }

  /** Whether the view has changed a moment ago; when it rests, everything is drawn once more in full. */
  function isMoving(view: TimeRange): boolean {
    if (shownView !== null && shownView !== view) {
      clearTimeout(rest);
      rest = setTimeout(() => {
        rest = undefined;
        repaint();
      }, restMs);
    }
    shownView = view;
    return rest !== undefined;
  }

  function paintTop(
    { time, state, context, palette: theme }: StripFrame,
    { timesS, decimals }: TimeTicks,
  ): void {
    const height = axisHeight * theme.textScale;
    const surface = axisCanvas === null ? null : fitSurface(axisCanvas, width, height);
    if (surface === null) return;
    const place = (timeS: number | null): number | null => (timeS === null ? null : xOf(time, timeS));
    paintAxis(
      surface.context,
      {
        width,
        height,
        left: time.left,
        right: time.left + time.width,
        ticks: timesS.map((timeS) => ({
          x: xOf(time, timeS),
          label: context.format.time(timeS - sources.originS, decimals),
        })),
        a: place(state.a),
        b: place(state.b),
        markers: context.markers.map(({ timeS, label }) => ({ x: xOf(time, timeS), label })),
      },
      theme,
    );
  }

  function paintWhole({ time, state, context, palette: theme }: StripFrame): void {
    if (overviewCanvas === null) return;
    overview.paint(
      overviewCanvas,
      {
        width,
        axis: { ...time, range: sources.bounds },
        view: state.view,
        markersS: context.markers.map(({ timeS }) => timeS),
        marks: state.marks,
        channels: [...context.channels.values()].map(({ channel }) => channel),
        styles: plan().styles,
      },
      theme,
    );
  }

  function repaint(): void {
    dirty = true;
    loop.request();
  }

  return {
    axis,
    overviewAxis: () => ({ ...axis(), range: sources.bounds }),
    stripAt(area, y) {
      const { top: start } = area.getBoundingClientRect();
      for (const one of plan().plans) {
        const box = strips.get(one.strip.channels[0] ?? "")?.base.getBoundingClientRect();
        if (box === undefined) continue;
        const [top, bottom] = [box.top - start, box.bottom - start];
        if (y >= top && y < bottom) return { plan: one, top, bottom };
      }
      return null;
    },
    plotLeft(area) {
      const base = strips.values().next().value?.base;
      return base === undefined ? 0 : base.getBoundingClientRect().left - area.getBoundingClientRect().left;
    },
    textScale: () => palette?.textScale ?? 1,
    styles: () => plan().styles,
    traces: () => [...(sources.plot.loaded()?.traces.values() ?? [])],
    attachStrip(key, canvases) {
      const strip: AttachedStrip = { ...canvases, paintLines: linePainter() };
      strips.set(key, strip);
      inked.delete(key);
      visible.observe(canvases.base);
      repaint();
      return () => {
        visible.unobserve(canvases.base);
        if (strips.get(key) === strip) strips.delete(key);
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
      visible.disconnect();
      loop.cancel();
    },
  };
}
