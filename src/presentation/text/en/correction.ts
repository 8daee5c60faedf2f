import type { CorrectionNote } from "../../../domain/correction/correct";
import type { CoverageStep } from "../../../domain/correction/coverage";
import type { Bucket } from "../../../domain/correction/filters";
import type { ProofRegime } from "../../../domain/correction/holdout";
import type { CorrectionProblem } from "../../../domain/correction/problem";
import type { CellMark } from "../../../domain/correction/propose";
import type { FilterSettings, LimitSettings, SolveSettings } from "../../../domain/correction/settings";
import type { Format } from "../format";
import type { ProblemText } from "../problem";

type Say<Code extends CorrectionProblem["code"]> = (
  problem: Extract<CorrectionProblem, { readonly code: Code }>,
  format: Format,
  cell: (at: number) => string,
) => ProblemText;

const buckets: Readonly<Record<Bucket, { readonly name: string; readonly why: string }>> = {
  used: { name: "Used", why: "Steady driving with a measured mixture: these samples make the correction." },
  "no-position": { name: "No position", why: "Engine speed or load is missing at this instant." },
  "off-table": { name: "Outside the table", why: "More than a tenth of a step beyond the last breakpoint." },
  "not-running": { name: "Engine not running", why: "Engine speed below the running threshold." },
  cranking: { name: "Cranking", why: "The starter turns the engine: fuel follows its own table." },
  cold: { name: "Coolant too cold", why: "Warm-up enrichment still adds fuel of its own." },
  "just-started": {
    name: "Just started",
    why: "After-start enrichment and a sensor that is still warming up.",
  },
  "fuel-cut": { name: "Fuel cut", why: "No fuel is injected, so there is no mixture to judge." },
  "after-fuel-cut": { name: "After a fuel cut", why: "Air of the cut is still in the exhaust." },
  limiter: { name: "Limiter", why: "A limiter or two-step cuts ignition or fuel." },
  enrichment: { name: "Acceleration enrichment", why: "Fuel is added or taken for a moving throttle." },
  "after-enrichment": { name: "After an enrichment", why: "Its fuel still evaporates from the walls." },
  "throttle-moving": { name: "Throttle moving", why: "The throttle moves faster than the limit." },
  "pressure-moving": { name: "Pressure moving", why: "Manifold pressure changes faster than the limit." },
  "speed-moving": { name: "Engine speed moving", why: "Engine speed changes faster than the limit." },
  "not-settled": { name: "Not settled yet", why: "The engine has not been calm for long enough." },
  battery: { name: "Battery voltage", why: "Voltage outside its range changes the injectors' dead time." },
  "fuel-pressure": { name: "Fuel pressure", why: "Injector pressure away from its usual value." },
  "duty-high": { name: "Injectors near their limit", why: "Above this duty an injector cannot give more." },
  "time-gap": { name: "Gap in the log", why: "Right after samples that are missing." },
  "no-trim": { name: "No loop reading", why: "How much the loop added is not known at this instant." },
  "no-target": { name: "No target", why: "No mixture was asked for at this instant." },
  "no-lambda": { name: "No lambda", why: "The sensor has no reading when this sample's exhaust arrives." },
  "implausible-lambda": { name: "Implausible lambda", why: "Outside what an engine can burn." },
  "lambda-stuck": { name: "Lambda stands still", why: "The reading does not move while the engine does." },
  "sensors-disagree": { name: "Sensors disagree", why: "Two sensors differ by more than the limit." },
  custom: { name: "Your own filter", why: "The expression in the settings is true." },
  "blank-cell": { name: "Blank cell", why: "A neighbouring cell of the table is blank." },
};

