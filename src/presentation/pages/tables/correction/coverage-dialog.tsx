import { useEffect, useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { CoverageStep } from "../../../../domain/correction/coverage";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Dialog } from "../../../ui/dialog";
import { Segmented } from "../../../ui/segmented";
import { placeWords } from "./place-words";
import styles from "./correction.module.css";

/** Which cells to log next, on the road or on a dyno. */
export function CoverageDialog(props: {
  readonly base: TuningTable;
  readonly answer: CorrectionAnswer;
  readonly onClose: () => void;
}) {
  const { engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const [plan, setPlan] = useState<"drive" | "dyno">("drive");
  const [steps, setSteps] = useState<readonly CoverageStep[] | null>(null);
  const [problem, setProblem] = useState<{ readonly code: string } | null>(null);
  const { number } = props.answer;
  useEffect(() => {
    let left = false;
    void engine.coverage(number, plan).then((found) => {
      if (left) return;
      if (found.ok) setSteps(found.value);
      else setProblem(found.problem);
    });
    return () => {
      left = true;
    };
  }, [engine, number, plan]);
  return (
    <Dialog open wide title={text.coverageTitle} onClose={props.onClose}>
      <div className={styles.form}>
        <Segmented
          label={text.plan}
          value={plan}
          choices={[
            { value: "drive", label: text.plans.drive },
            { value: "dyno", label: text.plans.dyno },
          ]}
          onChange={setPlan}
        />
        {problem !== null && <p role="alert">{describeProblem(problem, words, format).title}</p>}
        {steps !== null && <p>{steps.length === 0 ? text.coverageNone : text.coverageIntro}</p>}
        {steps !== null && steps.length > 0 && (
          <ol className={styles.plan}>
            {steps.map(({ cell, seconds, errorNow, errorThen, why }) => (
              <li key={cell}>
                <strong>
                  {text.hold(format.unit(seconds, "s"), placeWords(props.base, cell, words, format))}
                </strong>
                <span className={styles.quiet}>
                  {`${text.whys[why]}, ${text.expected(format.percent(errorNow, 1), format.percent(errorThen, 1))}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Dialog>
  );
}
