import type { HeatmapLayer } from "../../figures/heatmap-view";
import type { Format } from "../format";

const layers: Readonly<Record<HeatmapLayer, string>> = {
  mean: "Mean",
  count: "Samples",
  min: "Lowest",
  max: "Highest",
  sd: "Standard deviation",
  seconds: "Time spent",
};

const columns = {
  channel: "Channel",
  unit: "Unit",
  count: "Samples",
  missing: "Missing",
  min: "Lowest",
  p1: "1 %",
  p5: "5 %",
  p25: "25 %",
  median: "Median",
  p75: "75 %",
  p95: "95 %",
  p99: "99 %",
  max: "Highest",
  mean: "Mean",
  sd: "SD",
  mad: "MAD",
};

const regimes: Readonly<Record<string, string>> = {};

const samples = (count: number, format: Format): string =>
  count === 1 ? "1 sample" : `${format.number(count)} samples`;

/** Words of the figures that analyses draw. */
const figure = {
  asTable: "Show as table",
  asPicture: "Show as picture",
  samples,
  used: (used: number, total: number, format: Format) =>
    `${format.number(used)} of ${format.number(total)} samples`,
  layers,
  heatmapTitle: (value: string, layer: string) => `${value}: ${layer.toLowerCase()}`,
  heatmapSummary: (
    facts: {
      readonly value: string;
      readonly x: string;
      readonly y: string;
      readonly layer: string;
      readonly filled: number;
      readonly cells: number;
      readonly low: string;
      readonly high: string;
      readonly busiest: string;
    },
    format: Format,
  ) =>
    `${facts.layer} of ${facts.value} over ${facts.x} and ${facts.y}. ${format.number(facts.filled)} of ` +
    `${format.number(facts.cells)} cells have enough samples, from ${facts.low} to ${facts.high}. ` +
    `Most samples: ${facts.busiest}. Arrow keys move, Enter shows the samples of a cell.`,
  cell: (x: string, y: string) => `${x} · ${y}`,
  cellRange: (from: string, to: string) => `${from} to ${to}`,
  cellEmpty: "No sample here",
  cellFew: (count: number, minimum: number) =>
    `${count} of the ${minimum} samples that a coloured cell needs`,
  pick: "Point at a cell or use the arrow keys. Press it for the samples behind it.",
  legend: {
    foot: (largest: number, format: Format) => `Samples, full bar at ${format.number(largest)} (logarithmic)`,
    few: (minimum: number) => `Fewer than ${minimum} samples: not coloured`,
    none: "No sample",
    beyond: "Beyond the limit",
    scale: (low: string, high: string) => `Colours from ${low} to ${high}`,
  },
  outside: (outside: number, missing: number, format: Format) =>
    `Not drawn: ${format.number(outside)} outside the axes, ${format.number(missing)} without a value.`,
  histogram: {
    y: "Samples",
    title: (channel: string) => `Distribution of ${channel}`,
    summary: (
      facts: {
        readonly channel: string;
        readonly from: string;
        readonly to: string;
        readonly peak: string;
        readonly count: number;
      },
      format: Format,
    ) =>
      `${samples(facts.count, format)} of ${facts.channel} between ${facts.from} and ${facts.to}, ` +
      `most of them in ${facts.peak}.`,
    bar: (from: string, to: string, count: number, share: string, format: Format) =>
      `${from} to ${to}: ${samples(count, format)}, ${share}`,
    left: (below: number, above: number, missing: number, format: Format) =>
      `Not drawn: ${format.number(below)} below, ${format.number(above)} above, ${format.number(missing)} missing.`,
    from: "From",
    to: "To",
    share: "Share",
    pick: "Point at a bar or use the arrow keys.",
  },
  statistics: {
    columns,
    find: "Find a channel",
    sortBy: (column: string) => `Sort by ${column}`,
    shown: (shown: number, total: number) =>
      shown === total ? `${total} channels` : `${shown} of ${total} channels`,
    nothing: (query: string) => `No channel is called “${query}”.`,
    scroller: "Statistics of each channel",
  },
  regimes: {
    title: "How it was driven",
    time: "Time in session",
    column: "Regime",
    seconds: "Time",
    share: "Share",
    visits: "Times",
    lane: (visits: string) => `Drawn over the session: ${visits} times`,
    names: regimes,
  },
};

/** Words of the area "analysis". */
export const analysis = { figure };
