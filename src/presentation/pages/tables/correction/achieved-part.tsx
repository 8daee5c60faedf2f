import { useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { TableSnapshot } from "../../../../application/tables";
import type { Achieved } from "../../../../domain/correction/achieved";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { useCorrection } from "./correction-state";
import { placeWords } from "./place-words";
import { correctionSentence } from "./problem-sentence";
import { sameAxes } from "./review";
import styles from "./correction.module.css";

const mostListed = 12;

/** What the last correction promised, and what the drives of this one find of it; nothing where none was made before. */
export function AchievedPart(props: {
  readonly base: TuningTable;
  readonly answer: CorrectionAnswer;
  readonly logs: readonly (Session | null)[];
}) {
  const { base, answer, logs } = props;
  const { snapshots, sessions, engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const { settings } = useCorrection();
  const [outcome, setOutcome] = useState<Achieved | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const found = useLive(async () => {
    const kept = await snapshots.list(base.id);
    const before = kept.find((snapshot) => isBefore(snapshot, base, logs));
    if (before === undefined || before.sessionId === null) return null;
    return { before, session: await sessions.find(before.sessionId) };
  }, [snapshots, sessions, base, logs]);
  if (found == null || found.session === null) return null;
  const { before, session } = found;
  const check = async (): Promise<void> => {
    setBusy(true);
    const table = { ...base, values: before.values, revision: before.revision };
    const known = await engine.achieved(answer.number, [session.id], table, base.values, settings);
    setBusy(false);
    if (known.ok) setOutcome(known.value);
    else setProblem(correctionSentence(known.problem, words, format, base).title);
  };
  return (
    <>
      <h3>{text.achievedTitle}</h3>
      {outcome === null ? (
        <>
          <p>{text.achievedIntro(session.name)}</p>
          <div className={styles.actions}>
            <Button unavailable={busy ? text.running : null} onPress={() => void check()}>
              {text.achievedCheck}
            </Button>
          </div>
        </>
      ) : (
        <Outcome outcome={outcome} base={base} />
      )}
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}

function Outcome({ outcome, base }: { readonly outcome: Achieved; readonly base: TuningTable }) {
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  if (outcome.cells.length === 0) return <p role="status">{text.achievedNone}</p>;
  const percent = (share: number): string => format.percent(share, 2);
  const error = (ratio: number): string => `${format.signed(100 * (ratio - 1), 2)}\u00a0%`;
  const listed = outcome.cells
    .toSorted((a, b) => Math.abs(b.achieved - 1) - Math.abs(a.achieved - 1))
    .slice(0, mostListed);
  return (
    <>
      <p role="status">
        <strong>
          {text.achievedSentence(
            percent(outcome.before),
            percent(outcome.predicted),
            percent(outcome.achieved),
          )}
        </strong>{" "}
        {text.achievedWorse(outcome.worse.length, outcome.cells.length)}
      </p>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{text.achievedCell}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.promised}</th>
            <th scope="col">{text.found}</th>
            <th scope="col">{text.time}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ cell, before, predicted, achieved, seconds }) => (
            <tr key={cell}>
              <th scope="row">{placeWords(base, cell, words, format)}</th>
              <td>{error(before)}</td>
              <td>{error(predicted)}</td>
              <td>{error(achieved)}</td>
              <td>{format.duration(seconds, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{text.achievedNote(listed.length, outcome.cells.length)}</p>
    </>
  );
}

/** The table before a correction from a log that is not among these, on the axes it has now. */
function isBefore(
  { reason, sessionId, occasion, ...kept }: TableSnapshot,
  base: TuningTable,
  logs: readonly (Session | null)[],
): boolean {
  if (reason !== "before-apply" || sessionId === null || !occasion.startsWith("correct")) return false;
  if (logs.some((log) => log?.id === sessionId)) return false;
  return kept.values.length === base.values.length && sameAxes(kept, base);
}
