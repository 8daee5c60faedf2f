import type { PlotTrace } from "../../../workers/api";
import type { SessionChannel } from "../../domain/session";
import { paintOverview, paintOverviewTraces, type OverviewTrace } from "./paint-overview";
import type { Palette } from "./palette";
import type { PlotWindow } from "./plot-window";
import { shownLimits } from "./strip-scene";
import { fitSurface } from "./surfaces";
import { xOf, type TimeAxis, type TimeRange } from "./time-range";
import type { TraceStyle } from "./trace-style";
import { niceLimits } from "./value-axis";

/** Asks for the whole session. */
export type AskWhole = (query: {
  readonly channels: readonly string[];
  readonly fromS: number;
  readonly toS: number;
  readonly pixels: number;
}) => Promise<readonly PlotTrace[] | null>;

/** What the whole-session strip shows besides its traces. */
export interface OverviewState {
  readonly width: number;
  readonly axis: TimeAxis;
  readonly view: TimeRange;
  readonly markersS: readonly number[];
  /** Stretches that are marked at the top edge. */
  readonly marks: readonly TimeRange[];
  readonly channels: readonly SessionChannel[];
  readonly styles: ReadonlyMap<string, TraceStyle>;
}

/** Height of the whole-session strip, pixels. */
const overviewHeight = 58;

const roles = ["rpm", "map", "boost", "tps", "speed", "pack-current"];

/** Paints the whole-session strip; its lines are drawn once and copied while the view moves. */
export function overviewPainter(
  bounds: TimeRange,
  ask: AskWhole,
  arrived: () => void,
): {
  paint(canvas: HTMLCanvasElement, state: OverviewState, palette: Palette): void;
  /** Theme or size changed: draw the lines again. */
  forget(): void;
} {
  const lines = document.createElement("canvas");
  let loaded: PlotWindow | null = null;
  let asked = "";
  let drawn = "";

  function load(channels: readonly string[], across: number): void {
    const pixels = Math.max(1, Math.round(across));
    const key = `${channels.join("\n")} ${pixels}`;
    if (key === asked || channels.length === 0) return;
    asked = key;
    void ask({ channels, ...bounds, pixels }).then((answer) => {
      if (answer === null || key !== asked) return;
      const traces = new Map(answer.map((trace) => [trace.channel, trace]));
      loaded = { range: bounds, columnS: (bounds.toS - bounds.fromS) / pixels, traces };
      drawn = "";
      arrived();
    });
  }

  function drawLines(state: OverviewState, chosen: readonly SessionChannel[], palette: Palette): void {
    const key = `${state.width} ${state.axis.left} ${devicePixelRatio} ${chosen.map(({ id }) => id).join("\n")}`;
    if (key === drawn || loaded === null) return;
    const surface = fitSurface(lines, state.width, overviewHeight);
    if (surface === null) return;
    drawn = key;
    const traces = chosen.flatMap((channel, at): OverviewTrace[] => {
      const raw = { channel, unit: channel.unit, factor: 1, shift: 0, decimals: 0 };
      const limits = shownLimits(raw);
      if (limits === null) return [];
      const hue = at === 0 && chosen.length > 1 ? null : (state.styles.get(channel.id)?.hue ?? 2);
      return [{ channel: channel.id, limits: niceLimits(limits[0], limits[1]), hue }];
    });
    paintOverviewTraces(
      surface.context,
      { ...state, height: overviewHeight, window: loaded, traces },
      palette,
    );
  }

  return {
    paint(canvas, state, palette) {
      const surface = fitSurface(canvas, state.width, overviewHeight);
      if (surface === null) return;
      const chosen = overviewChannels(state.channels, state.width < 560);
      load(
        chosen.map(({ id }) => id),
        state.axis.width,
      );
      drawLines(state, chosen, palette);
      paintOverview(
        surface.context,
        {
          width: state.width,
          height: overviewHeight,
          axis: state.axis,
          lines: drawn === "" ? null : lines,
          view: state.view,
          markersX: state.markersS.map((timeS) => xOf(state.axis, timeS)),
          marksX: state.marks.map(
            ({ fromS, toS }) => [xOf(state.axis, fromS), xOf(state.axis, toS)] as const,
          ),
        },
        palette,
      );
    },
    forget() {
      drawn = "";
    },
  };
}

/** Engine speed and load, or what else tells a session's course; one of them where there is little room. */
function overviewChannels(channels: readonly SessionChannel[], narrow: boolean): readonly SessionChannel[] {
  const lines = channels.filter(({ states, quality }) => states === null && quality.presence === "fitted");
  const byRole = roles.flatMap((role) => lines.find((channel) => channel.role === role) ?? []).slice(0, 2);
  const found = byRole.length > 0 ? byRole : lines.slice(0, 1);
  return narrow ? found.slice(-1) : found;
}
