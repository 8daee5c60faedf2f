import { useEffect, useRef, useState } from "react";
import type { AnalysisOutput } from "../../../domain/analysis/analysis";
import { useApplication } from "../../services";

/** The answer of an analysis: the old one stays, marked stale, until the new one is there. */
export interface Running {
  readonly output: AnalysisOutput | null;
  readonly stale: boolean;
  readonly problem: { readonly code: string } | null;
  again(): void;
}

/** Runs an analysis of a session again whenever its parameters change; answers of older parameters are dropped. */
export function useAnalysis(session: string, analysis: string, params: object | null): Running {
  const { engine } = useApplication();
  const [state, setState] = useState<{
    readonly key: string;
    readonly output: AnalysisOutput | null;
    readonly problem: { readonly code: string } | null;
  } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = params === null ? "" : JSON.stringify([session, analysis, params, attempt]);
  const asked = useRef(key);
  useEffect(() => {
    if (key === "") return;
    asked.current = key;
    const [of, id, given]: [string, string, unknown] = JSON.parse(key);
    void engine.run(of, id, given).then((answer) => {
      if (asked.current !== key) return;
      setState((before) =>
        answer.ok
          ? { key, output: answer.value, problem: null }
          : { key, output: before?.output ?? null, problem: answer.problem },
      );
    });
  }, [engine, key]);
  return {
    output: state?.output ?? null,
    stale: state !== null && state.key !== key,
    problem: state?.key === key ? state.problem : null,
    again: () => setAttempt((count) => count + 1),
  };
}
