import { useEffect, useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { CellBehind } from "../../../../domain/correction/behind";
import type { LeftOut } from "../../../../domain/correction/left-out";
import type { Session } from "../../../../domain/session";
import { useApplication } from "../../../services";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { CellSamples } from "./cell-samples";
import { LeftOutList } from "./left-out-list";
import { neededError } from "./needed-error";
import { SamplePlot } from "./sample-plot";
import styles from "./correction.module.css";

const mostDrawn = 400;

/** Every sample near a cell: drawn by pass, those left out by reason, and the list of those that made its value. */
export function CellEvidence(props: {
  readonly answer: CorrectionAnswer;
  readonly cell: number;
  readonly logs: readonly (Session | null)[];
}) {
  const { answer, cell, logs } = props;
  const { engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const [behind, setBehind] = useState<CellBehind | null>(null);
  const [out, setOut] = useState<LeftOut | null>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const isKnown = answer.cells.seconds[cell]! > 0;
  useEffect(() => {
    let left = false;
    const used = isKnown ? engine.behindCell(answer.number, cell, mostDrawn) : null;
    void Promise.all([used, engine.leftOut(answer.number, cell)]).then(([made, kept]) => {
      if (left) return;
      if (made?.ok === true) setBehind(made.value);
      if (kept.ok) setOut(kept.value);
      else setProblem(kept.problem);
    });
    return () => {
      left = true;
    };
  }, [engine, answer.number, cell, isKnown]);
  if (problem !== null) return <p role="alert">{describeProblem(problem, words, format).title}</p>;
  if (out === null) return <p className={styles.quiet}>{text.behindReading}</p>;
  const samples = behind?.samples ?? [];
  const isEmpty = samples.length === 0 && out.reasons.every((reason) => reason.samples.length === 0);
  return (
    <>
      {!isEmpty && (
        <SamplePlot
          samples={samples}
          reasons={out.reasons}
          needed={
            behind === null ? null : { share: behind.factor - 1, error: neededError(answer.cells, cell) }
          }
        />
      )}
      <LeftOutList found={out} logs={logs} />
      {behind === null ? (
        <p className={styles.quiet}>{text.behindNone}</p>
      ) : (
        <CellSamples behind={behind} logs={logs} />
      )}
    </>
  );
}
