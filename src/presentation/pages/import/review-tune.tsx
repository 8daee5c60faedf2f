import { useCallback, useMemo, useState } from "react";
import type { ImportedTune, ImportJob, TableChoice } from "../../../application/application";
import { isSameTable } from "../../../application/garage-from-import";
import { tuneFormatId } from "../../../application/tune-format-id";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { SearchField } from "../../ui/search-field";
import { Select } from "../../ui/select";
import { Segmented } from "../../ui/segmented";
import { readableFormats } from "../format-label";
import { TuneRow } from "./tune-row";
import { countTables, listedTables, type TuneFilter } from "./tune-rows";
import { VehiclePicker } from "./vehicle-fact";
import facts from "./facts.module.css";
import styles from "./review-tune.module.css";

// So few are seen at once.
const fewTables = 6;

const filters = ["all", "known", "flat"] as const;

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
  const [filter, setFilter] = useState<TuneFilter>("all");
  const [find, setFind] = useState("");
  const listed = useMemo(() => listedTables(tune.tables, filter, find), [tune, filter, find]);
  const used = choices.filter(({ use }) => use).length;
  const listedUsed = listed.filter((at) => choices[at]?.use === true).length;
  const fit = listed.filter((at) => choices[at]?.unfit.length === 0).length;
  return (
    <>
      <TuneFacts job={job} review={review} used={used} />
      {tune.tables.length > fewTables && (
        <div className={styles.bar}>
          <Segmented
            label={text.filter}
            value={filter}
            choices={filters.map((value) => ({
              value,
              label: text.filters[value](countTables(tune.tables, value)),
            }))}
            onChange={setFilter}
          />
          <div className={styles.find}>
            <SearchField label={text.find} labelHidden value={find} onChange={setFind} />
          </div>
        </div>
      )}
      <section className={styles.section} aria-label={text.list}>
        <div className={styles.head}>
          <Checkbox
            label={listedUsed === fit ? text.tickNone : text.tickAll}
            labelHidden
            checked={listedUsed > 0 && listedUsed === fit}
            mixed={listedUsed > 0 && listedUsed < fit}
            disabled={fit === 0}
            onChange={(use) => imports.editTables(job.id, listed, { use })}
          />
          <span>{text.name}</span>
          <span>{text.kind}</span>
          <span>{text.unit}</span>
          <span>{text.axes}</span>
          <span className={styles.number}>{text.range}</span>
          <span>{text.picture}</span>
          <span>{text.note}</span>
        </div>
        {listed.length === 0 && (
          <p className={styles.empty}>{find.trim() === "" ? text.nothingHere : text.nothing(find)}</p>
        )}
        <ul className={styles.list}>
          {listed.map((at) => (
            <TuneRow
              key={at}
              at={at}
              draft={tune.tables[at]!}
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
  const format = useFormat();
  const rows = [
    [text.firmware, tune.signature || text.noFirmware],
    [text.tables, text.taken(used, tune.tables.length)],
    [text.values, text.valueCount(tune.facts.length)],
  ] as const;
  return (
    <section className={facts.facts} aria-label={importing.facts.label}>
      <div className={facts.row}>
        <div className={facts.fact}>
          <Select
            label={importing.facts.readAs}
            plain
            value={tuneFormatId}
            options={[
              { value: tuneFormatId, label: review.label },
              ...readableFormats().map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(formatId) => imports.reread(job.id, { formatId })}
          />
        </div>
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
      {tune.unread !== undefined && <p className={styles.filled}>{text.unread(tune.unread, format)}</p>}
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
