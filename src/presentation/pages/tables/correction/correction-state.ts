import { create } from "zustand";
import type { EngineProblem, EngineWorkerApi } from "../../../../../workers/api";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { Remote } from "../../../../application/remote";
import type { CorrectionProblem } from "../../../../domain/correction/problem";
import type { CorrectionSettings } from "../../../../domain/correction/settings";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { Decisions } from "./review";

/** A correction under way, refused, or in review. */
export type Phase =
  | { readonly kind: "choosing" }
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "failed"; readonly problem: CorrectionProblem | EngineProblem }
  | {
      readonly kind: "review";
      readonly answer: CorrectionAnswer;
      /** The table as it was corrected. */
      readonly base: TuningTable;
      readonly sessions: readonly string[];
    };

interface CorrectionState {
  /** The table that all of this is about. */
  readonly table: string | null;
  /** Sessions that were chosen; null = those that fit. */
  readonly chosen: readonly string[] | null;
  readonly settings: CorrectionSettings;
  readonly decisions: Decisions;
  readonly phase: Phase;
}

const noDecisions: Decisions = { gain: 1, skipped: new Set(), leaner: new Set() };
const fresh = { chosen: null, settings: {}, decisions: noDecisions, phase: { kind: "choosing" } } as const;

/** The correction of this page: the engine holds one, and it outlives a look into the charts. */
export const useCorrection = create<CorrectionState>(() => ({ table: null, ...fresh }));

const { setState: set, getState: get } = useCorrection;
let turn = 0;

/** Begins with another table; the same one is found as it was left. */
export function correctionOf(table: string): void {
  if (get().table === table) return;
  turn++;
  set({ table, ...fresh });
}

/** Chooses the sessions that the table is corrected from. */
export function chooseSessions(chosen: readonly string[]): void {
  set({ chosen });
}

/** Changes settings of the next run. */
export function changeSettings(change: CorrectionSettings): void {
  set(({ settings }) => ({ settings: { ...settings, ...change } }));
}

/** Takes back what was said of the fuel or the dead time: the log's tune, the vehicle or the usual value count again. */
export function leaveUnsaid(...names: readonly ("stoichiometric" | "deadTimeMs")[]): void {
  set(({ settings: { stoichiometric, deadTimeMs, ...others } }) => ({
    settings: {
      ...others,
      ...(stoichiometric === undefined || names.includes("stoichiometric") ? {} : { stoichiometric }),
      ...(deadTimeMs === undefined || names.includes("deadTimeMs") ? {} : { deadTimeMs }),
    },
  }));
}

/** Decides about cells or the gain. */
export function decide(change: Partial<Decisions>): void {
  set(({ decisions }) => ({ decisions: { ...decisions, ...change } }));
}

/** Decides how much of the correction is applied, now and in the next run. */
export function chooseGain(gain: number): void {
  decide({ gain });
  changeSettings({ limits: { ...get().settings.limits, gain } });
}

/** Goes back to the choice of sessions. */
export function chooseAgain(): void {
  turn++;
  set({ phase: { kind: "choosing" } });
}

type Engine = Pick<Remote<EngineWorkerApi>, "correct" | "stopCorrecting">;

/** Runs the correction with the settings in force. */
export async function runCorrection(
  engine: Engine,
  sessions: readonly string[],
  base: TuningTable,
): Promise<void> {
  const own = ++turn;
  const { settings } = get();
  set({ phase: { kind: "running", fraction: 0 } });
  const answer = await engine.correct(sessions, base, settings, (fraction) => {
    if (own === turn) set({ phase: { kind: "running", fraction } });
  });
  if (own !== turn) return;
  if (!answer.ok) {
    const { problem } = answer;
    set({ phase: problem.code === "cancelled" ? { kind: "choosing" } : { kind: "failed", problem } });
    return;
  }
  const { gain } = answer.value.settings.limits;
  // Skipped cells stay skipped; leave to lean in boost is asked for again.
  set(({ decisions }) => ({
    phase: { kind: "review", answer: answer.value, base, sessions },
    decisions: { ...noDecisions, skipped: decisions.skipped, gain },
  }));
}

/** Ends a correction under way. */
export function cancelCorrection(engine: Engine): void {
  chooseAgain();
  void engine.stopCorrecting();
}
