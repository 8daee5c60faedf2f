import type { EngineProblem } from "../../../workers/api";
import type { AnalysisOutput } from "../../domain/analysis/analysis";
import type { Channel, Clock } from "../../domain/logs/channel";
import type { Result } from "../../domain/result";
import type { Session } from "../../domain/session";

/** Names an answer: another revision, other parameters or other meanings of the channels are another answer. */
export interface AnswerKey {
  readonly session: string;
  readonly analysis: string;
  readonly revision: number;
  readonly params: unknown;
}

/** What the engine reads from the store, and the answers it keeps there. */
export interface EngineStore {
  /** Null when it is not there or waits for its deletion. */
  session(id: string): Promise<Session | null>;
  /** Samples of these channels in their order, and the clocks they run on by clock number. */
  channels(
    session: string,
    ids: readonly string[],
  ): Promise<
    Result<
      { readonly channels: readonly Channel[]; readonly clocks: ReadonlyMap<number, Clock> },
      EngineProblem
    >
  >;
  answer(key: AnswerKey): Promise<AnalysisOutput | null>;
  /** May fail without loss: the answer can be computed again. */
  keepAnswer(key: AnswerKey, output: AnalysisOutput): Promise<void>;
}