const problems: { readonly [Code in CorrectionProblem["code"]]: Say<Code> } = {
  "no-logs": () => ({ title: "No session is chosen.", next: "Choose at least one session with lambda." }),
  cancelled: () => ({ title: "The correction was cancelled.", next: "Your table is unchanged." }),
  "table-kind": ({ kind, unit }) => ({
    title: `A log cannot say how a table of this kind should be (${kind}${unit === "" ? "" : `, ${unit}`}).`,
    next: "Volumetric efficiency, injection time and fuel correction can be corrected. If this is one of them, change its kind.",
  }),
  "table-axis": ({ axis, label }) => ({
    title: `The correction stopped: the ${axis === "x" ? "horizontal" : "vertical"} axis "${label}" does not rise, or has a breakpoint without a number.`,
    next: "Fix the axis in the grid; your table is unchanged.",
  }),
  "table-shape": ({ table, cells, columns, rows }, format) => ({
    title: `The table "${table}" holds ${format.number(cells)} cells, its axes ask for ${format.number(columns)} × ${format.number(rows)}.`,
    next: "Open the file it came from again, or restore a snapshot in History; nothing was changed.",
  }),
  setting: ({ name, value }, format) => ({
    title: `The setting "${settingOf(name)}" cannot be ${Number.isNaN(value) ? "without a number" : format.short(value)}.`,
    next: "Correct it in the settings, or go back to the usual settings there.",
  }),
  "other-vehicle": () => ({
    title: "A chosen session belongs to another vehicle than this table.",
    next: "Choose sessions of this vehicle, or move the session to it.",
  }),
  "other-table": ({ channel, errorPercent }, format) => ({
    title: `The log was driven on another table: its channel ${channel} differs from this one by ${format.unit(errorPercent, "%", 1)}.`,
    next: "Choose the table that was in the ECU, or restore the snapshot of that day in History.",
  }),
  "no-axis-channel": ({ axis, label, unit }) =>
    label === "" || unit === ""
      ? {
          title: `The table does not say what its ${axis === "x" ? "first" : "second"} axis${label === "" ? "" : ` "${label}"`} runs over.`,
          next: 'In the grid choose "Axes…" and "Say what it runs over", then correct again.',
        }
      : {
          title: `No channel of the log fits the axis "${label}" (${unit}).`,
          next: "Say which channel it is in the session's channels, then correct again.",
        },
  "axis-units": ({ channel, channelUnit, axisUnit, offer }, format) => ({
    title: `The channel ${channel} is in ${channelUnit === "" ? "no unit" : channelUnit}, the axis in ${axisUnit === "" ? "no unit" : axisUnit}.`,
    next:
      offer === null
        ? "State the unit of the channel in the session's channels, or the unit of the axis."
        : `It would be read as ${channel} × ${format.short(offer.scale)}${offer.offset === 0 ? "" : ` ${format.signed(offer.offset, 2)}`}. Use this only if it is right.`,
  }),
  "axis-range": ({ channel, least, most, axisLeast, axisMost }, format) => ({
    title: `${channel} runs from ${format.short(least)} to ${format.short(most)}, the axis from ${format.short(axisLeast)} to ${format.short(axisMost)}: they do not meet.`,
    next: "Check the unit of the channel and of the axis: one of them is not what it says.",
  }),
  "no-lambda": () => ({
    title: "No lambda channel.",
    next: "Choose one in the session's channels, then the correction can start.",
  }),
  narrowband: ({ channel }) => ({
    title: `${channel} is a narrowband sensor: it tells rich from lean, not how much.`,
    next: "Correct from a log with a wideband sensor. Nothing was guessed.",
  }),
  "lambda-stuck": ({ channel, value, share }, format) => ({
    title: `${channel} reads ${format.short(value)} in ${format.percent(share)} of its samples: it is not measuring.`,
    next: "Check the sensor, its heater and its wiring, then log again.",
  }),
  "no-target": () => ({
    title: "The log does not say which mixture was asked for.",
    next: "Choose a target table of the vehicle, or one lambda for all.",
  }),
  "loop-unknown": () => ({
    title: "The log has no channel that says what the lambda loop added.",
    next: "If the loop was off during the drive, say so: then lambda alone tells all. If it was on, log its correction as well.",
  }),
  "time-gaps": ({ share, count }, format) => ({
    title: `${format.percent(share)} of the log is missing, in ${format.number(count)} gaps.`,
    next: "Log again at a lower rate or with fewer channels.",
  }),
  "custom-filter": ({ at, what }) => ({
    title: `Your own filter cannot be read at character ${at + 1}${what === "" ? "" : ` ("${what}")`}.`,
    next: "Correct the expression in the settings, or leave it empty.",
  }),
  "too-little-data": ({ seconds, neededS, lost, cells }, format, cell) => {
    const reasons = lost.map(
      (each) => `${nameOf(each.reason).toLowerCase()} ${format.duration(each.seconds)}`,
    );
    const where = cells.slice(0, 4).map(cell);
    return {
      title: `Nothing to change: ${format.duration(seconds)} of steady driving, ${format.duration(neededS)} are needed.${reasons.length === 0 ? "" : ` Lost to: ${format.list(reasons)}.`}`,
      next:
        where.length === 0
          ? "Hold 2 000 to 3 000 rpm at steady throttle for 5 s each, then import again."
          : `Hold steady for 5 s each at ${format.list(where)}, then import again.`,
    };
  },
};

