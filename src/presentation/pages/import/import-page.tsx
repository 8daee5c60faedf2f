import type { ImportJob } from "../../../application/application";
import { useCommands } from "../../commands";
import { chooseFiles } from "../../frame/choose-files";
import { patterns } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { useWatched } from "../../state/use-watched";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Page } from "../../ui/page";
import { Progress } from "../../ui/progress";
import { VisuallyHidden } from "../../ui/visually-hidden";
import { FailedJob } from "./failed-job";
import { importCommands } from "./import-commands";
import { ImportFoot } from "./import-foot";
import { JobStrip } from "./job-strip";
import { nextJob } from "./job-summary";
import { ReviewJob } from "./review-job";
import { ReviewTune } from "./review-tune";
import { useChosenJob } from "./use-chosen-job";
import { useStoring } from "./use-storing";
import styles from "./import-page.module.css";

/** What was understood of each file, before it is stored: everything can be changed, nothing is kept yet. */
export function ImportPage() {
  const { imports } = useApplication();
  const words = useText();
  const { common, importing } = words;
  const jobs = useWatched(imports.jobs);
  const [job, setChosen] = useChosenJob(jobs);
  const storing = useStoring(jobs, setChosen);
  const remove = (): void => {
    if (job === null) return;
    const next = nextJob(jobs, job.id);
    imports.remove(job.id);
    storing.clearProblem();
    if (next !== null) setChosen(next);
    else if (jobs.length === 1) goTo(patterns.sessions);
  };
  const storeOne = (): void => {
    if (job !== null) void storing.storeOne(job);
  };
  const storeAll = (): void => void storing.storeAll();
  useCommands(
    importCommands(jobs, job, words, { cancel: remove, one: storeOne, all: storeAll, next: setChosen }),
  );
  if (job === null) return <NothingToImport />;
  const at = jobs.indexOf(job);

  return (
    <Page
      crumbs={[
        { label: common.import, to: patterns.import },
        { label: importing.review(at + 1, jobs.length) },
      ]}
      note={job.fileName}
      fill
      foot={
        <ImportFoot
          jobs={jobs}
          job={job}
          problem={storing.problem?.job === job.id ? storing.problem : null}
          onCancel={remove}
          onNext={setChosen}
          onImport={storeOne}
          onImportAll={storeAll}
        />
      }
    >
      <VisuallyHidden>
        <h1>{importing.heading(job.fileName)}</h1>
      </VisuallyHidden>
      <div className={styles.page}>
        <JobStrip jobs={jobs} current={job.id} onSelect={setChosen} />
        <JobBody key={job.id} jobs={jobs} job={job} onRemove={remove} />
      </div>
    </Page>
  );
}

function JobBody(props: {
  readonly jobs: readonly ImportJob[];
  readonly job: ImportJob;
  readonly onRemove: () => void;
}) {
  const { job } = props;
  const { imports } = useApplication();
  const { importing } = useText();
  switch (job.state.kind) {
    case "ready":
      return <ReviewJob jobs={props.jobs} job={job} state={job.state} onRemove={props.onRemove} />;
    case "tune":
      return <ReviewTune job={job} review={job.state.review} />;
    case "failed":
      return (
        <FailedJob
          job={job}
          problem={job.state.problem}
          onReread={(hints) => imports.reread(job.id, hints)}
          onRemove={props.onRemove}
        />
      );
    case "waiting":
    case "reading":
      return (
        <div className={styles.waiting}>
          <Progress
            label={job.fileName}
            fraction={job.state.kind === "reading" ? job.state.fraction : 0}
            onCancel={() => imports.cancel(job.id)}
          />
        </div>
      );
    case "storing":
      return <p className={styles.waiting}>{importing.state.storing}</p>;
    default:
      return (
        <div className={styles.waiting}>
          <p>{importing.state[job.state.kind]}</p>
          {job.state.kind === "cancelled" && (
            <Button onPress={() => imports.reread(job.id, job.hints)}>{importing.readAgain}</Button>
          )}
        </div>
      );
  }
}

function NothingToImport() {
  const { imports } = useApplication();
  const { common, importing } = useText();
  const { empty } = importing;
  return (
    <Page crumbs={[{ label: common.import }]}>
      <div className={styles.waiting}>
        <h1>{empty.sentence}</h1>
        <div className={styles.drop}>
          <p>{empty.note}</p>
          <Button variant="primary" onPress={() => chooseFiles(imports)}>
            {empty.choose}
          </Button>
        </div>
      </div>
    </Page>
  );
}
