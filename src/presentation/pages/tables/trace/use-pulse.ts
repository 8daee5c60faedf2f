import { useEffect, useRef, useState } from "react";
import type { PulseAnswer } from "../../../../application/engine/pulse-desk";
import { latestWins, type LatestWins } from "../../../charts/latest-wins";
import type { PulseTables } from "../../../../domain/correction/explain-pulse";
import { useApplication } from "../../../services";

interface Question {
  readonly session: string;
  readonly tables: PulseTables;
  readonly timeS: number;
}

/** What made the injection time at a time: the last answer stays until the next one is there. */
export function usePulse(
  session: string,
  tables: PulseTables,
  timeS: number,
): { readonly answer: PulseAnswer | null; readonly problem: { readonly code: string } | null } {
  const { engine } = useApplication();
  const [answer, setAnswer] = useState<PulseAnswer | null>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const queue = useRef<LatestWins<Question> | null>(null);
  useEffect(() => {
    const asking = latestWins(
      (question: Question) => engine.explainPulse(question.session, question.tables, question.timeS),
      (found) => {
        setAnswer(found.ok ? found.value : null);
        setProblem(found.ok ? null : found.problem);
      },
      () => setProblem({ code: "worker-failed" }),
    );
    queue.current = asking;
    return () => asking.stop();
  }, [engine]);
  useEffect(() => queue.current?.ask({ session, tables, timeS }), [session, tables, timeS]);
  return { answer, problem };
}
