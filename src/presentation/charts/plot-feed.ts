import type { PlotQuery, PlotTrace } from "../../../workers/api";
import { latestWins } from "./latest-wins";
import { coverage, requestFor, type PlotWindow, type WindowRequest } from "./plot-window";
import { spanOf, type TimeRange } from "./time-range";

/** Asks the engine for bands; null when it had to refuse. */
export type AskPlot = (query: PlotQuery) => Promise<readonly PlotTrace[] | null>;

/** Traces for the view, asked one window at a time; the last answer is drawn, scaled, until the next is there. */
export interface PlotFeed {
  loaded(): PlotWindow | null;
  /** The view as it is now: asks when what is loaded does not serve it well. */
  want(view: TimeRange, width: number, channels: readonly string[]): void;
  /** Samples changed: what is loaded no longer counts. */
  drop(): void;
  stop(): void;
}

interface Wanted extends WindowRequest {
  readonly channels: readonly string[];
}

/** Feeds one chart of one session. */
export function plotFeed(
  session: string,
  bounds: TimeRange,
  ask: AskPlot,
  arrived: () => void,
  failed: (reason: unknown) => void,
): PlotFeed {
  let loaded: PlotWindow | null = null;
  let last: {
    readonly view: TimeRange;
    readonly width: number;
    readonly channels: readonly string[];
  } | null = null;
  let asked: Wanted | null = null;
  // What was answered is not asked again, also when the answer lacked a channel: it would for ever.
  let answered: Wanted | null = null;

  const queue = latestWins<Wanted, readonly PlotTrace[] | null>(
    ({ range, pixels, channels }) => ask({ session, channels, ...range, pixels }),
    (answer, question) => {
      const { range, pixels } = question;
      asked = null;
      answered = question;
      if (answer === null) return;
      const traces = new Map(answer.map((trace) => [trace.channel, trace]));
      loaded = { range, columnS: spanOf(range) / pixels, traces };
      arrived();
      if (last !== null) consider(last.view, last.width, last.channels);
    },
    (reason) => {
      asked = null;
      failed(reason);
    },
  );

  function consider(view: TimeRange, width: number, channels: readonly string[]): void {
    if (channels.length === 0 || width < 1) return;
    if (coverage(loaded, view, width, bounds, channels) === "yes") return;
    const request = requestFor(view, width, bounds);
    const known = asked ?? answered;
    if (known !== null && sameRequest(known, request, channels)) return;
    asked = { ...request, channels };
    queue.ask(asked);
  }

  return {
    loaded: () => loaded,
    want(view, width, channels) {
      last = { view, width, channels };
      consider(view, width, channels);
    },
    drop() {
      loaded = null;
      asked = null;
      answered = null;
    },
    stop: () => queue.stop(),
  };
}

function sameRequest(asked: Wanted, { range, pixels }: WindowRequest, channels: readonly string[]): boolean {
  return (
    asked.pixels === pixels &&
    Math.abs(asked.range.fromS - range.fromS) < 1e-9 * Math.max(1, Math.abs(range.fromS)) &&
    Math.abs(asked.range.toS - range.toS) < 1e-9 * Math.max(1, Math.abs(range.toS)) &&
    asked.channels.length === channels.length &&
    asked.channels.every((id, at) => id === channels[at])
  );
}
