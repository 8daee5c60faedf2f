import type { EngineProblem } from "../../../workers/api";
import type { Achieved } from "../../domain/correction/achieved";
import type { CellBehind } from "../../domain/correction/behind";
import type { Correction } from "../../domain/correction/correct";
import type { CoverageStep } from "../../domain/correction/coverage";
import type { LeftOut } from "../../domain/correction/left-out";
import type { MixtureMaps } from "../../domain/correction/mixture-maps";
import type { CorrectionProblem } from "../../domain/correction/problem";
import type { CorrectionSettings } from "../../domain/correction/settings";
import type { RpmShare } from "../../domain/correction/split-rpm";
import type { LogDraft } from "../../domain/logs/draft";
import { fail, ok, type Result } from "../../domain/result";
import type { TuningTable } from "../../domain/tables/tuning-table";

/** A correction as the page gets it; what further questions are answered from stays in the worker. */
export interface CorrectionAnswer extends Omit<Correction, "workings"> {
  /** Names this correction in further questions. */
  readonly number: number;
}

/** Corrections of the engine worker: one at a time; the last one answers further questions. */
export interface CorrectionDesk {
  /** A new question ends the one under way, which answers "cancelled". */
  correct(
    sessions: readonly string[],
    table: TuningTable,
    settings: CorrectionSettings,
    progress: (fraction: number) => void,
  ): Promise<Result<CorrectionAnswer, CorrectionProblem | EngineProblem>>;
  stopCorrecting(): Promise<void>;
  /** The samples behind a cell, with weights that reproduce it. */
  behindCell(correction: number, cell: number, limit: number): Promise<Result<CellBehind, EngineProblem>>;
  /** What became of every sample near a cell. */
  leftOut(correction: number, cell: number): Promise<Result<LeftOut, EngineProblem>>;
  /** Where to log next. */
  coverage(
    correction: number,
    plan: "drive" | "dyno",
  ): Promise<Result<readonly CoverageStep[], EngineProblem>>;
  /** How well the mixture was kept, and how hard the loop worked, per cell. */
  mixtureMaps(correction: number): Promise<Result<MixtureMaps, EngineProblem>>;
  /** What the percentages by rpm take of what the corrected MAP table leaves. */
  rpmShare(
    correction: number,
    rpmTable: TuningTable,
  ): Promise<Result<RpmShare, CorrectionProblem | EngineProblem>>;
  /**
   * What a correction of `before` from earlier sessions promised for the values that were given to it, and what the
   * held correction, made from later drives on them, finds.
   */
  achieved(
    correction: number,
    sessions: readonly string[],
    before: TuningTable,
    given: Float64Array,
    settings: CorrectionSettings,
  ): Promise<Result<Achieved, CorrectionProblem | EngineProblem>>;
}

/** Reads what a correction may need of a session: roles and units as the user has them. */
export type ReadDraft = (
  session: string,
  settings: CorrectionSettings,
) => Promise<Result<LogDraft, EngineProblem>>;

/** A desk over the sessions that `read` gives. */
export function correctionDesk(read: ReadDraft): CorrectionDesk {
  let kept: { readonly number: number; readonly correction: Correction } | null = null;
  let turn = 0;

  function find(number: number): Result<Correction, EngineProblem> {
    return kept?.number === number ? ok(kept.correction) : fail({ code: "correction-gone" });
  }

  async function readAll(
    sessions: readonly string[],
    settings: CorrectionSettings,
  ): Promise<Result<readonly LogDraft[], EngineProblem>> {
    const logs: LogDraft[] = [];
    for (const session of sessions) {
      const log = await read(session, settings);
      if (!log.ok) return log;
      logs.push(log.value);
    }
    return ok(logs);
  }

  return {
    async correct(sessions, table, settings, progress) {
      const own = ++turn;
      const logs = await readAll(sessions, settings);
      if (!logs.ok) return logs;
      const { correctionStages } = await import("../../domain/correction/correct");
      const stages = correctionStages(logs.value, table, settings);
      for (;;) {
        if (own !== turn) return fail({ code: "cancelled" });
        const stage = stages.next();
        if (stage.done !== true) {
          progress(stage.value);
          await heard();
          continue;
        }
        if (!stage.value.ok) return stage.value;
        kept = { number: own, correction: stage.value.value };
        const { workings: _, ...answer } = stage.value.value;
        return ok({ ...answer, number: own });
      }
    },
    stopCorrecting() {
      turn++;
      return Promise.resolve();
    },
    async behindCell(number, cell, limit) {
      const found = find(number);
      if (!found.ok) return found;
      const { samplesBehind } = await import("../../domain/correction/behind");
      return ok(samplesBehind(found.value, cell, limit));
    },
    async leftOut(number, cell) {
      const found = find(number);
      if (!found.ok) return found;
      const { leftOutNear } = await import("../../domain/correction/left-out");
      return ok(leftOutNear(found.value, cell));
    },
    async coverage(number, plan) {
      const found = find(number);
      if (!found.ok) return found;
      const { coveragePlan } = await import("../../domain/correction/coverage");
      return ok(coveragePlan(found.value, plan));
    },
    async mixtureMaps(number) {
      const found = find(number);
      if (!found.ok) return found;
      const { mixtureMaps } = await import("../../domain/correction/mixture-maps");
      return ok(mixtureMaps(found.value));
    },
    async rpmShare(number, rpmTable) {
      const found = find(number);
      if (!found.ok) return found;
      const { rpmShare } = await import("../../domain/correction/split-rpm");
      return rpmShare(found.value, rpmTable);
    },
    async achieved(number, sessions, before, given, settings) {
      const later = find(number);
      if (!later.ok) return later;
      const logs = await readAll(sessions, settings);
      if (!logs.ok) return logs;
      const [{ correctTables }, { achieved }] = await Promise.all([
        import("../../domain/correction/correct"),
        import("../../domain/correction/achieved"),
      ]);
      const first = correctTables(logs.value, before, settings);
      if (!first.ok) return first;
      const proposal = { ...first.value.proposal, proposed: given };
      return ok(achieved({ ...first.value, proposal }, later.value));
    },
  };
}

/** Lets messages that have arrived be heard: a cancel, a question of the charts. */
function heard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
