import { useCallback, useMemo } from "react";
import type { ImportedTune, ImportJob, TableChoice } from "../../../application/application";
import { isSameTable } from "../../../application/garage-from-import";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { TuneRow } from "./tune-row";
import { VehiclePicker } from "./vehicle-fact";
import facts from "./facts.module.css";
import styles from "./review-tune.module.css";

/** A tune that was read: what it is, which of its tables are wanted, and into which vehicle. */
export function ReviewTune(props: { readonly job: ImportJob; readonly review: ImportedTune }) {
  const { job, review } = props;
  const { tune, choices } = review;
  const { imports } = useApplication();
  const { tunes: text } = useText();
  const known = useKnownTables(review);
  const edit = useCallback(
    (at: number, change: Partial<Omit<TableChoice, "unfit">>) => imports.editTables(job.id, [at], change),
    [imports, job.id],
  );
  const used = choices.filter(({ use }) => use).length;
  const fit = choices.filter(({ unfit }) => unfit.length === 0).length;
  return (
    <>
      <TuneFacts job={job} review={review} used={used} />
      <section className={styles.section} aria-label={text.list}>
        <div className={styles.head}>
          <Checkbox
            label={used === fit ? text.tickNone : text.tickAll}
            labelHidden
            checked={used > 0 && used === fit}
            mixed={used > 0 && used < fit}
            disabled={fit === 0}
            onChange={(use) =>
              imports.editTables(
                job.id,
                choices.map((_, at) => at),
                { use },
              )
            }
          />
          <span>{text.name}</span>
          <span>{text.kind}</span>
          <span>{text.unit}</span>
          <span>{text.axes}</span>
          <span className={styles.number}>{text.range}</span>
          <span>{text.picture}</span>
          <span>{text.note}</span>
        </div>
        <ul className={styles.list}>
          {tune.tables.map((draft, at) => (
            <TuneRow
              // oxlint-disable-next-line react/no-array-index-key -- the tables of a file keep their order
              key={at}
              at={at}
              draft={draft}
              choice={choices[at]!}
              isKnown={known.has(at)}
              onEdit={edit}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function TuneFacts(props: { readonly job: ImportJob; readonly review: ImportedTune; readonly used: number }) {
  const { job, review, used } = props;
  const { tune } = review;
  const { imports } = useApplication();
  const { tunes: text, importing } = useText();
  const rows = [
    [importing.facts.readAs, review.label],
    [text.firmware, tune.signature || text.noFirmware],
    [text.tables, text.taken(used, tune.tables.length)],
    [text.values, text.valueCount(tune.facts.length)],
  ] as const;
  return (
    <section className={facts.facts} aria-label={importing.facts.label}>
      <div className={facts.row}>
        {rows.map(([name, value]) => (
          <div key={name} className={facts.fact}>
            <span className={facts.name}>{name}</span>
            <div className={facts.value}>
              <strong>{value}</strong>
            </div>
          </div>
        ))}
        <VehiclePicker
          vehicle={review.vehicle}
          suggestion={job.fileName.replace(/\.[^.]{1,8}$/, "")}
          none={text.choose}
          onChoose={(vehicle) => imports.assignTune(job.id, vehicle)}
        />
      </div>
      {tune.facts.length > 0 && <p className={styles.filled}>{text.filled}</p>}
    </section>
  );
}

/** Which tables the chosen vehicle has already. */
function useKnownTables({ tune, vehicle }: ImportedTune): ReadonlySet<number> {
  const { tables } = useApplication();
  const stored = useLive(() => tables.list(), [tables]);
  const id = vehicle.kind === "existing" ? vehicle.id : null;
  return useMemo(() => {
    const own = (stored ?? []).filter(({ vehicleId }) => vehicleId === id);
    const known = tune.tables.flatMap((draft, at) =>
      own.some((table) => isSameTable(table, draft)) ? [at] : [],
    );
    return new Set(known);
  }, [stored, id, tune]);
}
