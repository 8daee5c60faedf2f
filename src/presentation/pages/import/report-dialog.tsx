import { useEffect, useId, useState } from "react";
import { sampleOf, type FileSample } from "../../../application/file-sample";
import type { ImportJob } from "../../../application/application";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { download } from "../sessions/download";
import styles from "./file-lines.module.css";

const rows = 20;

/** A text that says why a file was not read, with its first rows: looked through, then copied or saved by the user. */
export function ReportDialog(props: {
  readonly open: boolean;
  readonly job: ImportJob;
  readonly problem: { readonly code: string };
  readonly onClose: () => void;
}) {
  const { job } = props;
  const words = useText();
  const { report } = words.importing;
  const first = useReport(job, props.problem, props.open);
  const [changed, setChanged] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const id = useId();
  const text = changed ?? first;
  const write = (next: string): void => {
    setChanged(next);
    setCopied(false);
  };
  const save = (): void =>
    download(new File([text ?? ""], `${job.fileName}.report.txt`, { type: "text/plain" }));
  return (
    <Dialog
      open={props.open}
      title={report.title}
      onClose={props.onClose}
      wide
      actions={
        text === null ? null : (
          <>
            <Button onPress={save}>{report.save}</Button>
            <Button
              variant="primary"
              onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
            >
              {copied ? words.common.copied : report.copy}
            </Button>
          </>
        )
      }
    >
      <p className={styles.note}>{report.note}</p>
      {text === null ? (
        <p>{words.importing.rows.reading}</p>
      ) : (
        <>
          <label htmlFor={id}>{report.label}</label>
          <textarea
            id={id}
            className={styles.report}
            value={text}
            spellCheck={false}
            onChange={(event) => write(event.target.value)}
          />
        </>
      )}
    </Dialog>
  );
}

/** The report as it is first shown; null while the file is read. */
function useReport(job: ImportJob, problem: { readonly code: string }, open: boolean): string | null {
  const words = useText();
  const format = useFormat();
  const [sample, setSample] = useState<FileSample | "unreadable" | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    let left = false;
    void sampleOf(job.file, rows)
      .catch(() => "unreadable" as const)
      .then((read) => {
        if (!left) setSample(read);
      });
    return () => {
      left = true;
    };
  }, [job.file, open]);
  if (sample === null) return null;
  const { report } = words.importing;
  const { title, next } = describeProblem(problem, words, format);
  return [
    `FuelTune ${__APP_VERSION__}`,
    `${job.fileName}, ${format.number(job.fileSize)} B`,
    // Codes and numbers, as whoever looks for the fault needs them.
    JSON.stringify(problem),
    title,
    next,
    "",
    sample === "unreadable" ? report.unreadable : report.sample(sample.lines.length, sample.kind === "text"),
    ...(sample === "unreadable"
      ? []
      : sample.kind === "text"
        ? sample.lines.map(({ text }) => text)
        : sample.lines),
    "",
  ].join("\n");
}
