import { useCallback, useState } from "react";
import type { ChannelEdit, ImportJob } from "../../../application/application";
import type { ReadHints } from "../../../domain/logs/format";
import { useApplication } from "../../services";
import { ChannelTable } from "./channel-table";
import { ClockDialog } from "./clock-dialog";
import { FactsRow } from "./facts-row";
import { WarningLines } from "./warning-lines";

type Ready = Extract<ImportJob["state"], { readonly kind: "ready" }>;

/** A file that was read: facts, warnings and channels of one of its logs. */
export function ReviewJob(props: {
  readonly jobs: readonly ImportJob[];
  readonly job: ImportJob;
  readonly state: Ready;
  readonly onRemove: () => void;
}) {
  const { job, state } = props;
  const { imports } = useApplication();
  const [chosen, setChosen] = useState(0);
  const [askingClock, setAskingClock] = useState(false);
  const at = Math.min(chosen, state.logs.length - 1);
  const log = state.logs[at];
  const edit = useCallback(
    (channel: string, change: ChannelEdit) => imports.edit(job.id, at, channel, change),
    [imports, job.id, at],
  );
  if (log === undefined) return null;
  const reread = (hints: ReadHints): void => imports.reread(job.id, { ...job.hints, ...hints });
  return (
    <>
      <FactsRow
        job={job}
        logs={state.logs}
        at={at}
        onLog={setChosen}
        onReread={reread}
        onRename={(name) => imports.rename(job.id, at, name)}
        onAssign={(vehicle, takeTables) => imports.assign(job.id, at, vehicle, takeTables)}
      />
      <WarningLines
        job={job}
        log={log}
        twinFile={props.jobs.find(({ id }) => id === state.twinJob)?.fileName ?? null}
        onRemove={props.onRemove}
        onUnit={(channels, unit) => {
          for (const channel of channels) edit(channel, { unit });
        }}
        onClock={() => setAskingClock(true)}
      />
      <ChannelTable key={at} log={log} onEdit={edit} />
      <ClockDialog
        open={askingClock}
        column={log.review.draft.meta.timeColumn}
        onClose={() => setAskingClock(false)}
        onApply={reread}
      />
    </>
  );
}
