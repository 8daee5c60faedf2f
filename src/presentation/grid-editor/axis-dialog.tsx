import { useState } from "react";
import {
  deleteBreakpoint,
  insertBreakpoint,
  moveBreakpoint,
  rebin,
} from "../../domain/tables/axis-edit/breakpoints";
import type { AxisEdited, AxisName, AxisProblem } from "../../domain/tables/axis-edit/reshape";
import { parkBreakpoint, unparkBreakpoint } from "../../domain/tables/axis-edit/slots";
import {
  axisMeaningIds,
  axisMeanings,
  guessAxisMeaning,
  nameAxis,
  type AxisMeaningId,
} from "../../domain/tables/axis-meanings";
import { fail, type Result } from "../../domain/result";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { axisDecimals } from "../figures/decimals";
import { parseNumber } from "../text/parse-number";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid } from "./grid";
import type { GridWords } from "./grid-words";
import { storedAxis } from "./grid-view";
import styles from "./axis-dialog.module.css";

/** What can be done to an axis, in the order of the picker. */
const axisActions = ["move", "insert", "delete", "park", "unpark", "rebin", "name"] as const;
type AxisAction = (typeof axisActions)[number];

/** Changes the breakpoints of an axis; says before what it does to the table. */
export function AxisDialog(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { tables: text } = useText();
  return (
    <Dialog open={props.open} title={text.axisDialog.title} wide onClose={props.onClose}>
      <AxisForm {...props} />
    </Dialog>
  );
}

function AxisForm(props: { readonly grid: Grid; readonly words: GridWords; readonly onClose: () => void }) {
  const { grid, words } = props;
  const { tables: text } = useText();
  const { axisDialog: own } = text;
  const format = useFormat();
  const view = grid.view();
  const { table, selection } = grid.store.getState();
  const [way, setWay] = useState<"across" | "up">("across");
  const [action, setAction] = useState<AxisAction>("move");
  const axis = storedAxis(view, way);
  const values = (axis === "x" ? table.x : table.y)?.values ?? table.x.values;
  const parked = (table.parked ?? []).filter((slot) => slot.axis === axis);
  const [at, setAt] = useState(way === "across" ? selection.head.column : selection.head.row);
  const place = Math.min(at, values.length - 1);
  const [typed, setTyped] = useState<string | null>(null);
  const [keep, setKeep] = useState(false);
  // All digits: a breakpoint that is not touched must stay what it is.
  const digits = axisDecimals(values, 9);
  const start =
    action === "rebin"
      ? Array.from(values, (value) => format.number(value, digits)).join("; ")
      : format.number(values[place]!, digits);
  const entry = typed ?? (action === "insert" || action === "unpark" ? "" : start);
  const slot = parked[0];
  const [back, setBack] = useState<string | null>(null);
  const [meant, setMeant] = useState<AxisMeaningId | null>(null);
  const meaning = meant ?? guessAxisMeaning(values) ?? "speed";
  const parkedValue = back ?? String(slot?.value ?? "");
  const edited = editOf(table, axis, action, { place, entry, keep, back: parkedValue, meaning });
  const points = Array.from(values, (value, index) => ({
    value: String(index),
    label: format.number(value, digits),
  }));
  const apply = (): void => {
    if (!edited.ok) return;
    const done = grid.editor.do(edited.value.command, { reason: "before-apply" });
    if (!done.ok) grid.say({ kind: "problem", problem: done.problem });
    props.onClose();
  };
  const titles = view.up === null ? [] : (["across", "up"] as const);
  const asksPoint = action === "move" || action === "delete" || action === "park";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {titles.length === 0 ? null : (
        <Segmented
          label={own.axis}
          value={way}
          choices={titles.map((value) => ({
            value,
            label: value === "across" ? words.acrossTitle : (words.upTitle ?? ""),
          }))}
          onChange={(next) => {
            setWay(next);
            setAt(next === "across" ? selection.head.column : selection.head.row);
            setTyped(null);
          }}
        />
      )}
      <div className={styles.row}>
        <Select
          label={own.action}
          value={action}
          options={axisActions
            .filter((value) => value !== "unpark" || parked.length > 0)
            .map((value) => ({ value, label: own.actions[value] }))}
          onChange={(next) => {
            setAction(next);
            setTyped(null);
          }}
        />
        {asksPoint ? (
          <Select
            label={own.point}
            value={String(place)}
            options={points}
            onChange={(next) => {
              setAt(Number(next));
              setTyped(null);
            }}
          />
        ) : null}
        {action === "unpark" && slot !== undefined ? (
          <Select
            label={own.point}
            value={back ?? String(slot.value)}
            options={parked.map(({ value }) => ({ value: String(value), label: format.short(value) }))}
            onChange={setBack}
          />
        ) : null}
        {action === "name" ? (
          <Select
            label={own.runsOver}
            value={meaning}
            options={axisMeaningIds.map((value) => ({ value, label: text.list.axisMeanings[value] }))}
            onChange={setMeant}
          />
        ) : null}
        {action === "move" || action === "insert" || action === "rebin" ? (
          <Field
            label={action === "rebin" ? own.all : own.value}
            inputMode={action === "rebin" ? "text" : "decimal"}
            value={entry}
            onChange={setTyped}
          />
        ) : null}
      </div>
      {action === "move" ? (
        <Checkbox label={own.keep} note={own.keepNote} checked={keep} onChange={setKeep} />
      ) : null}
      <Preview edited={edited} table={table} words={words} />
      <div className={styles.actions}>
        <Button onPress={props.onClose}>{own.cancel}</Button>
        <Button
          type="submit"
          variant="primary"
          unavailable={edited.ok ? null : own.problem(edited.problem, format)}
        >
          {own.verbs[action]}
        </Button>
      </div>
    </form>
  );
}

