import type { ImportedTune, ImportJob } from "../../../application/application";
import type { Dictionary } from "../../text/english";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import { lacksChannels, nextJob, readyJobs } from "./job-summary";
import styles from "./import-page.module.css";

/** The promise, and the ways on: drop this file, look at the next, store one or all. */
export function ImportFoot(props: {
  readonly jobs: readonly ImportJob[];
  readonly job: ImportJob;
  readonly problem: { readonly code: string } | null;
  readonly onCancel: () => void;
  readonly onNext: (job: string) => void;
  readonly onImport: () => void;
  readonly onImportAll: () => void;
}) {
  const { jobs, job } = props;
  const words = useText();
  const { tunes } = words;
  const { foot } = words.importing;
  const format = useFormat();
  const next = nextJob(jobs, job.id);
  const ready = readyJobs(jobs);
  const storing = job.state.kind === "storing";
  const logs = job.state.kind === "ready" ? job.state.logs : [];
  const said = props.problem === null ? null : describeProblem(props.problem, words, format);
  return (
    <>
      {said !== null && (
        <p className={styles.problem} role="alert">
          <SeverityShape severity="critical" />
          <span>
            <strong>{said.title}</strong> {said.next}
          </span>
        </p>
      )}
      <p className={styles.promise}>{job.state.kind === "tune" ? tunes.promise : foot.promise}</p>
      <Button variant="quiet" onPress={props.onCancel}>
        {foot.cancel}
      </Button>
      {next !== null && (
        <span className={styles.next}>
          <Button onPress={() => props.onNext(next)}>{foot.next}</Button>
        </span>
      )}
      {ready.length > 1 && (
        <Button busy={storing} onPress={props.onImportAll}>
          {foot.all(ready.length)}
        </Button>
      )}
      {job.state.kind === "tune" && (
        <Button variant="primary" unavailable={whyNot(job.state.review, tunes)} onPress={props.onImport}>
          {tunes.take(job.state.review.choices.filter(({ use }) => use).length)}
        </Button>
      )}
      {(job.state.kind === "ready" || storing) && (
        <Button
          variant="primary"
          busy={storing}
          unavailable={lacksChannels(job) ? foot.noChannel : null}
          onPress={props.onImport}
        >
          {logs.length > 1 ? foot.these(logs.length) : foot.one}
        </Button>
      )}
    </>
  );
}

function whyNot({ vehicle, choices }: ImportedTune, tunes: Dictionary["tunes"]): string | null {
  if (!choices.some(({ use }) => use)) return tunes.noTable;
  return vehicle.kind === "none" ? tunes.noVehicle : null;
}
