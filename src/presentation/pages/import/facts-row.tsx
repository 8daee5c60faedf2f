import { ChevronDown } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import type { ImportJob, ImportedLog, VehicleChoice } from "../../../application/application";
import { tuneFormatId } from "../../../application/tune-format-id";
import type { ReadHints } from "../../../domain/logs/format";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { ClockDialog } from "./clock-dialog";
import { DialectDialog } from "./dialect-dialog";
import { formatLabel, readableFormats } from "../format-label";
import { fastestHz, mainGaps } from "./job-summary";
import { rateText } from "./rate-text";
import { reviewRows } from "./review-rows";
import { TakeTables, VehicleFact } from "./vehicle-fact";
import styles from "./facts.module.css";

/** What was understood of a file as a whole; whatever was guessed can be changed. */
export function FactsRow(props: {
  readonly job: ImportJob;
  readonly logs: readonly ImportedLog[];
  readonly at: number;
  readonly onLog: (at: number) => void;
  readonly onReread: (hints: ReadHints) => void;
  readonly onRename: (name: string) => void;
  readonly onAssign: (vehicle: VehicleChoice, takeTables: boolean) => void;
}) {
  const { job, logs, at } = props;
  const { importing, tunes } = useText();
  const { facts } = importing;
  const format = useFormat();
  const [dialog, setDialog] = useState<"text" | "time" | null>(null);
  const log = logs[at]!;
  const { draft } = log.review;
  const { meta } = draft;
  const doubts = useMemo(() => reviewRows(log).filter(({ look }) => look).length, [log]);

  return (
    <section className={styles.facts} aria-label={facts.label}>
      <div className={styles.row}>
        <Fact name={facts.readAs} group>
          <div className={styles.select}>
            <Select
              label={facts.readAs}
              labelHidden
              plain
              value={draft.format}
              options={[...formatOptions(draft.format), { value: tuneFormatId, label: tunes.asTune }]}
              onChange={(formatId) => props.onReread({ formatId })}
            />
          </div>
          <span className={styles.sure}>
            {job.hints.formatId === undefined ? (facts.sure[meta.confidence] ?? "") : ""}
          </span>
        </Fact>
        {logs.length > 1 && (
          <Fact name={facts.log} group>
            <Select
              label={facts.log}
              labelHidden
              plain
              value={String(at)}
              options={logs.map((_, index) => ({
                value: String(index),
                label: facts.logOf(index + 1, logs.length),
              }))}
              onChange={(value) => props.onLog(Number(value))}
            />
          </Fact>
        )}
        <Fact name={facts.text}>
          <DialectValue log={log} onPress={() => setDialog("text")} />
        </Fact>
        <Fact name={facts.rows}>
          {meta.rowsKept === meta.rowsFound ? (
            <strong>{facts.allKept(format.number(meta.rowsKept))}</strong>
          ) : (
            facts.kept(format.number(meta.rowsKept), format.number(meta.rowsFound))
          )}
        </Fact>
        <Fact name={facts.time}>
          <TimeValue log={log} onPress={() => setDialog("time")} />
        </Fact>
        <Fact name={facts.channels}>
          <span>
            <strong>{format.number(draft.channels.length)}</strong>
            {`, ${doubts > 0 ? facts.look(doubts) : facts.noLook}`}
          </span>
        </Fact>
        <VehicleFact log={log} suggestion={log.name} onAssign={props.onAssign} />
        <div className={`${styles.fact} ${styles.wide}`}>
          <Field label={facts.name} plain value={log.name} onChange={props.onRename} />
        </div>
      </div>
      <TakeTables log={log} onAssign={props.onAssign} />
      <DialectDialog
        open={dialog === "text"}
        dialect={meta.dialect}
        onClose={() => setDialog(null)}
        onApply={props.onReread}
      />
      <ClockDialog
        open={dialog === "time"}
        column={meta.timeColumn}
        onClose={() => setDialog(null)}
        onApply={props.onReread}
      />
    </section>
  );
}

function Fact(props: { readonly name: string; readonly group?: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span className={styles.name} aria-hidden={props.group}>
        {props.name}
      </span>
      <div className={styles.value}>{props.children}</div>
    </div>
  );
}

function DialectValue(props: { readonly log: ImportedLog; readonly onPress: () => void }) {
  const { facts, dialect: words } = useText().importing;
  const { dialect } = props.log.review.draft.meta;
  if (dialect === null) return facts.binary;
  const delimiters: Readonly<Record<string, string>> = words.delimiters;
  const parts = [
    words.encodings[dialect.encoding],
    delimiters[dialect.delimiter] ?? dialect.delimiter,
    words.decimals[dialect.decimalMark],
  ];
  return (
    <button type="button" className={styles.change} title={words.change} onClick={props.onPress}>
      {parts.join(", ")}
      <ChevronDown size={16} aria-hidden="true" />
    </button>
  );
}

function TimeValue(props: { readonly log: ImportedLog; readonly onPress: () => void }) {
  const { facts, clock } = useText().importing;
  const format = useFormat();
  const { draft, quality } = props.log.review;
  const rates = quality.clocks.map(({ medianStepS }) => 1 / medianStepS).filter(Number.isFinite);
  const slow = Math.min(...rates);
  const fast = fastestHz(props.log);
  const gaps = mainGaps(props.log);
  const words = (
    <span>
      <strong>{format.duration(quality.durationS, 2)}</strong>{" "}
      {slow < fast * 0.99
        ? facts.rates(rateText(slow, format), rateText(fast, format))
        : facts.at(rateText(fast, format))}
      {`, ${gaps.count === 0 ? facts.noGaps : facts.gaps(gaps.count, format.duration(gaps.longestS))}`}
    </span>
  );
  if (draft.meta.dialect === null) return words;
  return (
    <button type="button" className={styles.change} title={clock.change} onClick={props.onPress}>
      {words}
      <ChevronDown size={16} aria-hidden="true" />
    </button>
  );
}

function formatOptions(current: string) {
  const options = readableFormats().map(({ id, label }) => ({ value: id, label }));
  const known = options.some(({ value }) => value === current);
  return known ? options : [{ value: current, label: formatLabel(current) }, ...options];
}
