import { extent, line, scaleLinear, type ScaleLinear } from "d3";
import type { DemoPull } from "../../../domain/demo/pull";

/** One trace of a panel: its path and which trace colour it has; a target is dashed. */
interface PullTrace {
  readonly path: string;
  readonly colour: number;
  readonly dashed: boolean;
}

/** One panel of the figure, in pixels from the figure's top left. */
export interface PullPanel {
  readonly id: "pressure" | "lambda" | "ignition";
  readonly top: number;
  readonly height: number;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly decimals: number;
  readonly traces: readonly PullTrace[];
}

/** Where everything of the figure lies. */
export interface PullLayout {
  readonly x: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly panels: readonly PullPanel[];
}

interface PanelPlan {
  readonly id: PullPanel["id"];
  readonly domain: readonly [number, number];
  readonly tickCount: number;
  readonly decimals: number;
  readonly traces: readonly {
    readonly samples: Float64Array;
    readonly colour: number;
    readonly dashed: boolean;
  }[];
}

const gutter = 44;
const titleHeight = 28;
const gap = 14;
const heights = { pressure: 88, lambda: 116, ignition: 88 };

/** Lower edge of the last panel: known before there are samples, so that nothing moves when they come. */
export const panelsHeight = Object.values(heights).reduce(
  (sum, height) => sum + gap + titleHeight + height,
  0,
);

function plansOf(pull: DemoPull): readonly PanelPlan[] {
  const retard = pull.knockRetardDeg.map((deg) => -deg);
  const [, highestKpa = 200] = extent([...pull.mapKpa, ...pull.mapTargetKpa]);
  const [lowestDeg = 0, highestDeg = 40] = extent([...pull.ignitionDeg, ...retard]);
  return [
    {
      id: "pressure",
      domain: [0, highestKpa * 1.04],
      tickCount: 3,
      decimals: 0,
      traces: [
        { samples: pull.mapTargetKpa, colour: 2, dashed: true },
        { samples: pull.mapKpa, colour: 2, dashed: false },
      ],
    },
    {
      id: "lambda",
      // Off the throttle the probe reads air: what lies above is cut, the pull is what is shown.
      domain: [0.6, 1.2],
      tickCount: 4,
      decimals: 1,
      traces: [
        { samples: pull.lambdaTarget, colour: 3, dashed: true },
        { samples: pull.lambda, colour: 3, dashed: false },
      ],
    },
    {
      id: "ignition",
      domain: [Math.min(0, lowestDeg) - 1, Math.max(40, highestDeg)],
      tickCount: 3,
      decimals: 0,
      traces: [
        { samples: pull.ignitionDeg, colour: 4, dashed: false },
        { samples: retard, colour: 5, dashed: false },
      ],
    },
  ];
}

/** Lays the figure out in a width. */
export function layoutPull(pull: DemoPull, width: number): PullLayout {
  const [firstS = 0, lastS = 1] = extent(pull.clock);
  const x = scaleLinear([firstS, lastS], [gutter, width - 1]);
  let top = 0;
  const panels = plansOf(pull).map((plan): PullPanel => {
    const panelTop = top + gap + titleHeight;
    const height = heights[plan.id];
    top = panelTop + height;
    const y = scaleLinear(plan.domain, [height, 0]);
    const draw = line<number>()
      .defined((at) => !Number.isNaN(at))
      .x((at) => x(pull.clock[at] ?? NaN));
    const traces = plan.traces.map(({ samples, colour, dashed }) => ({
      colour,
      dashed,
      path:
        draw.defined((at) => !Number.isNaN(samples[at] ?? NaN)).y((at) => y(samples[at] ?? NaN))(
          Array.from(samples, (_, at) => at),
        ) ?? "",
    }));
    const { id, decimals } = plan;
    return { id, top: panelTop, height, y, ticks: y.ticks(plan.tickCount), decimals, traces };
  });
  return { x, left: gutter, right: width - 1, panels };
}
