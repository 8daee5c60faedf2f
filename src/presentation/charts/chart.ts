import type { Marker } from "../../domain/logs/draft";
import type { Session } from "../../domain/session";
import type { EngineWorkerApi } from "../../../workers/api";
import type { Remote } from "../../application/remote";
import type { Format } from "../text/format";
import { chartMoves, type ChartMoves } from "./chart-moves";
import type { ChartStore } from "./chart-state";
import { findingEvents, type FindingEvent } from "./findings-lane";
import { plotFeed, type PlotFeed } from "./plot-feed";
import { readingFeed, type Readings } from "./readings";
import type { ShownChannel } from "./strip-scene";
import { boundsOf, type TimeRange } from "./time-range";
import { originOf } from "./time-ticks";
import { chartPainter, restMs, type ChartPainter } from "./chart-painter";
import { frameLoop } from "./surfaces";

/** What the engine does for a chart. */
export type ChartEngine = Pick<Remote<EngineWorkerApi>, "plot" | "at" | "between" | "step">;

/** Things of the page that may change while a chart is open. */
export interface ChartContext {
  readonly format: Format;
  readonly channels: ReadonlyMap<string, ShownChannel>;
  readonly markers: readonly Marker[];
  /** Words written on the stretches of findings, by event; "" = none. */
  readonly eventLabels: readonly string[];
  /** Channels each event was read from; [] = all. */
  readonly eventChannels: readonly (readonly string[])[];
}

/** One open chart: state, moves, what is loaded, and what is painted. No framework below this line. */
export interface Chart {
  readonly session: Session;
  readonly store: ChartStore;
  readonly bounds: TimeRange;
  /** Shown as 0:00. */
  readonly originS: number;
  readonly events: readonly FindingEvent[];
  readonly moves: ChartMoves;
  readonly painter: ChartPainter;
  readings(): Readings;
  /** Hears, once a frame, of new readings, cursors, views and plotted lines; the answer stops it. */
  watchReadings(listener: () => void): () => void;
  context(): ChartContext;
  adopt(context: ChartContext): void;
  /** Moves cursor A by samples of the fastest channel shown. */
  step(samples: number): Promise<void>;
  hasFailed(): boolean;
  close(): void;
}

/** Opens a chart on a session. */
export function openChart(
  session: Session,
  engine: ChartEngine,
  store: ChartStore,
  first: ChartContext,
  travelMs: () => number,
): Chart {
  const bounds = boundsOf(session.startS, session.endS);
  const originS = originOf(session.startS);
  const events = findingEvents(session.quality.findings);
  const listeners = new Set<() => void>();
  const telling = frameLoop(() => {
    for (const listener of listeners) listener();
  });
  const tell = telling.request;
  let context = first;
  let failed = false;
  const fail = (reason: unknown): void => {
    failed = true;
    console.error("the engine did not answer", reason);
    tell();
  };

  const ask: Parameters<typeof plotFeed>[2] = async (query) => {
    const answer = await engine.plot(query);
    failed = !answer.ok;
    return answer.ok ? answer.value : null;
  };
  const plotted = (): void => {
    painter.repaint();
    tell();
  };
  const plot: PlotFeed = plotFeed(session.id, bounds, ask, plotted, fail);
  const readings = readingFeed(
    session.id,
    engine,
    () => {
      painter.repaintCursors();
      tell();
    },
    fail,
  );
  const moves = chartMoves(store, bounds, shortestView(session), travelMs);
  const painter = chartPainter({
    bounds,
    originS,
    events,
    store,
    plot,
    context: () => context,
    readings: () => readings.now(),
    overview: (query) => ask({ session: session.id, ...query }),
  });

  const shown = (): readonly string[] => store.getState().strips.flatMap(({ channels }) => channels);
  const askReadings = (): void => {
    const { a, b, view } = store.getState();
    const ids = shown();
    readings.askAt("a", a, ids);
    readings.askAt("b", b, ids);
    askStatistics(a, b, view, ids);
  };
  const askStatistics = (
    a: number | null,
    b: number | null,
    view: TimeRange,
    ids: readonly string[],
  ): void => {
    const both = a !== null && b !== null;
    readings.askBetween(both ? Math.min(a, b) : view.fromS, both ? Math.max(a, b) : view.toS, ids);
  };

  // Numbers that change under a moving hand cannot be read, and writing them costs the frame they are written in.
  let rest: ReturnType<typeof setTimeout> | undefined;
  const askWhenAtRest = (): void => {
    clearTimeout(rest);
    rest = setTimeout(askReadings, restMs);
  };

  const stopWatching = store.subscribe((now, before) => {
    if (now.strips !== before.strips) askReadings();
    else {
      if (now.a !== before.a) readings.askAt("a", now.a, shown());
      if (now.b !== before.b) readings.askAt("b", now.b, shown());
      const between = now.b !== null && (now.a !== before.a || now.b !== before.b);
      if (between || now.b !== before.b) askStatistics(now.a, now.b, now.view, shown());
      else if (now.b === null && now.view !== before.view) askWhenAtRest();
    }
    const onlyCursors =
      now.view === before.view && now.strips === before.strips && now.limits === before.limits;
    if (onlyCursors && now.event === before.event && now.marks === before.marks) painter.repaintCursors();
    else painter.repaint();
    if (now.a !== before.a || now.b !== before.b || now.view !== before.view) tell();
  });
  askReadings();

  let steps = 0;
  let stepping = false;
  async function stepOnce(samples: number): Promise<void> {
    const { a, view, follow } = store.getState();
    const channel = fastest(session, shown());
    if (channel === null) return;
    const answer = await engine.step(session.id, channel, a ?? (view.fromS + view.toS) / 2, samples);
    if (!answer.ok || Number.isNaN(answer.value)) return;
    store.setState({ a: answer.value, held: true });
    moves.reveal(answer.value, follow);
  }

  return {
    session,
    store,
    bounds,
    originS,
    events,
    moves,
    painter,
    readings: () => readings.now(),
    watchReadings(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    context: () => context,
    adopt(next) {
      context = next;
      painter.replan();
      tell();
    },
    async step(samples) {
      // A held key presses faster than the engine may answer: what came meanwhile is taken in one go.
      steps += samples;
      if (stepping) return;
      stepping = true;
      try {
        while (steps !== 0) {
          const now = steps;
          steps = 0;
          await stepOnce(now);
        }
      } catch (reason) {
        fail(reason);
      } finally {
        stepping = false;
      }
    },
    hasFailed: () => failed,
    close() {
      clearTimeout(rest);
      stopWatching();
      moves.stop();
      plot.stop();
      readings.stop();
      painter.close();
      telling.cancel();
      listeners.clear();
    },
  };
}

function fastest(session: Session, shown: readonly string[]): string | null {
  const stepOf = (id: string): number => {
    const clock = session.channels.find((channel) => channel.id === id)?.clock;
    return session.clocks[clock ?? -1]?.medianStepS ?? Number.POSITIVE_INFINITY;
  };
  return shown.reduce<string | null>(
    (best, id) => (best === null || stepOf(id) < stepOf(best) ? id : best),
    null,
  );
}

function shortestView(session: Session): number {
  const steps = session.clocks.map(({ medianStepS }) => medianStepS).filter((step) => step > 0);
  return Math.max(0.001, (steps.length > 0 ? Math.min(...steps) : 0.1) * 4);
}
