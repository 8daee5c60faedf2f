import { Lock } from "lucide-react";
import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { CellEvidence } from "./cell-evidence";
import { decide, useCorrection } from "./correction-state";
import { valueDecimals } from "./looks";
import { neededError } from "./needed-error";
import { placeWords } from "./place-words";
import type { Review } from "./review";
import styles from "./correction.module.css";

/** One cell of a review: its numbers with what stands behind them, and whether it is taken. */
export function CellPanel(props: {
  readonly base: TuningTable;
  readonly answer: CorrectionAnswer;
  readonly review: Review;
  /** The marked cell and all selected ones, as stored. */
  readonly cell: number;
  readonly selected: readonly number[];
  readonly logs: readonly (Session | null)[];
  readonly truth: Float64Array | null;
  readonly extending: boolean;
  readonly onExtend: () => void;
}) {
  const { base, answer, review, cell, selected, truth } = props;
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const { decisions } = useCorrection();
  const { cells } = answer;
  const decimals = valueDecimals(base);
  const percent = (share: number, digits = 1): string =>
    Number.isNaN(share) ? format.number(NaN) : `${format.signed(100 * share, digits)}\u00a0%`;
  const now = base.values[cell]!;
  const isKnown = cells.seconds[cell]! > 0;
  const state = decisions.skipped.has(cell) ? text.skipped : text.marks[review.marks[cell]!];
  const skipped = selected.filter((at) => decisions.skipped.has(at));
  const held = selected.filter((at) => review.boosted.has(at) && !decisions.leaner.has(at));
  const place = placeWords(base, cell, words, format);
  const facts: readonly (readonly [string, string])[] = [
    [text.state, state],
    ...(isKnown
      ? ([
          [
            text.needed,
            `${percent(review.needed[cell]!, 2)} ± ${format.number(100 * neededError(cells, cell), 2)}`,
          ],
          [
            text.evidence,
            text.evidenceOf(format.duration(cells.seconds[cell]!, 2), text.visits(cells.visits[cell]!)),
          ],
          [text.confidence, format.percent(cells.confidence[cell]!)],
          [text.spread, format.percent(cells.spread[cell]!, 1)],
          ...(cells.clamped[cell]! > 0
            ? ([[text.clamped, format.percent(cells.clamped[cell]!)]] as const)
            : []),
        ] as const)
      : []),
    ...(truth === null ? [] : ([[text.truth, percent(truth[cell]! / now - 1, 2)]] as const)),
  ];
  return (
    <aside className={styles.panel} aria-label={place}>
      <div className={styles.panelHead}>
        <div>
          <h2>{place}</h2>
          <p className={styles.quiet}>{text.cellsSelected(selected.length)}</p>
        </div>
        {review.marks[cell] === "locked" && <Lock size={20} aria-label={text.lock} />}
      </div>
      <dl className={styles.values}>
        <div>
          <dt>{text.now}</dt>
          <dd>{Number.isNaN(now) ? text.blank : format.number(now, decimals)}</dd>
        </div>
        <div>
          <dt>{text.proposed}</dt>
          <dd>{format.number(review.proposed[cell]!, decimals)}</dd>
        </div>
        <div>
          <dt>{text.change}</dt>
          <dd>{percent(review.change[cell]!)}</dd>
        </div>
      </dl>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.actions}>
        <Button
          onPress={() => {
            const next = new Set(decisions.skipped);
            const taken = skipped.length === selected.length;
            for (const at of selected) {
              if (taken) next.delete(at);
              else next.add(at);
            }
            decide({ skipped: next });
          }}
        >
          {skipped.length === selected.length ? text.takeBack(selected.length) : text.skip(selected.length)}
        </Button>
        {held.length > 0 && !answer.settings.limits.leanInBoost && (
          <Button onPress={() => decide({ leaner: new Set([...decisions.leaner, ...held]) })}>
            {text.allowLean(held.length)}
          </Button>
        )}
        <Button variant="quiet" pressed={props.extending} onPress={props.onExtend}>
          {props.extending ? text.rangeOn : text.range}
        </Button>
      </div>
      <CellEvidence key={`${answer.number} ${cell}`} answer={answer} cell={cell} logs={props.logs} />
      <details className={styles.why}>
        <summary>{text.whyTitle}</summary>
        <dl>
          {text.why.map(([name, meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  );
}
