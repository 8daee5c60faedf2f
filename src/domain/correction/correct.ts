import type { LogDraft } from "../logs/draft";
import { fail, ok, type Result } from "../result";
import type { CellEdit, TableCommand } from "../tables/command";
import { writeLabel } from "../tables/labels";
import type { TuningTable } from "../tables/tuning-table";
import type { Bend } from "./bend";
import { accumulate, rowsAtLimit, type CellStatistics } from "./accumulate";
import { countBuckets, type BucketCount } from "./bucket-counts";
import { checkEvidence, checkInput } from "./check-input";
import { checkSettings } from "./check-settings";
import { checkTables } from "./check-table";
import { statedDelay } from "./delay";
import { effectiveShift, isInverse } from "./effective";
import { collect, gridOf, type Evidence, type Grid } from "./evidence";
import { screen, type Bucket } from "./filters";
import { fingerprintOf } from "./fingerprint";
import { gather, type Gathered } from "./gather";
import { prove, type Proof } from "./holdout";
import { noSteps } from "./delay-steps";
import { measureDelay, type DelayEvidence } from "./measure-delay";
import { ownClocks } from "./own-clocks";
import { pair, type Paired } from "./pair";
import type { CorrectionControl, CorrectionProblem } from "./problem";
import { propose, type Proposal } from "./propose";
import { inOrder } from "./row-order";
import { resolve, type CorrectionSettings, type Resolved } from "./settings";
import type { Solution } from "./solve";
import { solveCurved } from "./solve-curved";
import { uncheckedFilters } from "./unchecked";

/** Something that was assumed or taken from elsewhere because the user did not say it; `code` has a sentence in presentation/text. */
export interface CorrectionNote {
  readonly code:
    | "dead-time-assumed"
    | "dead-time-of-vehicle"
    | "fuel-assumed"
    | "fuel-of-vehicle"
    | "delay-assumed"
    | "loop-at-limit";
  readonly facts: Readonly<Record<string, number | string>>;
}

/** A correction to review: values, the evidence for each, and the proof that they are better. */
export interface Correction {
  /** The table with the proposed values; its revision is the one that was corrected. */
  readonly table: TuningTable;
  /** The same as one undoable step; without edits where nothing changes. */
  readonly command: Extract<TableCommand, { kind: "cells" }>;
  /** Needed, proposed and what became of each cell. */
  readonly proposal: Proposal;
  readonly cells: CellStatistics;
  /** Every sample of every log, each in exactly one of them. */
  readonly buckets: readonly BucketCount[];
  /** Filters that a log has no channel for: not ruled out, and to be shown as such. */
  readonly unchecked: readonly Bucket[];
  readonly samples: number;
  readonly usedS: number;
  /** Used samples with the loop at its limit. */
  readonly atLimit: number;
  readonly delay: DelayEvidence;
  readonly proof: Proof;
  readonly notes: readonly CorrectionNote[];
  /** What was used, defaults filled in, and names of the logs by content, in the order of the evidence. */
  readonly settings: Resolved;
  readonly fingerprints: readonly string[];
  /** Where each log of the evidence stands among those that were given. */
  readonly logOrder: readonly number[];
  readonly workings: Workings;
}

/** What the answers to further questions are read from; stays in the worker. */
export interface Workings {
  readonly grid: Grid;
  readonly shift: number;
  readonly evidence: Evidence;
  /** The evidence less what the engine bends between the breakpoints: the solution is made of it. */
  readonly straight: Evidence;
  readonly bend: Bend;
  readonly solution: Solution;
  readonly logs: readonly Gathered[];
  readonly pairs: readonly Paired[];
}

/** Proposes new values for a fuel table from one log. */
export function correctTable(
  log: LogDraft,
  table: TuningTable,
  settings: CorrectionSettings,
  control: CorrectionControl = {},
): Result<Correction, CorrectionProblem> {
  return correctTables([log], table, settings, control);
}

/**
 * Proposes new values for a fuel table from several logs driven on it. The answer does not depend on their order, and
 * is the same to the last bit in every browser.
 */
export function correctTables(
  logs: readonly LogDraft[],
  table: TuningTable,
  settings: CorrectionSettings,
  control: CorrectionControl = {},
): Result<Correction, CorrectionProblem> {
  const stages = correctionStages(logs, table, settings);
  for (;;) {
    const stage = stages.next();
    if (stage.done === true) return stage.value;
    control.progress?.(stage.value);
    if (control.cancelled?.() === true) return fail({ code: "cancelled" });
  }
}

