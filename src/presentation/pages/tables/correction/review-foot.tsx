import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { GainField } from "../../../grid-editor/gain-field";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Checkbox } from "../../../ui/checkbox";
import type { ReviewDialog } from "./correction-review";
import { chooseGain, decide, useCorrection } from "./correction-state";
import type { Review, Tally } from "./review";
import styles from "./correction.module.css";

/** How much changes, what is held back, the gain, and the way into the table. */
export function ReviewFoot(props: {
  readonly tally: Tally;
  readonly review: Review;
  readonly answer: CorrectionAnswer;
  /** The table has other values than those that were corrected. */
  readonly moved: boolean;
  /** Percentages by engine speed that take what this table leaves; null where there are none. */
  readonly rpmTable: TuningTable | null;
  readonly onOpen: (dialog: ReviewDialog) => void;
}) {
  const { tally, review, moved } = props;
  const { correction: text } = useText();
  const format = useFormat();
  const { decisions } = useCorrection();
  const facts = [
    ...(tally.changed === 0
      ? []
      : [text.mean(format.signed(100 * tally.mean, 1), format.signed(100 * tally.largest, 1))]),
    text.limited(tally.limited),
    text.leaner(tally.leanerInBoost),
    ...(tally.skipped === 0 ? [] : [text.skippedCount(tally.skipped)]),
    text.untouched(tally.untouched),
  ];
  const held = [...review.boosted];
  const allowed = held.filter((cell) => decisions.leaner.has(cell)).length;
  const isAllowed = props.answer.settings.limits.leanInBoost;
  return (
    <footer className={styles.foot}>
      <div className={styles.counts} role="status">
        <strong>{tally.changed === 0 ? text.footNone : text.foot(tally.changed)}</strong>
        <span>{facts.join(" · ")}</span>
      </div>
      {held.length > 0 && !isAllowed && (
        <Checkbox
          label={text.held(held.length)}
          note={<span className={styles.heldNote}>{text.heldNote}</span>}
          checked={allowed === held.length}
          mixed={allowed > 0 && allowed < held.length}
          onChange={(on) => decide({ leaner: new Set(on ? held : []) })}
        />
      )}
      <GainField compact label={text.gain} value={decisions.gain} onChange={chooseGain} />
      <div className={styles.actions}>
        {props.rpmTable !== null && <Button onPress={() => props.onOpen("rpm")}>{text.rpm}</Button>}
        <Button onPress={() => props.onOpen("coverage")}>{text.coverage}</Button>
        <Button
          variant="primary"
          unavailable={moved ? text.moved : tally.changed === 0 ? text.nothing : null}
          onPress={() => props.onOpen("apply")}
        >
          {text.apply}
        </Button>
      </div>
    </footer>
  );
}
