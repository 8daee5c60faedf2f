import { HardDrive, Scale, WifiOff, type LucideIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { maxFileBytes } from "../../../domain/logs/format";
import { chooseFiles } from "../../frame/choose-files";
import { vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { goTo } from "../../state/hash-location";
import { describeProblem, type ProblemText } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { SeverityShape } from "../../ui/severity-shape";
import styles from "./empty-home.module.css";
import { shelfLines } from "./shelf-list";

const PullFigure = lazy(async () => ({ default: (await import("./pull-figure")).PullFigure }));

/** Home before the first session: the sentence, the ways in, what is read, and one real figure. */
export function EmptyHome() {
  const { home } = useText();
  return (
    <div className={styles.home}>
      <section className={styles.start} aria-label={home.choose}>
        <h1 className={styles.sentence}>
          {home.sentence.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <DropZone />
        <Demo />
        <Shelf />
      </section>
      <section className={styles.shown} aria-label={home.figure.title}>
        {/* A figure that cannot be drawn takes nothing else away. */}
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <PullFigure />
          </Suspense>
        </ErrorBoundary>
        <Promises />
      </section>
    </div>
  );
}

function DropZone() {
  const { home } = useText();
  const format = useFormat();
  const { imports } = useApplication();
  return (
    <div className={styles.drop}>
      <div>
        <p>{home.drop}</p>
        <p className={styles.note}>{home.dropNote(format.bytes(maxFileBytes))}</p>
      </div>
      <Button variant="primary" size="large" onPress={() => chooseFiles(imports)}>
        {home.choose}
      </Button>
    </div>
  );
}

function Demo() {
  const text = useText();
  const format = useFormat();
  const application = useApplication();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemText | null>(null);
  async function open() {
    setBusy(true);
    const answer = await application.openDemoGarage();
    setBusy(false);
    if (answer.ok) goTo(vehiclePath(answer.value));
    else setProblem(describeProblem(answer.problem, text, format));
  }
  return (
    <>
      <div className={styles.demo}>
        <Button size="large" busy={busy} onPress={() => void open()}>
          {text.home.demo}
        </Button>
        <p className={styles.note}>{text.home.demoNote}</p>
      </div>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          <SeverityShape severity="critical" />
          {problem.title} {problem.next}
        </p>
      )}
    </>
  );
}

function Shelf() {
  const { home } = useText();
  return (
    <div className={styles.reads}>
      <h2>{home.reads}</h2>
      <ul>
        {shelfLines().map(({ makers, extensions }) => (
          <li key={makers.join()}>
            <span>{makers.map(home.maker).join(", ")}</span>
            <span>{extensions.join(", ")}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{home.readsElse}</p>
    </div>
  );
}

const promiseIcons: readonly LucideIcon[] = [HardDrive, WifiOff, Scale];

function Promises() {
  const { home } = useText();
  return (
    <ul className={styles.promises}>
      {home.promises.map(({ lead, rest }, at) => {
        const Icon = promiseIcons[at] ?? HardDrive;
        return (
          <li key={lead}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            <p>
              <strong>{lead}</strong> {rest}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