function settingOf(name: string): string {
  const all = Object.entries<readonly [string, string?]>({ ...filters, ...limits, ...solve });
  return all.find(([known]) => known === name)?.[1][0] ?? name;
}

function nameOf(bucket: string): string {
  return Object.entries(buckets).find(([known]) => known === bucket)?.[1].name ?? bucket;
}

const marks: Readonly<Record<CellMark, string>> = {
  unvisited: "no sample could be used here, stays as it is",
  thin: "too little evidence: a hint, not applied",
  corrected: "corrected",
  limited: "wanted more than the limit allows",
  "boost-protected": "asks for less fuel in boost, not allowed",
  locked: "locked, stays as it is",
  blank: "blank",
  inferred: "without evidence of its own, filled from its neighbours",
  unchanged: "right already",
};

const filters: Readonly<Record<keyof FilterSettings, readonly [string, string?]>> = {
  minRpm: ["Running from", "rpm"],
  minCoolantC: ["Coolant from", "°C"],
  runningS: ["Wait after the start", "s"],
  throttlePercentPerS: ["Throttle may move", "%/s"],
  pressureKpaPerS: ["Pressure may move", "kPa/s"],
  speedRpmPerS: ["Engine speed may move", "rpm/s"],
  settleS: ["Calm before it counts", "s"],
  cutHoldOffS: ["Wait after a fuel cut", "s"],
  enrichmentHoldOffS: ["Wait after an enrichment", "s"],
  minBatteryV: ["Battery from", "V"],
  maxBatteryV: ["Battery to", "V"],
  maxDutyPercent: ["Injector duty to", "%"],
  fuelPressureShare: ["Fuel pressure may differ by the share"],
  minLambda: ["Lambda from", "λ"],
  maxLambda: ["Lambda to", "λ"],
  disagreement: ["Two sensors may differ", "λ"],
  stuckS: ["Lambda may stand still", "s"],
  custom: ["Leave out where this is true"],
};

const limits: Readonly<
  Record<Exclude<keyof LimitSettings, "leanInBoost" | "fill">, readonly [string, string?]>
> = {
  gain: ["Gain (1 = all of it)"],
  percent: ["A cell may change by", "%"],
  boostPercent: ["In boost by", "%"],
  minSeconds: ["Evidence from", "s"],
  minVisits: ["Visits from"],
};

const solve: Readonly<Record<keyof SolveSettings, readonly [string, string?]>> = {
  priorS: ["Resistance of a cell", "s"],
  smoothS: ["Evenness of neighbours", "s"],
  huber: ["Outliers from (median deviations)"],
};

const regimes: Readonly<Record<ProofRegime | "all", string>> = {
  all: "All",
  idle: "Idle",
  "part-load": "Part load",
  "high-load": "High load",
  boost: "Boost",
};

