import type { Clock, Column } from "../logs/channel";
import { demoSeed, singlePull } from "./demo-drives";
import { drive, type DriveRow } from "./drive";
import { engineSpec } from "./engine-spec";
import { logOf } from "./logger";
import { probeLagS, transportDelayS } from "./probe";

/** A full-load pull of the demo car, as its logger has it, and what there is to say of it. */
export interface DemoPull {
  /** Seconds since the logger was started. */
  readonly clock: Clock;
  /** kPa absolute, as is its target. */
  readonly mapKpa: Column;
  readonly mapTargetKpa: Column;
  readonly lambda: Column;
  readonly lambdaTarget: Column;
  /** Degrees before top dead centre, knock retard already taken off. */
  readonly ignitionDeg: Column;
  readonly knockRetardDeg: Column;
  readonly rpm: Column;
  readonly facts: DemoPullFacts;
}

/** What the figure's notes say, found in the columns; null where the pull has no such thing. */
export interface DemoPullFacts {
  /** Where the pressure is farthest above its target with the throttle open. */
  readonly overTarget: { readonly timeS: number; readonly kpa: number } | null;
  /** The longest stretch in boost with lambda more than 0.04 above the target that its gas was mixed to. */
  readonly lean: { readonly fromS: number; readonly toS: number; readonly worst: number } | null;
  /** The stretch with spark retarded for knock, and its worst sample. */
  readonly knock: {
    readonly fromS: number;
    readonly toS: number;
    readonly worstS: number;
    readonly worstDeg: number;
    readonly worstRpm: number;
  } | null;
}

const beforeS = 0.9;
const afterS = 1.2;
const leanBy = 0.04;
const audibleDeg = 0.3;

/** Simulates one pull on the road and cuts out about nine seconds of it. */
export function demoPull(seed: number = demoSeed): DemoPull {
  const options = singlePull(seed);
  const seen: Seen = { delaysS: [], opened: -1, closed: -1 };
  const log = logOf(untilAfterPull(drive(options), seen), options.plan, options.seed);
  const clock = log.clocks[0]!;
  const from = clock.findIndex((timeS) => timeS >= clock[seen.opened]! - beforeS);
  const column = (id: string): Column =>
    log.channels.find((channel) => channel.id === id)!.samples.slice(from);
  const columns = {
    clock: clock.slice(from),
    mapKpa: column("map"),
    mapTargetKpa: column("boost-target").map((gauge) => gauge + engineSpec.baroKpa),
    lambda: column("lambda"),
    lambdaTarget: column("lambda-target"),
    ignitionDeg: column("ignition"),
    knockRetardDeg: column("knock-retard"),
    rpm: column("rpm"),
  };
  const open = { from: seen.opened - from, to: seen.closed - from };
  const delaysS = Float64Array.from(seen.delaysS.slice(from));
  return {
    ...columns,
    facts: {
      overTarget: overTarget(columns, open),
      lean: leanStretch(columns, open, delaysS),
      knock: knockStretch(columns),
    },
  };
}

interface Seen {
  /** From the injection to the sensor's answer, per row. */
  readonly delaysS: number[];
  /** Rows between which the throttle is held open. */
  opened: number;
  closed: number;
}

type Columns = Omit<DemoPull, "facts">;

interface Span {
  readonly from: number;
  readonly to: number;
}

function* untilAfterPull(rows: Iterable<DriveRow>, seen: Seen): Generator<DriveRow, void, void> {
  let endS = Infinity;
  for (const row of rows) {
    if (row.timeS > endS) return;
    const { rpm, airKgPerS, exhaustK } = row.engine;
    seen.delaysS.push(transportDelayS(rpm, airKgPerS, exhaustK) + probeLagS);
    const at = seen.delaysS.length - 1;
    if (row.pulling && seen.opened < 0) seen.opened = at;
    if (!row.pulling && seen.opened >= 0 && seen.closed < 0) {
      seen.closed = at;
      endS = row.timeS + afterS;
    }
    yield row;
  }
}

function overTarget(
  { clock, mapKpa, mapTargetKpa }: Columns,
  { from, to }: Span,
): DemoPullFacts["overTarget"] {
  let worst = -1;
  const above = (row: number) => mapKpa[row]! - mapTargetKpa[row]!;
  for (let row = from; row < to; row++) if (worst < 0 || above(row) > above(worst)) worst = row;
  return worst < 0 || above(worst) <= 0 ? null : { timeS: clock[worst]!, kpa: above(worst) };
}

function leanStretch(columns: Columns, open: Span, delaysS: Float64Array): DemoPullFacts["lean"] {
  const { clock, mapKpa, lambda, lambdaTarget } = columns;
  const stepS = clock[1]! - clock[0]!;
  // The sensor shows gas that was mixed earlier: it is held against the target of that moment.
  const mixed = (row: number) => Math.max(0, row - Math.round(delaysS[row]! / stepS));
  const excess = (row: number) => lambda[row]! - lambdaTarget[mixed(row)]!;
  const isLean = (row: number) => mapKpa[mixed(row)]! > engineSpec.baroKpa && excess(row) > leanBy;
  const stretch = longestRun(open.from, open.to, isLean);
  if (stretch === null) return null;
  let worst = 0;
  for (let row = stretch.from; row < stretch.to; row++) worst = Math.max(worst, excess(row));
  return { fromS: clock[stretch.from]!, toS: clock[stretch.to]!, worst };
}

function knockStretch({ clock, knockRetardDeg, rpm }: Columns): DemoPullFacts["knock"] {
  const stretch = longestRun(0, clock.length - 1, (row) => knockRetardDeg[row]! > audibleDeg);
  if (stretch === null) return null;
  let worst = stretch.from;
  for (let row = stretch.from; row < stretch.to; row++) {
    if (knockRetardDeg[row]! > knockRetardDeg[worst]!) worst = row;
  }
  return {
    fromS: clock[stretch.from]!,
    toS: clock[stretch.to]!,
    worstS: clock[worst]!,
    worstDeg: knockRetardDeg[worst]!,
    worstRpm: rpm[worst]!,
  };
}

function longestRun(from: number, to: number, holds: (row: number) => boolean): Span | null {
  let longest: Span | null = null;
  let start = from;
  for (let row = from; row <= to; row++) {
    if (row < to && holds(row)) continue;
    if (row > start && (longest === null || row - start > longest.to - longest.from))
      longest = { from: start, to: row };
    start = row + 1;
  }
  return longest;
}
