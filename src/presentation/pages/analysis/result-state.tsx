import type { ReactNode } from "react";
import type { Finding } from "../../../domain/analysis/finding";
import { describeFinding } from "../../text/describe-finding";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import type { Running } from "./use-analysis";
import styles from "./session-analysis.module.css";

/** The picture of a result with what is known about it: computing, out of date, failed, and its findings. */
export function ResultState(props: { readonly running: Running; readonly children: ReactNode }) {
  const { running } = props;
  const words = useText();
  const { view } = words.analysis;
  const format = useFormat();
  const said = running.problem === null ? null : describeProblem(running.problem, words, format);
  return (
    <div
      className={styles.result}
      data-stale={running.stale || running.problem !== null}
      aria-busy={running.stale}
    >
      <div>{props.children}</div>
      <p className={styles.state} role="status">
        {running.stale ? view.updating : running.output === null && said === null ? view.computing : ""}
      </p>
      {said !== null && (
        <div className={styles.problem} role="alert">
          <SeverityShape severity="critical" />
          <p>
            {view.failed(said.title)} {said.next}
          </p>
          <Button size="small" onPress={() => running.again()}>
            {view.again}
          </Button>
        </div>
      )}
      {running.output !== null && <Findings findings={running.output.findings} />}
    </div>
  );
}

function Findings(props: { readonly findings: readonly Finding[] }) {
  const words = useText();
  const format = useFormat();
  if (props.findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {props.findings.map((finding) => {
        const { title, sentence, next } = describeFinding(finding, words, format);
        return (
          <li key={`${finding.code} ${JSON.stringify(finding.facts)}`}>
            <SeverityShape severity={finding.severity} />
            <p>
              <strong>{title}</strong> {sentence} {next}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