const notes: {
  readonly [Code in CorrectionNote["code"]]: (facts: CorrectionNote["facts"], format: Format) => string;
} = {
  "dead-time-assumed": ({ deadTimeMs }, format) =>
    `The dead time of ${format.unit(Number(deadTimeMs), "ms", 2)} is assumed: set it in the settings if yours is known.`,
  "fuel-assumed": ({ stoichiometric }, format) =>
    `Air-fuel ratio and lambda were compared as gasoline, ${format.number(Number(stoichiometric), 1)} to 1: another fuel changes every cell alike, so set its ratio in the settings.`,
  "dead-time-of-vehicle": ({ deadTimeMs }, format) =>
    `The dead time of ${format.unit(Number(deadTimeMs), "ms", 2)} is the one on the vehicle's card.`,
  "fuel-of-vehicle": ({ stoichiometric }, format) =>
    `Air-fuel ratio and lambda were compared by the vehicle's fuel, ${format.number(Number(stoichiometric), 2)} to 1. If the gauge was set to another fuel, state its ratio in the settings.`,
  "delay-assumed": ({ idleS }, format) =>
    `The log did not show how late the sensor answers: the usual delay was assumed, up to ${format.duration(Number(idleS))} at idle.`,
  "loop-at-limit": ({ samples }, format) =>
    `In ${format.number(Number(samples))} used samples the loop was at its limit: those cells may need more than is proposed.`,
};

const whys: Readonly<Record<CoverageStep["why"], string>> = {
  "never-driven": "never driven",
  "never-settled": "driven through, never steady",
  "too-short": "too short so far",
  "one-visit": "only one visit",
  "loop-at-limit": "the loop was at its limit",
  scattered: "readings scatter",
};

const why: readonly (readonly [string, string])[] = [
  ["Change", "Of the fuel that the cell gives: an injection time counts without its dead time."],
  [
    "Needed",
    "What the samples around this cell ask for: measured over asked mixture, with what the loop added. Solved for all cells at once, as the ECU interpolates between them: where the engine bends from one breakpoint to the next, the ECU's straight line is laid through the middle of the bend.",
  ],
  ["± error", "Spread of the samples over the root of the visits: samples of one visit err together."],
  ["Proposed", "Needed, times the gain, held within the limits, rounded to what the ECU stores."],
  [
    "Evidence",
    "Seconds of steady driving near the cell. A sample between four cells counts for each by its share.",
  ],
  ["Visits", "Times that the drive came by, at least two seconds apart."],
  ["Confidence", "Three visits, one second, samples that agree within 5 % and a free loop make 100 %."],
  [
    "Spread",
    "How far single samples lie from their mean. Large means that something else than this cell decides the mixture.",
  ],
];

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;

