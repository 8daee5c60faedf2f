import { useEffect, useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { RpmShare } from "../../../../domain/correction/split-rpm";
import { cellMarks } from "../../../../domain/correction/propose";
import type { Session } from "../../../../domain/session";
import { writeLabel } from "../../../../domain/tables/labels";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { showToast } from "../../../state/toasts";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Dialog } from "../../../ui/dialog";
import { valueDecimals } from "./looks";
import { placeWords } from "./place-words";
import { correctionSentence } from "./problem-sentence";
import styles from "./correction.module.css";

/** What the percentages by engine speed take of what the corrected MAP table leaves; applied as a step of their own. */
export function RpmDialog(props: {
  readonly answer: CorrectionAnswer;
  readonly rpmTable: TuningTable;
  readonly logs: readonly (Session | null)[];
  readonly onClose: () => void;
}) {
  const { answer, rpmTable } = props;
  const { engine, tables } = useApplication();
  const words = useText();
  const { common, correction: text } = words;
  const format = useFormat();
  const [share, setShare] = useState<RpmShare | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [applied, setApplied] = useState(false);
  useEffect(() => {
    let left = false;
    void engine.rpmShare(answer.number, rpmTable).then((found) => {
      if (left) return;
      if (found.ok) setShare(found.value);
      else setProblem(correctionSentence(found.problem, words, format, rpmTable).title);
    });
    return () => {
      left = true;
    };
  }, [engine, answer.number, rpmTable, words, format]);
  const names = format.list(props.logs.flatMap((log) => (log === null ? [] : [log.name])));
  const edits = [...(share?.proposal.proposed ?? [])].flatMap((to, at) => {
    const from = rpmTable.values[at]!;
    return Object.is(from, to) ? [] : [{ at, from, to }];
  });
  const helps = share !== null && edits.length > 0 && share.afterBoth < share.afterMap;
  const apply = async (): Promise<void> => {
    const opened = await tables.open(rpmTable.id);
    if (!opened.ok) return setProblem(text.applyRefused);
    const editor = opened.value;
    const sessionId = props.logs.find((log) => log !== null)?.id ?? null;
    const before = { reason: "before-apply", name: text.beforeName(names), sessionId } as const;
    const done = editor.do({ kind: "cells", label: writeLabel("correct"), edits }, before);
    const kept = done.ok
      ? await editor.snapshot({ name: text.defaultName(names), note: text.rpmNote }, sessionId)
      : null;
    await editor.close();
    if (!done.ok) return setProblem(text.applyRefused);
    setApplied(true);
    if (kept?.ok === false) return setProblem(text.keepFailed);
    showToast(text.rpmApplied(rpmTable.name, edits.length));
    props.onClose();
  };
  return (
    <Dialog
      open
      wide
      title={text.rpmTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            unavailable={applied || edits.length === 0 ? text.nothing : null}
            onPress={() => void apply()}
          >
            {text.rpmApply(edits.length)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{text.rpmIntro(rpmTable.name)}</p>
        {problem !== null && <p role="alert">{problem}</p>}
        {share !== null && (
          <>
            <p>
              <strong>
                {text.rpmSentence(
                  format.percent(share.before, 2),
                  format.percent(share.afterMap, 2),
                  format.percent(share.afterBoth, 2),
                )}
              </strong>{" "}
              {helps ? "" : text.rpmNoHelp}
            </p>
            <RpmCells share={share} rpmTable={rpmTable} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function RpmCells({ share, rpmTable }: { readonly share: RpmShare; readonly rpmTable: TuningTable }) {
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const decimals = Math.max(1, valueDecimals(rpmTable));
  const { proposed, mark } = share.proposal;
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{rpmTable.x.label}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.proposed}</th>
          <th scope="col">{text.evidence}</th>
          <th scope="col">{text.confidence}</th>
        </tr>
      </thead>
      <tbody>
        {[...rpmTable.values].map((now, at) => (
          <tr key={rpmTable.x.values[at]}>
            <th scope="row">
              {placeWords(rpmTable, at, words, format)}
              <span>{text.marks[cellMarks[mark[at]!] ?? "unvisited"]}</span>
            </th>
            <td>{format.unit(now, rpmTable.unit, decimals)}</td>
            <td>{format.unit(proposed[at]!, rpmTable.unit, decimals)}</td>
            <td>{format.duration(share.cells.seconds[at]!, 1)}</td>
            <td>{format.percent(share.cells.confidence[at]!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
