import type { EngineProblem } from "../../../workers/api";
import type {
  LogExplained,
  PulseExplained,
  PulseProblem,
  PulseTables,
} from "../../domain/correction/explain-pulse";
import { rowAtOrBefore } from "../../domain/logs/seek";
import { fail, ok, type Result } from "../../domain/result";
import type { ReadDraft } from "./correction-desk";

/** The injection time at one sample with every factor that made it, and how well the whole log comes out. */
export interface PulseAnswer extends PulseExplained {
  /** The sample at or before the time that was asked for, seconds on the log's time base. */
  readonly timeS: number;
  /** NaN where the log has no value. */
  readonly loggedMs: number;
  /** Whether the equation is made for this sample: idle or light throttle, calm for half a second. */
  readonly steady: boolean;
  readonly steadyCount: number;
  /** Logged less predicted over the steady samples; NaN without any. */
  readonly rmsMs: number;
  readonly biasMs: number;
}

/** Explains logged injection times from the tables of the ECU that made them. */
export interface PulseDesk {
  explainPulse(
    session: string,
    tables: PulseTables,
    timeS: number,
  ): Promise<Result<PulseAnswer, EngineProblem | PulseProblem>>;
}

/** A desk over the sessions that `read` gives; the last log is kept, so that a cursor can run over it. */
export function pulseDesk(read: ReadDraft): PulseDesk & { forgetPulse(this: void, session: string): void } {
  let kept: { readonly session: string; readonly tables: string; readonly log: LogExplained } | null = null;

  async function explained(
    session: string,
    tables: PulseTables,
  ): Promise<Result<LogExplained, EngineProblem | PulseProblem>> {
    const key = JSON.stringify(tables, (_, value: unknown) =>
      value instanceof Float64Array ? [...value] : value,
    );
    if (kept?.session === session && kept.tables === key) return ok(kept.log);
    const draft = await read(session, {});
    if (!draft.ok) return draft;
    const { explainLog } = await import("../../domain/correction/explain-pulse");
    const log = explainLog(draft.value, tables);
    if (log.ok) kept = { session, tables: key, log: log.value };
    return log;
  }

  return {
    async explainPulse(session, tables, timeS) {
      const found = await explained(session, tables);
      if (!found.ok) return found;
      const log = found.value;
      if (log.timeS.length === 0) return fail({ code: "no-pulse-channel", role: "injector-pw" });
      const row = Math.max(0, rowAtOrBefore(log.timeS, timeS));
      return ok({
        ...log.at(row),
        timeS: log.timeS[row]!,
        loggedMs: log.loggedMs[row]!,
        steady: log.steady[row] === 1,
        steadyCount: log.steadyCount,
        rmsMs: log.rmsMs,
        biasMs: log.biasMs,
      });
    },
    forgetPulse(session) {
      if (kept?.session === session) kept = null;
    },
  };
}
