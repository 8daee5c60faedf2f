import { memo } from "react";
import type { TableChoice } from "../../../application/application";
import { isVaried } from "../../../application/wanted-tables";
import { kinds } from "../../../domain/tables/kinds";
import type { Axis, TableDraft } from "../../../domain/tables/tune";
import type { TableKind } from "../../../domain/tables/tuning-table";
import { extentOf } from "../../figures/colour-scale";
import { axisDecimals } from "../../figures/decimals";
import type { Dictionary } from "../../text/english";
import type { Format } from "../../text/format";
import { useFormat, useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { Field } from "../../ui/field";
import { SeverityShape } from "../../ui/severity-shape";
import { tableShape } from "../tables/table-shape";
import { LazySelect } from "./lazy-select";
import { TunePicture } from "./tune-picture";
import { unitWords } from "./unit-options";
import styles from "./review-tune.module.css";

/** One table of a tune: taken or not, under which name, as which kind, in which unit. */
export const TuneRow = memo(function TuneRow(props: {
  readonly at: number;
  readonly draft: TableDraft;
  readonly choice: TableChoice;
  readonly isKnown: boolean;
  readonly onEdit: (at: number, change: Partial<Omit<TableChoice, "unfit">>) => void;
}) {
  const { at, draft, choice, onEdit } = props;
  const { tunes: text, analysis, importing } = useText();
  const format = useFormat();
  const kindNames = analysis.tables.kinds;
  const { name } = draft;
  return (
    <li className={styles.row} data-unused={!choice.use || undefined}>
      <Checkbox
        label={text.tickOne(name)}
        labelHidden
        checked={choice.use}
        disabled={choice.unfit.length > 0}
        onChange={(use) => onEdit(at, { use })}
      />
      <div className={styles.name}>
        <Field
          label={text.nameOf(name)}
          labelHidden
          plain
          value={choice.name}
          onChange={(next) => onEdit(at, { name: next })}
        />
      </div>
      <div className={styles.kind}>
        <LazySelect
          label={text.kindOf(name)}
          value={choice.kind}
          current={kindNames[choice.kind]}
          options={() => kindIds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
          onChange={(kind) => onEdit(at, { kind })}
        />
      </div>
      <div className={styles.unit}>
        <LazySelect
          label={text.unitOf(name)}
          value={choice.unit}
          current={unitWords(choice.unit, importing)}
          options={() =>
            unitsOf(choice, draft).map((unit) => ({ value: unit, label: unitWords(unit, importing) }))
          }
          onChange={(unit) => onEdit(at, { unit })}
        />
      </div>
      <div className={styles.axes}>
        <span>{tableShape(draft)}</span>
        <small>{axisWords(draft.x, text, importing, format)}</small>
        {draft.y !== null && <small>{axisWords(draft.y, text, importing, format)}</small>}
      </div>
      <div className={styles.range}>{rangeWords(draft.values, text, format)}</div>
      <TunePicture draft={draft} label={text.pictureOf(name)} />
      <Note {...props} />
    </li>
  );
});

function Note(props: {
  readonly draft: TableDraft;
  readonly choice: TableChoice;
  readonly isKnown: boolean;
}) {
  const { tunes: text } = useText();
  const format = useFormat();
  const { unfit } = props.choice;
  const blank = props.draft.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  const [severity, words] =
    unfit.length > 0
      ? (["medium", text.unfit(unfit, format)] as const)
      : props.isKnown
        ? (["note", text.known] as const)
        : (["note", isVaried(props.draft) ? (blank > 0 ? text.blank(blank) : "") : text.flat] as const);
  return (
    <div className={styles.note}>
      {words !== "" && (
        <>
          <SeverityShape severity={severity} size={16} />
          {words}
        </>
      )}
    </div>
  );
}

const kindIds = Object.keys(kinds).filter(isKind);

function isKind(word: string): word is TableKind {
  return word in kinds;
}

function unitsOf(choice: TableChoice, draft: TableDraft): readonly string[] {
  return [...new Set([draft.unit, choice.unit, ...kinds[choice.kind].units, ""])];
}

function axisWords(
  { label, unit, values }: Axis,
  text: Dictionary["tunes"],
  importing: Dictionary["importing"],
  format: Format,
): string {
  const decimals = axisDecimals(values, 3);
  const high = format.number(values.at(-1) ?? NaN, decimals);
  return text.axis(
    label,
    format.number(values[0] ?? NaN, decimals),
    unit === "" ? high : `${high} ${unitWords(unit, importing)}`,
  );
}

function rangeWords(values: Float64Array, text: Dictionary["tunes"], format: Format): string {
  const decimals = axisDecimals(values, 3);
  const [low, high] = extentOf(values);
  return text.span(format.number(low, decimals), format.number(high, decimals));
}
