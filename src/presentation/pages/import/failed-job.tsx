import { useState } from "react";
import type { ImportJob } from "../../../application/application";
import { tuneFormatId } from "../../../application/tune-format-id";
import type { ReadHints } from "../../../domain/logs/format";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Select } from "../../ui/select";
import { SeverityShape } from "../../ui/severity-shape";
import { readableFormats } from "../format-label";
import { ClockDialog } from "./clock-dialog";
import styles from "./failed-job.module.css";
import { ReportDialog } from "./report-dialog";

const detect = "";

/** A file that gave no log: why, and every way on that may help. */
export function FailedJob(props: {
  readonly job: ImportJob;
  readonly problem: { readonly code: string };
  readonly onReread: (hints: ReadHints) => void;
  readonly onRemove: () => void;
}) {
  const { job, problem } = props;
  const words = useText();
  const { importing } = words;
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [reporting, setReporting] = useState(false);
  const { title, next } = describeProblem(problem, words, format);
  return (
    <section className={styles.failed} aria-label={job.fileName}>
      <h2 className={styles.title}>
        <SeverityShape severity="critical" />
        {title}
      </h2>
      <p>{next}</p>
      <div className={styles.actions}>
        {problem.code === "no-time" && (
          <Button variant="primary" onPress={() => setAsking(true)}>
            {importing.clock.title}
          </Button>
        )}
        {problem.code !== "too-large" && problem.code !== "file-unreadable" && (
          <div className={styles.format}>
            <Select
              label={importing.formats.choose}
              value={job.hints.formatId ?? detect}
              options={[
                { value: detect, label: importing.formats.detect },
                { value: tuneFormatId, label: words.tunes.asTune },
                ...readableFormats().map(({ id, label }) => ({ value: id, label })),
              ]}
              onChange={(formatId) => props.onReread(formatId === detect ? {} : { ...job.hints, formatId })}
            />
          </div>
        )}
        <Button onPress={() => props.onReread(job.hints)}>{importing.readAgain}</Button>
        <Button onPress={() => setReporting(true)}>{importing.report.open}</Button>
        <Button variant="quiet" onPress={props.onRemove}>
          {importing.removeFile}
        </Button>
      </div>
      <ReportDialog open={reporting} job={job} problem={problem} onClose={() => setReporting(false)} />
      <ClockDialog
        open={asking}
        column={null}
        start="none"
        onClose={() => setAsking(false)}
        onApply={(hints) => props.onReread({ ...job.hints, ...hints })}
      />
    </section>
  );
}
