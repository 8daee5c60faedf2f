import type { ImportJob } from "../../../application/application";
import { formatLabel } from "../format-label";
import type { Dictionary } from "../../text/english";
import type { Format } from "../../text/format";
import { useFormat, useText } from "../../text/use-text";
import { SeverityShape } from "../../ui/severity-shape";
import { fastestHz, jobSeverity } from "./job-summary";
import { rateText } from "./rate-text";
import styles from "./job-strip.module.css";

/** The files on their way in: how far each one is, and what came of it. */
export function JobStrip(props: {
  readonly jobs: readonly ImportJob[];
  readonly current: string;
  readonly onSelect: (job: string) => void;
}) {
  const words = useText();
  const format = useFormat();
  return (
    <ul className={styles.strip} aria-label={words.importing.files}>
      {props.jobs.map((job) => {
        const severity = jobSeverity(job);
        const reading = job.state.kind === "reading" ? job.state.fraction : null;
        return (
          <li key={job.id}>
            <button
              type="button"
              className={styles.job}
              aria-current={job.id === props.current}
              onClick={() => props.onSelect(job.id)}
            >
              <span className={styles.name} title={job.fileName}>
                {job.fileName}
              </span>
              {severity !== null && (
                <span className={styles.shape}>
                  <SeverityShape severity={severity} />
                </span>
              )}
              {reading === null ? (
                <span className={styles.line}>{outcome(job, words, format)}</span>
              ) : (
                <>
                  <span className={styles.share}>{format.percent(reading)}</span>
                  <progress
                    className={styles.bar}
                    max={1}
                    value={reading}
                    aria-label={words.importing.state.reading(job.fileName, format.percent(reading))}
                  />
                </>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function outcome(job: ImportJob, words: Dictionary, format: Format): string {
  const { state } = words.importing;
  switch (job.state.kind) {
    case "ready": {
      const log = job.state.logs[0];
      if (log === undefined) return state.failed;
      const duration = format.duration(log.review.quality.durationS);
      return state.ready(formatLabel(log.review.draft.format), duration, rateText(fastestHz(log), format));
    }
    case "tune": {
      const { label, tune } = job.state.review;
      return words.tunes.state(label, tune.tables.length);
    }
    case "reading":
      return state.reading(job.fileName, format.percent(job.state.fraction));
    default:
      return state[job.state.kind];
  }
}
