import type { EngineProblem } from "../../../workers/api";
import type { CellBehind } from "../../domain/correction/behind";
import type { Correction } from "../../domain/correction/correct";
import type { CoverageStep } from "../../domain/correction/coverage";
import type { MixtureMaps } from "../../domain/correction/mixture-maps";
import type { CorrectionProblem } from "../../domain/correction/problem";
import type { CorrectionSettings } from "../../domain/correction/settings";
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
  /** Where to log next. */
  coverage(
    correction: number,
    plan: "drive" | "dyno",
  ): Promise<Result<readonly CoverageStep[], EngineProblem>>;
  /** How well the mixture was kept, and how hard the loop worked, per cell. */
  mixtureMaps(correction: number): Promise<Result<MixtureMaps, EngineProblem>>;
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

  return {
    async correct(sessions, table, settings, progress) {
      const own = ++turn;
      const logs: LogDraft[] = [];
      for (const session of sessions) {
        const log = await read(session, settings);
        if (!log.ok) return log;
        logs.push(log.value);
      }
      const { correctionStages } = await import("../../domain/correction/correct");
      const stages = correctionStages(logs, table, settings);
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
  };
}

/** Lets messages that have arrived be heard: a cancel, a question of the charts. */
function heard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
