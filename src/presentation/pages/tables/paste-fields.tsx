import {
  axisMeaningIds,
  guessAxisMeaning,
  isUnnamed,
  meantAxis,
  type AxisMeaningId,
} from "../../../domain/tables/axis-meanings";
// Not the whole shelf: it knows every log format, which a first visit must not load.
import tableText from "../../../domain/tables/formats/table-text";
import { kinds } from "../../../domain/tables/kinds";
import type { Axis, TableDraft } from "../../../domain/tables/tune";
import type { TableKind } from "../../../domain/tables/tuning-table";
import { useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { unitWords } from "../import/unit-options";

type AxisChoice = AxisMeaningId | "unknown";

/** Copied cells, and what their user says of them. */
export interface Paste {
  readonly text: string;
  readonly kind: TableKind;
  readonly unit: string;
  /** What the axes run over; absent = what their numbers can only mean. */
  readonly x?: AxisChoice;
  readonly y?: AxisChoice;
}

/** Nothing copied yet. */
export const noPaste: Paste = { text: "", kind: "generic", unit: "" };

/** The table that copied cells make; null while there are none or they cannot be read. */
export function pastedDraft(paste: Paste, name: string): TableDraft | null {
  const draft = readCells(paste.text);
  if (draft === null) return null;
  return {
    ...draft,
    name,
    kind: paste.kind,
    unit: paste.unit,
    x: withMeaning(draft.x, paste.x),
    y: draft.y === null ? null : withMeaning(draft.y, paste.y),
  };
}

/** The cells, what they mean, and what their axes run over where the text has bare numbers. */
export function PasteFields(props: { readonly paste: Paste; readonly onChange: (paste: Paste) => void }) {
  const { tables, analysis, importing } = useText();
  const text = tables.list;
  const { paste, onChange } = props;
  const draft = readCells(paste.text);
  return (
    <>
      <Field
        label={text.fromPaste}
        rows={6}
        value={paste.text}
        onChange={(value) => onChange({ ...paste, text: value })}
        hint={draft === null ? text.needsCells : null}
      />
      <Select
        label={text.kind}
        value={paste.kind}
        options={Object.keys(kinds)
          .filter(isKind)
          .map((value) => ({ value, label: analysis.tables.kinds[value] }))}
        onChange={(kind) => onChange({ ...paste, kind, unit: kinds[kind].units[0] ?? "" })}
      />
      <Select
        label={text.unit}
        value={paste.unit}
        options={kinds[paste.kind].units.map((value) => ({ value, label: unitWords(value, importing) }))}
        onChange={(unit) => onChange({ ...paste, unit })}
      />
      {draft === null ? null : (
        <>
          <AxisSelect
            label={draft.y === null ? text.alongCurve : text.alongColumns}
            axis={draft.x}
            choice={paste.x}
            onChange={(x) => onChange({ ...paste, x })}
          />
          {draft.y === null ? null : (
            <AxisSelect
              label={text.alongRows}
              axis={draft.y}
              choice={paste.y}
              onChange={(y) => onChange({ ...paste, y })}
            />
          )}
        </>
      )}
    </>
  );
}

function AxisSelect(props: {
  readonly label: string;
  readonly axis: Axis;
  readonly choice: AxisChoice | undefined;
  readonly onChange: (choice: AxisChoice) => void;
}) {
  const { tables } = useText();
  const { axisMeanings, axisUnknown } = tables.list;
  if (!isUnnamed(props.axis)) return null;
  return (
    <Select<AxisChoice>
      label={props.label}
      value={meaning(props.axis, props.choice) ?? "unknown"}
      options={[
        { value: "unknown", label: axisUnknown },
        ...axisMeaningIds.map((value) => ({ value, label: axisMeanings[value] })),
      ]}
      onChange={props.onChange}
    />
  );
}

function meaning(axis: Axis, choice: AxisChoice | undefined): AxisMeaningId | null {
  if (!isUnnamed(axis) || choice === "unknown") return null;
  return choice ?? guessAxisMeaning(axis.values);
}

function withMeaning(axis: Axis, choice: AxisChoice | undefined): Axis {
  return meantAxis(axis, meaning(axis, choice));
}

function readCells(text: string): TableDraft | null {
  if (text.trim() === "") return null;
  const read = tableText.parse({ name: "cells.txt", bytes: new Uint8Array(), text });
  return read.ok ? (read.value.tables[0] ?? null) : null;
}

function isKind(word: string): word is TableKind {
  return word in kinds;
}
