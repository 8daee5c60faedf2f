import type { HeatmapLayer } from "../../figures/heatmap-view";
import type { TableKind } from "../../../domain/tables/tuning-table";
import type { Format } from "../format";
import { midSentence } from "../mid-sentence";

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

const regimes: Readonly<Record<string, string>> = {
  unknown: "Not assessed",
  stopped: "Engine stopped",
  cranking: "Cranking",
  idle: "Idle",
  cruise: "Cruise",
  acceleration: "Acceleration",
  "full-load": "Full load",
  boost: "Boost",
  overrun: "Overrun",
  "fuel-cut": "Fuel cut",
};

const kinds: Readonly<Record<TableKind, string>> = {
  ve: "Volumetric efficiency",
  "injection-time": "Injection time",
  "fuel-correction": "Fuel correction",
  "lambda-target": "Lambda target",
  ignition: "Ignition advance",
  "boost-target": "Boost target",
  duty: "Duty",
  "dead-time": "Injector dead time",
  "injector-flow": "Injector flow",
  generic: "Table",
};

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

/** Words of the views of one session's analyses. */
const view = {
  choose: "Analysis",
  names: { heatmap: "Heatmap", histogram: "Distribution", statistics: "Statistics" },
  sentence: {
    heatmapOpen: "Choose what the heatmap shows: this log has no channel for the usual one.",
    heatmap: (value: string, x: string, y: string) => `${value} over ${x} and ${y}.`,
    histogram: (channel: string) => `How often each value of ${channel} occurred.`,
    statistics: (channels: number, duration: string) =>
      `What ${channels === 1 ? "1 channel" : `${channels} channels`} did in ${duration}.`,
  },
  errorOf: (mixture: string) => `${mixture} error against its target`,
  computing: "Computing",
  updating: "Updating",
  failed: (title: string) => `The analysis stopped: ${title} The session is unchanged.`,
  again: "Try again",
  settings: "Settings",
  value: "Value",
  usualValue: "Lambda error, else lambda",
  x: "Columns",
  y: "Rows",
  usualX: "Engine speed",
  usualY: "Manifold pressure, else throttle",
  usual: (name: string) => `${name} (usual)`,
  layer: "Show",
  minimum: "Samples a cell needs",
  columnCells: "Cells of the columns",
  rowCells: "Cells of the rows",
  equal: "Equal steps",
  own: "Own breakpoints",
  fromTable: (table: string, axis: string) => `${table}: ${axis}`,
  steps: "Steps at most",
  breaks: "Breakpoints",
  breaksHint: "Rising numbers, divided by blanks: 500 1000 1500",
  breaksWrong: "At least two rising numbers are needed.",
  numberWrong: "Type a whole number from 2 to 200.",
  minimumWrong: "Type a whole number of at least 1.",
  channel: "Channel",
  bins: "Bars",
  automatic: "As the data ask for",
  noChannel: "This session has no channel with numbers.",
  needs: "Needs",
  behind: {
    title: (cell: string) => `Behind ${cell}`,
    count: (count: string, passes: number) => `${count} in ${passes === 1 ? "1 pass" : `${passes} passes`}`,
    first: (shown: string) => `The first ${shown} are listed.`,
    at: "At",
    lasts: "Lasts",
    samples: "Samples",
    low: "Lowest",
    mean: "Mean",
    high: "Highest",
    show: "Show in charts",
    showAll: "Mark all in charts",
    showAt: (time: string) => `Show ${time} in the charts`,
    close: "Close the samples",
    reading: "Reading the samples",
  },
};

/** Words of the catalogue of analyses. */
const catalogue = {
  sentenceFor: (count: number, name: string) =>
    `${count === 1 ? "One analysis" : `${count} analyses`} for “${name}”.`,
  empty: "No session to analyse yet. Drop a log here or open the demo garage.",
  emptyNote: "Heatmaps, distributions and statistics are read from imported logs.",
  session: "Session",
  openOne: (name: string) => `Open ${midSentence(name)}`,
  names: {
    heatmap: "Heatmap",
    histogram: "Distribution",
    regimes: "Driving regimes",
    statistics: "Statistics",
    "table-trace": "Log over table",
    correction: "Fuel correction",
  } satisfies Readonly<Record<string, string>>,
  about: {
    heatmap:
      "Mean, spread, extremes, count or time of any channel over two others, with the samples behind each cell.",
    histogram: "How often each value of a channel occurred.",
    regimes: "Idle, cruise, acceleration, boost, overrun: when, and how long in all.",
    statistics: "Count, extremes, mean, median and percentiles of every channel.",
    "table-trace": "Where the log ran in a table, and the samples behind each of its cells.",
    correction: "What to change in the fuel table, cell by cell, checked on driving it has not seen.",
  } satisfies Readonly<Record<string, string>>,
  needs: (roles: readonly string[], format: Format) => `Needs ${format.list(roles.map(midSentence))}.`,
  needsNothing: "Needs no particular channel.",
  better: (roles: readonly string[], format: Format) =>
    `Uses ${format.list(roles.map(midSentence))} where the session has them.`,
  possible: "Possible",
  needsTable: "Needs a table of the session's vehicle.",
  noVehicle: "Not possible: the session has no vehicle. Give it one in Sessions.",
  noTable: "Not possible: its vehicle has no such table. Import its tune or make a table.",
  noMixture: "Not possible: no channel measures the mixture.",
  toSessions: "Sessions",
  toTables: "Tables",
  impossible: (roles: readonly string[], format: Format) =>
    `Not possible: no channel means ${format.either(roles.map(midSentence))}. Choose one when you import the file.`,
};

/** Words of the tuning tables. */
const tables = {
  sentence: (count: number) => (count === 1 ? "1 table" : `${count} tables`),
  empty: "No tables yet. They come with a log or tune that carries them, such as FTML.",
  emptyNote: "Choose a vehicle when you import such a file, and its tables are kept with it.",
  kinds,
  curve: "Curve",
  map: "Map",
  missing: "This table is no longer here.",
  missingNext: "It may have been deleted with its vehicle, or the link belongs to another device.",
  noVehicle: "No vehicle",
  cell: (x: string, y: string, value: string) => `${x}, ${y}: ${value}`,
  curveCell: (x: string, value: string) => `${x}: ${value}`,
  blank: "blank",
  range: (low: string, high: string) => `${low} to ${high}`,
  summary: (facts: {
    readonly name: string;
    readonly shape: string;
    readonly low: string;
    readonly high: string;
  }) => `${facts.name}, ${facts.shape} cells, from ${facts.low} to ${facts.high}. Arrow keys move.`,
  colours: (low: string, high: string) => `Colours from ${low} to ${high}`,
  find: "Find a table",
  nothing: (find: string) => `No table is called “${find}”.`,
};

/** Words of the area "analysis". */
export const analysis = { figure, view, catalogue, tables };
