import { useState } from "react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { TableEditor } from "../../../../application/tables";
import type { Session } from "../../../../domain/session";
import { writeLabel } from "../../../../domain/tables/labels";
import { showToast } from "../../../state/toasts";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/checkbox";
import { Dialog } from "../../../ui/dialog";
import { Field } from "../../../ui/field";
import { useCorrection } from "./correction-state";
import { proofWords } from "./proof-words";
import type { Review } from "./review";
import styles from "./correction.module.css";

/** Puts a correction into the table: the state before and the result are kept, both with the log behind them. */
export function ApplyDialog(props: {
  readonly editor: TableEditor;
  readonly review: Review;
  readonly answer: CorrectionAnswer;
  readonly logs: readonly (Session | null)[];
  readonly onClose: () => void;
}) {
  const { editor, answer, onClose } = props;
  const logs = props.logs.filter((log) => log !== null);
  const { edits } = props.review;
  const { common, correction: text } = useText();
  const format = useFormat();
  const gain = useCorrection(({ decisions }) => decisions.gain);
  const names = format.list(logs.map((log) => log.name));
  const [name, setName] = useState(text.defaultName(names));
  const [anyway, setAnyway] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const speaksFor = answer.proof.apply;
  const proof = proofWords(answer.proof, text, format);
  const apply = async (): Promise<void> => {
    const sessionId = logs[0]?.id ?? null;
    const before = { reason: "before-apply", name: text.beforeName(names), sessionId } as const;
    const done = editor.do({ kind: "cells", label: writeLabel("correct"), edits }, before);
    if (!done.ok) return setProblem(text.applyRefused);
    const note = text.snapshotNote({ cells: edits.length, gain: format.percent(gain), proof });
    const kept = await editor.snapshot({ name: name.trim(), note }, sessionId);
    if (!kept.ok) return setProblem(text.keepFailed);
    showToast(text.applied(edits.length), { label: common.undo, perform: () => editor.undo() });
    onClose();
  };
  return (
    <Dialog
      open
      title={text.applyTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            variant="primary"
            unavailable={speaksFor || anyway ? null : text.whyNotApply}
            onPress={() => void apply()}
          >
            {text.applyAction}
          </Button>
        </>
      }
    >
      {/* Enter in the name applies, as far as the button would. */}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (speaksFor || anyway) void apply();
        }}
      >
        <p>{text.applySentence(edits.length)}</p>
        <Field label={text.snapshotName} value={name} onChange={setName} />
        <p className={styles.quiet}>{proof}</p>
        {!speaksFor && (
          <Checkbox
            label={text.applyAnyway}
            note={text.proofSentence[answer.proof.verdict]}
            checked={anyway}
            onChange={setAnyway}
          />
        )}
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
    </Dialog>
  );
}