type FormProblem = AxisProblem | { readonly code: "not-a-number" } | { readonly code: "nothing-changes" };

interface AxisEntry {
  readonly place: number;
  readonly entry: string;
  readonly keep: boolean;
  readonly back: string;
  readonly meaning: AxisMeaningId;
}

function editOf(
  table: TuningTable,
  axis: AxisName,
  action: AxisAction,
  { place, entry, keep, back, meaning }: AxisEntry,
): Result<AxisEdited, FormProblem> {
  const value = parseNumber(entry);
  const asksNumber = action === "move" || action === "insert";
  if (asksNumber && Number.isNaN(value)) return fail({ code: "not-a-number" });
  switch (action) {
    case "move":
      if ((axis === "x" ? table.x : table.y)?.values[place] === value)
        return fail({ code: "nothing-changes" });
      return moveBreakpoint(table, axis, place, value, keep ? "keep" : "reinterpolate");
    case "insert":
      return insertBreakpoint(table, axis, value);
    case "delete":
      return deleteBreakpoint(table, axis, place);
    case "park":
      return parkBreakpoint(table, axis, place);
    case "unpark":
      return unparkBreakpoint(table, axis, Number(back));
    case "name": {
      const { label, unit } = axisMeanings[meaning];
      const named = axis === "x" ? table.x : table.y;
      if (named?.label === label && named.unit === unit) return fail({ code: "nothing-changes" });
      return nameAxis(table, axis, meaning);
    }
    default: {
      const breaks = entry
        .split(/[;\t\n]+/)
        .filter((part) => part.trim() !== "")
        .map(parseNumber);
      if (breaks.some((one) => Number.isNaN(one))) return fail({ code: "not-a-number" });
      const y = table.y === null ? null : axis === "y" ? breaks : Array.from(table.y.values);
      return rebin(table, axis === "x" ? breaks : Array.from(table.x.values), y);
    }
  }
}

/** What the edit does to the table, in words: its new size and where it differs most. */
function Preview(props: {
  readonly edited: Result<AxisEdited, FormProblem>;
  readonly table: TuningTable;
  readonly words: GridWords;
}) {
  const { tables: text } = useText();
  const { axisDialog: own } = text;
  const format = useFormat();
  const { edited, words } = props;
  if (!edited.ok) {
    return (
      <p className={styles.preview} role="status">
        {edited.problem.code === "nothing-changes" ? null : <SeverityShape severity="critical" size={16} />}
        {own.problem(edited.problem, format)}
      </p>
    );
  }
  const { change, clamped, command } = edited.value;
  if (command.kind !== "axis") return null;
  const { largest } = change;
  const size = `${command.to.x.values.length} × ${command.to.y?.values.length ?? 1}`;
  return (
    <ul className={styles.facts} role="status">
      <li>{own.becomes(size)}</li>
      <li>
        {largest === null
          ? own.same
          : own.largest(
              words.say(largest.before),
              words.say(largest.after),
              [largest.x, ...(largest.y === null ? [] : [largest.y])]
                .map((one) => format.short(one))
                .join(" · "),
            )}
      </li>
      {clamped.length > 0 ? <li>{own.clamped(clamped.length)}</li> : null}
    </ul>
  );
}
