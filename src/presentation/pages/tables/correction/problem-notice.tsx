import { useEffect, useRef } from "react";
import type { EngineProblem } from "../../../../../workers/api";
import type { CorrectionProblem } from "../../../../domain/correction/problem";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { SeverityShape } from "../../../ui/severity-shape";
import { changeSettings, useCorrection } from "./correction-state";
import { correctionSentence } from "./problem-sentence";
import styles from "./correction.module.css";

/** Why there is no correction, and what to do: with one press where the answer is known. */
export function ProblemNotice(props: {
  readonly problem: CorrectionProblem | EngineProblem;
  readonly table: TuningTable;
  readonly onAgain: () => void;
}) {
  const { problem, onAgain } = props;
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const { settings } = useCorrection();
  const { title, next } = correctionSentence(problem, words, format, props.table);
  const offer = problem.code === "axis-units" ? problem.offer : null;
  const notice = useRef<HTMLDivElement>(null);
  // It appears where a hand has just pressed: all of it is to be seen.
  useEffect(() => {
    // Some browsers answer with a promise, which is no way to clean up.
    notice.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={notice} role="alert" className={styles.problem}>
      <SeverityShape severity="high" size={20} />
      <div>
        <p className={styles.strong}>{title}</p>
        <p>{next}</p>
        {problem.code === "axis-units" && offer !== null && (
          <Button
            onPress={() => {
              changeSettings({ conversions: { ...settings.conversions, [problem.axis]: offer } });
              onAgain();
            }}
          >
            {text.useConversion}
          </Button>
        )}
        {problem.code === "loop-unknown" && (
          <Button
            onPress={() => {
              changeSettings({ loop: "open" });
              onAgain();
            }}
          >
            {text.loopWasOpen}
          </Button>
        )}
      </div>
    </div>
  );
}