/** Words of the correction of a table from logs. */
export const correction = {
  problems,
  marks,
  buckets,
  filters,
  limits,
  solve,
  regimes,
  notes,
  whys,
  blank: "blank",
  skipped: "skipped by you, stays as it is",
  notThisKind: "This table cannot be corrected from a log.",
  notThisKindNext:
    "Lambda tells how much fuel was right: tables of volumetric efficiency, injection time and fuel correction can be corrected.",
  title: "Correct this table from logs",
  intro:
    "Lambda of the drive says how much fuel each cell needs. Nothing changes before you have seen it and applied it.",
  sessions: "Sessions",
  noSessions: "No session of this vehicle yet.",
  noSessionsNext: "Import a log that was driven on this table, and give it to this vehicle.",
  withoutLambda: "no lambda channel: cannot be used",
  noVehicle: "belongs to no vehicle yet",
  rows: (rows: string, duration: string) => `${duration}, ${rows} rows`,
  run: "Correct",
  runAgain: "Correct again",
  chooseOne: "Choose a session with lambda first",
  running: "Correcting the table",
  settings: "Settings…",
  useConversion: "Read it this way",
  loopWasOpen: "The loop was open",
  target: "Mixture asked for",
  targetLogged: "As the log says",
  targetConstant: "One lambda for all",
  lambda: "Lambda",
  delay: "Delay of the sensor",
  delayMeasured: "Measured from the log",
  delayFlow: "Usual, by exhaust flow",
  delayConstant: "One delay for all",
  delaySeconds: "Delay",
  delayFloor: "Shortest",
  delayIdle: "At idle",
  stoichiometric: "Air-fuel ratio at lambda 1",
  deadTime: "Dead time in the table",
  ofGasoline: (value: string) => `${value}, gasoline`,
  ofVehicle: (value: string) => `${value}, from the vehicle's card`,
  automaticOrVehicle: (value: string) => `as the log or its tune says, else ${value} from the vehicle's card`,
  automatic: "as the log or its tune says",
  fromEvidence: "as the evidence says",
  defaultIs: (value: string) => `Usual: ${value}`,
  notANumber: "Write a number",
  settingsTitle: "Settings of the correction",
  groupFilters: "What does not count",
  filtersNote: "0 switches a lower bound or a wait off, a very large number an upper bound.",
  plotTitle: (passes: number, used: number) =>
    `Fuel needed, %: ${passes === 1 ? "one pass" : `${passes} passes`} near the cell, ${used} usable`,
  plotBand: "Dots count; line and band: what the cell needs and its error.",
  plotBeyond: (samples: number) =>
    samples === 1
      ? "One sample beyond the picture stands on its edge."
      : `${samples} samples beyond the picture stand on its edge.`,
  plotCut: (most: number) => `Of each reason at most ${most} samples are drawn.`,
  groupLimits: "How far a cell may change",
  groupSolve: "How samples become cells",
  groupSource: "What is compared",
  customHint: "Channels and numbers, such as: [Oil pressure] < 1. Empty = no filter.",
  fill: "Fill cells without evidence from their neighbours",
  reset: "Usual settings",
  gain: "Gain",
  views: { now: "Now", proposed: "Proposed", change: "Change", evidence: "Evidence" },
  view: "What the cells show",
  gridLabel: (name: string, view: string) => `Correction of ${name}: ${view}`,
  visits: (count: number) => (count === 1 ? "1 visit" : `${count} visits`),
  visitsShort: (count: number) => `${count}×`,
  cell: (facts: {
    readonly now: string;
    readonly proposed: string;
    readonly changes: boolean;
    readonly change: string;
    readonly needed: string;
    readonly mark: string;
    readonly confidence: string | null;
  }) =>
    [
      facts.changes ? `${facts.now} to ${facts.proposed}, ${facts.change} %` : facts.now,
      facts.mark,
      ...(facts.confidence === null ? [] : [`needed ${facts.needed} %, confidence ${facts.confidence}`]),
    ].join(", "),
  used: (used: string, all: string) => `${used} of ${all} samples used`,
  usedTitle: "Where every sample went",
  bucket: "Reason",
  samples: "Samples",
  time: "Time",
  total: "All samples",
  unchecked: (names: string) => `Not checked, because a log has no channel for it: ${names}.`,
  proof: (before: string, after: string) => `Error on driving it has not seen ${before} → ${after} %`,
  proofNone: "Too little driving to test the correction on parts it has not seen",
  proofTitle: "Does it hold?",
  proofSentence: {
    improves:
      "The correction was made from four fifths of the driving and tested on the rest, five times. It improves.",
    "no-improvement":
      "The correction was made from four fifths of the driving and tested on the rest, five times. It does not improve clearly, so it is not offered by default.",
    "too-little-data":
      "There are fewer than ten stretches of five seconds: the correction cannot be tested on driving it has not seen, so it is not offered by default.",
  },
  applyAnyway: "Apply although the test does not speak for it",
  whyNotApply: "The test on unseen driving does not speak for it. Tick the box to apply all the same.",
  regime: "Driving",
  before: "Before",
  after: "After",
  chance: (error: string) =>
    `A correction from shuffled readings leaves ${error} %: what chance alone reaches.`,
  lessFuel: "Less fuel",
  moreFuel: (reach: string) => `More fuel, ±${reach} %`,
  confidence: "Confidence",
  hint: "Hint only, not applied",
  atLimit: "At the limit",
  noData: "No evidence",
  legend: "Meaning of the signs",
  now: "Now",
  proposed: "Proposed",
  change: "Change",
  cellsSelected: (count: number) => (count === 1 ? "1 cell selected" : `${count} cells selected`),
  needed: "Needed, full gain",
  evidence: "Evidence",
  evidenceOf: (seconds: string, visits: string) => `${seconds} in ${visits}`,
  spread: "Spread of the samples",
  clamped: "Loop at its limit",
  truth: "Known truth (demo engine)",
  state: "State",
  whyTitle: "What these numbers mean",
  why,
  behindTitle: "Samples behind this cell",
  behindNone: "No used sample lies near this cell.",
  behindReading: "Reading the samples",
  behindSum: (listed: string, all: string, factor: string) =>
    `The ${listed} of ${all} samples that moved this cell most. All together they make ${factor} %.`,
  at: "At",
  ratio: "Asks for",
  weight: "Part of the change",
  show: "Show",
  showAt: (time: string) => `Show ${time} in the chart`,
  showInChart: "Show in chart",
  skip: (count: number) => (count === 1 ? "Skip this cell" : `Skip ${count} cells`),
  takeBack: (count: number) => (count === 1 ? "Take this cell again" : `Take ${count} cells again`),
  allowLean: (count: number) =>
    count === 1 ? "Allow less fuel in this boost cell" : `Allow less fuel in these ${count} boost cells`,
  range: "Select a range from here",
  rangeOn: "Press the opposite corner",
  lock: "Locked",
  delayTitle: "How late the sensor answers",
  delaySource: {
    measured: "Measured from the log",
    stated: "As stated in the settings",
    assumed: "Assumed: the log shows too little",
  },
  delayAt: (idle: string, load: string) => `${idle} at 800 rpm and 40 kPa, ${load} at 5 000 rpm and 150 kPa`,
  delayEvidence: (steps: string, bands: string) =>
    steps === "0"
      ? `No fuel steps: steady samples were compared under shorter and longer delays, and ${bands} bands of exhaust flow.`
      : `From ${steps} fuel steps and ${bands} bands of exhaust flow.`,
  detailsOf: "Test and delay",
  notesTitle: "Assumed or left open",
  foot: (count: number) => (count === 1 ? "1 cell changes" : `${count} cells change`),
  footNone: "No cell changes",
  mean: (mean: string, largest: string) => `mean ${mean} %, largest ${largest} %`,
  limited: (count: number) => (count === 0 ? "none at the limit" : `${count} at the limit`),
  leaner: (count: number) => (count === 0 ? "none leaner in boost" : `${count} leaner in boost`),
  untouched: (count: number) => `${count} without enough evidence stay as they are`,
  skippedCount: (count: number) => `${count} skipped`,
  held: (count: number) =>
    count === 1
      ? "1 cell in boost asks for less fuel. Allow it"
      : `${count} cells in boost ask for less fuel. Allow it`,
  heldNote: "Leaner in boost is the direction that breaks engines: look at each of them first.",
  apply: "Apply as snapshot…",
  applyTitle: "Apply the correction",
  applyAction: "Apply",
  applySentence: (cells: number) =>
    `The table as it is now is kept as a snapshot, ${cells === 1 ? "1 cell changes" : `${cells} cells change`} as one step that can be undone, and the result is kept under this name.`,
  snapshotName: "Name of the snapshot",
  defaultName: (session: string) => `Corrected from ${session}`,
  beforeName: (session: string) => `Before the correction from ${session}`,
  snapshotNote: (facts: { readonly cells: number; readonly gain: string; readonly proof: string }) =>
    `${facts.cells} cells, gain ${facts.gain}. ${facts.proof}.`,
  applied: (cells: number) => (cells === 1 ? "1 cell corrected" : `${cells} cells corrected`),
  applyRefused: "The table has changed meanwhile and was left as it is. Correct again.",
  keepFailed:
    "The cells are changed, but the snapshot of the result could not be stored. The table before is kept.",
  nothing: "No cell changes: nothing to apply",
  moved: "The table is not the one that was corrected any more.",
  movedNext: "Undo brings it back; or correct it again as it is now.",
  inTable: "The correction is in the table.",
  inTableNext: "Undo takes it back. Drive on it, log again, and correct once more.",
  coverage: "What to log next…",
  coverageTitle: "What to log next",
  coverageIntro: "These cells would teach the correction most, for the time they take.",
  coverageNone: "Nothing is worth a drive of its own: every cell you drive in is known.",
  plan: "Plan",
  plans: { drive: "On the road", dyno: "On a dyno" },
  hold: (seconds: string, place: string) => `Hold ${place} for ${seconds}`,
  expected: (now: string, then: string) => `error to expect ${now} → ${then}`,
  maps: "Mixture and loop…",
  mapsTitle: "How well the mixture was kept",
  mixtureViews: { target: "Off the target", trim: "Loop added", loop: "Loop at work" },
  mixtureWhy: {
    target:
      "Measured over asked, with the loop at work: + is leaner than asked. Second line: share of the time within 2 %.",
    trim: "Fuel that the closed loop added on average: what the table should have given. Second line: how far it swings.",
    loop: "Share of the time with a trim beyond 0.2 %. Second line: share of the time with the loop at its limit.",
  },
  targetSentence: (kept: string) => `The mixture was within 2 % of its target for ${kept} of the time.`,
  trimSentence: (size: string) => `The loop moved the fuel by ${size} on average.`,
  loopSentence: (active: string, limited: string) =>
    `The loop was at work for ${active} of the time, at its limit for ${limited}.`,
  targetCell: (error: string, kept: string, seconds: string) =>
    `${error} off the target, ${kept} of ${seconds} within 2 %`,
  trimCell: (trim: string, size: string, seconds: string) =>
    `${trim} added by the loop, swings of ${size}, in ${seconds}`,
  loopCell: (active: string, limited: string, seconds: string) =>
    `loop at work ${active} of ${seconds}, at its limit ${limited}`,
  delayTableName: "Lambda delay",
  delayCaption:
    "Delay in milliseconds by engine speed and pressure (kPa absolute), the sensor's own lag included.",
  delayTrust: {
    model: () => "fitted",
    low: (steps: number) => `${count(steps, "step", "steps")}, weak`,
    medium: (steps: number) => count(steps, "step", "steps"),
    high: (steps: number) => `${count(steps, "step", "steps")}, firm`,
  },
  delayKeep: "Keep the delay as a table",
  leftOutTitle: "Samples left out around this cell",
  leftOut: (out: string, all: string) => `Not used: ${out} of ${all} samples around this cell`,
  achievedTitle: "Did the last correction keep its promise?",
  achievedIntro: (session: string) =>
    `The table was corrected from ${session} before. These sessions were driven on it later: they can tell what came of it.`,
  achievedCheck: "Compare promise and outcome",
  achievedNone: "No cell was driven for a second in both.",
  achievedSentence: (before: string, promised: string, found: string) =>
    `Error of the cells that both drove: ${before} before, ${promised} promised, ${found} found.`,
  achievedWorse: (worse: number, all: number) =>
    worse === 0
      ? `None of ${count(all, "cell", "cells")} became worse.`
      : `${worse} of ${count(all, "cell", "cells")} became worse.`,
  achievedCell: "Cell",
  promised: "Promised",
  found: "Found",
  achievedNote: (listed: number, all: number) =>
    `The ${listed} of ${count(all, "cell", "cells")} that are farthest off now. + asks for more fuel. The root mean square above weighs cells by their seconds.`,
  rpm: "Then the rpm percentages…",
  rpmTitle: "What is left for the rpm percentages",
  rpmIntro: (name: string) =>
    `The MAP table takes all it can explain first. Only what remains along the engine speed goes to ${name}, so that no error is taken away twice.`,
  rpmSentence: (before: string, map: string, both: string) =>
    `Mean error: ${before} now, ${map} with the MAP table corrected, ${both} with both.`,
  rpmNoHelp: "The percentages add nothing: leave them as they are.",
  rpmApply: (cells: number) => (cells === 0 ? "Apply" : `Apply ${count(cells, "percentage", "percentages")}`),
  rpmNote: "What the corrected MAP table left along the engine speed.",
  rpmApplied: (name: string, cells: number) => `${name}: ${count(cells, "cell", "cells")} corrected`,
};