/** The same work in stages: each yields how far it is, 0 to 1, so that a worker can hear in between. */
export function* correctionStages(
  logs: readonly LogDraft[],
  table: TuningTable,
  settings: CorrectionSettings,
): Generator<number, Result<Correction, CorrectionProblem>, undefined> {
  if (logs.length === 0) return fail({ code: "no-logs" });
  const resolved = resolve(settings, logs);
  const sound = checkSettings(resolved, settings);
  if (!sound.ok) return sound;
  const grids = checkTables(table, settings);
  if (!grids.ok) return grids;
  const shift = effectiveShift(table, resolved.deadTimeMs);
  if (!shift.ok) return shift;
  const read = gatherAll(logs, table, settings);
  if (!read.ok) return read;
  const { gathered, order, fingerprints } = read.value;
  const checked = checkInput(gathered, table, resolved);
  if (!checked.ok) return checked;
  yield 0.15;
  const grid = gridOf(table, shift.value);
  const delay = delayOf(gathered, table, grid, resolved);
  yield 0.4;
  const { filters } = resolved;
  const pairs = gathered.map((each) => {
    const paired = pair(each, screen(each, filters), delay.model, filters);
    return isInverse(table) ? inverted(paired) : paired;
  });
  const evidence = collect(table, grid, pairs);
  const buckets = countBuckets(gathered, pairs);
  const limited = gathered.map((each) => rowsAtLimit(each));
  const cells = accumulate(evidence, grid, gathered, limited);
  const enough = checkEvidence(cells, buckets, gathered, table);
  if (!enough.ok) return enough;
  yield 0.55;
  const { solution, bend, straight } = solveCurved(evidence, grid, resolved.solve);
  yield 0.75;
  const proof = prove(evidence, straight.ratio, grid, gathered, solution.stiffness, resolved.solve.huber);
  yield 0.98;
  const proposal = propose(
    table,
    grid,
    shift.value,
    solution.factor,
    cells,
    resolved.limits,
    settings.startValues ?? null,
  );
  const atLimit = countAtLimit(evidence, limited);
  return ok({
    table: { ...table, values: proposal.proposed.slice() },
    command: commandOf(table, proposal),
    proposal,
    cells,
    buckets,
    unchecked: uncheckedFilters(gathered),
    samples: gathered.reduce((sum, { timeS }) => sum + timeS.length, 0),
    usedS: evidence.dwellS.reduce((sum, dwell) => sum + dwell, 0),
    atLimit,
    delay,
    proof,
    notes: notesOf(resolved, gathered, delay, table, atLimit),
    settings: resolved,
    fingerprints,
    logOrder: order,
    workings: { grid, shift: shift.value, evidence, straight, bend, solution, logs: gathered, pairs },
  });
}

interface Read {
  readonly gathered: readonly Gathered[];
  readonly order: readonly number[];
  readonly fingerprints: readonly string[];
}

/** Reads every log, and puts them in an order that their content alone decides. */
function gatherAll(
  logs: readonly LogDraft[],
  table: TuningTable,
  settings: CorrectionSettings,
): Result<Read, CorrectionProblem> {
  const read: { gathered: Gathered; order: number; fingerprint: string }[] = [];
  for (const [order, log] of logs.entries()) {
    const gathered = gather(ownClocks(inOrder(log)), table, settings);
    if (!gathered.ok) return gathered;
    read.push({ gathered: gathered.value, order, fingerprint: fingerprintOf(gathered.value) });
  }
  const sorted = read.toSorted((a, b) =>
    a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0,
  );
  return ok({
    gathered: sorted.map(({ gathered }) => gathered),
    order: sorted.map(({ order }) => order),
    fingerprints: sorted.map(({ fingerprint }) => fingerprint),
  });
}

function inverted(paired: Paired): Paired {
  return { ...paired, ratio: paired.ratio.map((ratio) => 1 / ratio) };
}

function delayOf(
  gathered: readonly Gathered[],
  table: TuningTable,
  grid: Grid,
  { delay, filters }: Resolved,
): DelayEvidence {
  if (delay.kind === "measured") return measureDelay(gathered, table, grid, filters);
  return { source: "stated", model: statedDelay(delay), steps: noSteps, bands: [] };
}

function commandOf(table: TuningTable, { proposed }: Proposal): Correction["command"] {
  const edits: CellEdit[] = [];
  for (const [at, to] of proposed.entries()) {
    const from = table.values[at]!;
    if (!Object.is(from, to)) edits.push({ at, from, to });
  }
  return { kind: "cells", label: writeLabel("correct"), edits };
}

function countAtLimit({ count, log, row }: Evidence, limited: readonly Uint8Array[]): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += limited[log[at]!]![row[at]!]!;
  return sum;
}

function notesOf(
  { deadTimeMs, deadTimeBy, stoichiometric, stoichiometricBy }: Resolved,
  logs: readonly Gathered[],
  { source, model }: DelayEvidence,
  { kind }: TuningTable,
  atLimit: number,
): CorrectionNote[] {
  const notes: CorrectionNote[] = [];
  if (kind === "injection-time") {
    if (deadTimeBy === "nobody") notes.push({ code: "dead-time-assumed", facts: { deadTimeMs } });
    if (deadTimeBy === "vehicle") notes.push({ code: "dead-time-of-vehicle", facts: { deadTimeMs } });
  }
  if (logs.some(({ mixedMeasures }) => mixedMeasures)) {
    if (stoichiometricBy === "nobody") notes.push({ code: "fuel-assumed", facts: { stoichiometric } });
    if (stoichiometricBy === "vehicle") notes.push({ code: "fuel-of-vehicle", facts: { stoichiometric } });
  }
  if (source === "assumed") notes.push({ code: "delay-assumed", facts: { idleS: model.mostS + model.lagS } });
  if (atLimit > 0) notes.push({ code: "loop-at-limit", facts: { samples: atLimit } });
  return notes;
}
