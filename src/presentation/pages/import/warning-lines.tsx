import { useState } from "react";
import type { ImportJob, ImportedLog } from "../../../application/application";
import { goTo } from "../../state/hash-location";
import { sessionPath } from "../../routes";
import { describeWarning } from "../../text/warning";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { FileLinesDialog } from "./file-lines-dialog";
import { mergedWarnings } from "./merged-warnings";
import { UnitsLine } from "./units-line";
import { WarningLine } from "./warning-line";
import styles from "./warning-lines.module.css";

const shownAtFirst = 3;

/** What the user should know before storing this log, worst first. */
export function WarningLines(props: {
  readonly job: ImportJob;
  readonly log: ImportedLog;
  readonly twinFile: string | null;
  readonly onRemove: () => void;
  readonly onUnit: (channels: readonly string[], unit: string) => void;
  /** Opens the dialog that can settle a doubt about the time. */
  readonly onClock: () => void;
}) {
  const { job, log } = props;
  const words = useText();
  const { importing } = words;
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [line, setLine] = useState<number | null>(null);
  const warnings = mergedWarnings(
    // Doubts about units are one line with their dialog.
    log.review.draft.warnings.filter(({ code }) => code !== "unit-doubt"),
    (labels) => format.list(labels),
    (count) => importing.andMore(count),
  );
  const shown = all ? warnings : warnings.slice(0, shownAtFirst);
  const twin = job.state.kind === "ready" ? job.state.twin : null;
  // Rows of a binary file are no lines to look at.
  const isText = log.review.draft.meta.dialect !== null;
  return (
    <>
      <ul className={styles.lines} aria-label={importing.warningList}>
        {twin !== null && (
          <WarningLine
            severity="medium"
            title={importing.twin.title(twin.name, format.dateTime(twin.importedAt))}
            detail={importing.twin.detail}
            actions={
              <>
                <Button size="small" onPress={() => goTo(sessionPath(twin.id))}>
                  {importing.twin.open}
                </Button>
                <Button size="small" variant="quiet" onPress={props.onRemove}>
                  {importing.twin.remove}
                </Button>
              </>
            }
          />
        )}
        {props.twinFile !== null && (
          <WarningLine
            severity="medium"
            title={importing.twin.job(props.twinFile)}
            detail={importing.twin.detail}
            actions={
              <Button size="small" onPress={props.onRemove}>
                {importing.twin.remove}
              </Button>
            }
          />
        )}
        <UnitsLine log={log} onUnit={props.onUnit} />
        {shown.map((warning) => {
          const { title, detail } = describeWarning(warning, words, format);
          const aboutTime = isText && warning.code.startsWith("time-");
          const row = isText ? (warning.row ?? null) : null;
          return (
            <WarningLine
              key={`${warning.code} ${warning.channel ?? ""} ${warning.row ?? ""}`}
              severity={warning.severity}
              title={title}
              detail={detail}
              {...(aboutTime || row !== null
                ? {
                    actions: (
                      <>
                        {aboutTime && (
                          <Button size="small" onPress={props.onClock}>
                            {words.common.change}
                          </Button>
                        )}
                        {row !== null && (
                          <Button size="small" variant="quiet" onPress={() => setLine(row)}>
                            {importing.rows.show}
                          </Button>
                        )}
                      </>
                    ),
                  }
                : {})}
            />
          );
        })}
        {warnings.length > shown.length && (
          <li className={styles.line}>
            <Button size="small" variant="quiet" onPress={() => setAll(true)}>
              {importing.more(warnings.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
      <FileLinesDialog file={job.file} line={line} onClose={() => setLine(null)} />
    </>
  );
}
