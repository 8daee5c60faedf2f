import { useEffect, useMemo, useRef, useState } from "react";
import type { TableEditor } from "../../../../application/tables";
import type { Session } from "../../../../domain/session";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { useThemeStops } from "../../../figures/use-theme-stops";
import { useApplication } from "../../../services";
import { useFormat, useText } from "../../../text/use-text";
import { CellGrid, rangeOf } from "../history/cell-grid";
import { insideTable, readTable } from "../history/reading-index";
import { useGridAxes } from "../history/use-grid-axes";
import { ApplyDialog } from "./apply-dialog";
import { CellPanel } from "./cell-panel";
import { runCorrection, useCorrection, type Phase } from "./correction-state";
import { CoverageDialog } from "./coverage-dialog";
import { DetailsDialog } from "./details-dialog";
import { changeScale, reviewLooks, valueDecimals, type ReviewView } from "./looks";
import { MapsDialog } from "./maps-dialog";
import { placeWords } from "./place-words";
import { RpmDialog } from "./rpm-dialog";
import { focusIfLost } from "./focus-if-lost";
import { useGridRoom } from "./use-grid-room";
import { useRpmTable } from "./use-rpm-table";
import { isSame, reviewOf, tallyOf } from "./review";
import { ReviewBar } from "./review-bar";
import { ReviewFoot } from "./review-foot";
import { ReviewLegend } from "./review-legend";
import { SettingsDialog } from "./settings-dialog";
import { knownTruth } from "./known-truth";
import styles from "./correction.module.css";

/** What is open over a review. */
export type ReviewDialog = "apply" | "buckets" | "proof" | "settings" | "coverage" | "maps" | "rpm";

/** Titles and breakpoints of the axes, the legend and the spaces between, pixels. */
const aroundCells = 108;

/** A correction to look at cell by cell, and to apply. */
export function CorrectionReview(props: {
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly review: Extract<Phase, { readonly kind: "review" }>;
  /** All that are stored. */
  readonly sessions: readonly Session[];
}) {
  const { table, onMark } = props;
  const { answer, base } = props.review;
  const { engine } = useApplication();
  const words = useText();
  const { correction: text } = words;
  const format = useFormat();
  const stops = useThemeStops();
  const { decisions } = useCorrection();
  const [view, setView] = useState<ReviewView>("proposed");
  const [anchor, setAnchor] = useState<CellPosition | null>(null);
  const [extending, setExtending] = useState(false);
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const [truth, setTruth] = useState<Float64Array | null>(null);
  useEffect(() => {
    let left = false;
    void knownTruth(base).then((known) => {
      if (!left) setTruth(known);
    });
    return () => {
      left = true;
    };
  }, [base]);
  const place = useRef<HTMLDivElement>(null);
  const tallest = useGridRoom(place, aroundCells);
  useEffect(() => focusIfLost(place.current, '[role="grid"]'), []);
  const rpmTable = useRpmTable(base);
  const read = useMemo(() => readTable(base), [base]);
  const axes = useGridAxes(read.table);
  const review = useMemo(() => reviewOf(base, answer, decisions), [base, answer, decisions]);
  const tally = useMemo(() => tallyOf(review, decisions), [review, decisions]);
  const looks = useMemo(
    () => reviewLooks(view, base, answer, review, decisions.skipped, stops, words, format),
    [view, base, answer, review, decisions.skipped, stops, words, format],
  );
  const { sessions: chosen } = props.review;
  const logs = useMemo(
    () => chosen.map((id) => props.sessions.find((session) => session.id === id) ?? null),
    [chosen, props.sessions],
  );
  const marked = insideTable(props.marked, base);
  const { left, right, low, high } = rangeOf(marked, anchor);
  const selected: number[] = [];
  for (let row = low; row <= high; row++)
    for (let column = left; column <= right; column++) selected.push(read.stored({ column, row }));
  const moved = !isSame(base, table);
  const applied = isSame({ ...base, values: review.proposed.slice() }, table);
  const mark = (cell: CellPosition): void => {
    setExtending(false);
    onMark(cell);
  };
  const again = (): void => void runCorrection(engine, props.review.sessions, table);
  const close = (): void => setDialog(null);
  return (
    <div className={styles.review}>
      <ReviewBar answer={answer} logs={logs} view={view} onView={setView} onOpen={setDialog} />
      {moved && (
        <p role="status" className={styles.moved}>
          <strong>{applied ? text.inTable : text.moved}</strong> {applied ? text.inTableNext : text.movedNext}
        </p>
      )}
      <div className={styles.body}>
        <div ref={place} className={styles.main}>
          <CellGrid
            label={text.gridLabel(base.name, text.views[view])}
            {...axes}
            cells={looks}
            marked={marked}
            onMark={mark}
            anchor={anchor}
            onAnchor={(cell) => {
              if (cell !== null || !extending) setAnchor(cell);
            }}
            tallest={tallest}
          />
          <p className={styles.peek} aria-hidden="true">
            <span>{placeWords(base, read.stored(marked), words, format)}</span>
            <span>{peekWords(read.stored(marked))}</span>
          </p>
          <ReviewLegend scale={view === "now" || view === "evidence" ? null : changeScale(review, stops)} />
          {answer.notes.length > 0 && (
            <ul className={styles.notes} aria-label={text.notesTitle}>
              {answer.notes.map(({ code, facts }) => (
                <li key={code}>{text.notes[code](facts, format)}</li>
              ))}
            </ul>
          )}
        </div>
        <CellPanel
          base={base}
          answer={answer}
          review={review}
          cell={read.stored(marked)}
          selected={selected}
          logs={logs}
          truth={truth}
          extending={extending}
          onExtend={() => {
            setAnchor(marked);
            setExtending(true);
          }}
        />
      </div>
      <ReviewFoot
        tally={tally}
        review={review}
        moved={moved}
        answer={answer}
        rpmTable={rpmTable}
        onOpen={setDialog}
      />
      {dialog === "apply" && (
        <ApplyDialog editor={props.editor} review={review} answer={answer} logs={logs} onClose={close} />
      )}
      {(dialog === "buckets" || dialog === "proof") && (
        <DetailsDialog base={base} answer={answer} logs={logs} part={dialog} onClose={close} />
      )}
      {dialog === "settings" && <SettingsDialog table={table} onClose={close} onRun={again} />}
      {dialog === "maps" && <MapsDialog base={base} answer={answer} marked={marked} onClose={close} />}
      {dialog === "rpm" && rpmTable !== null && (
        <RpmDialog answer={answer} rpmTable={rpmTable} logs={logs} onClose={close} />
      )}
      {dialog === "coverage" && <CoverageDialog base={base} answer={answer} onClose={close} />}
    </div>
  );

  /** Where the panel is below the screen: now, proposed and change of the marked cell. */
  function peekWords(cell: number): string {
    const decimals = valueDecimals(base);
    const now = format.number(base.values[cell]!, decimals);
    const proposed = format.number(review.proposed[cell]!, decimals);
    return now === proposed
      ? now
      : `${now} → ${proposed} (${format.signed(100 * review.change[cell]!, 1)} %)`;
  }
}
