import { useMemo, useState } from "react";
import type { TableEditor } from "../../../../application/tables";
import {
  chooseCells,
  defaultSide,
  mergeEdit,
  type CellFate,
  type Side,
} from "../../../../domain/tables/merge";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { axisDecimals } from "../../../figures/decimals";
import type { CellPosition } from "../../../figures/heatmap-view";
import { useApplication } from "../../../services";
import { showToast } from "../../../state/toasts";
import { useLive } from "../../../state/use-live";
import type { Dictionary } from "../../../text/english";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { Select } from "../../../ui/select";
import { unitWords } from "../../import/unit-options";
import { CellGrid, rangeOf, type CellLook } from "./cell-grid";
import { lineUp } from "./merge-sources";
import { readTable } from "./reading-index";
import { useAddressWords } from "./use-address";
import { useGridAxes } from "./use-grid-axes";
import type { Versions } from "./use-versions";
import { versionName } from "./version-words";
import styles from "./history.module.css";

const fills: Readonly<Record<CellFate, string | null>> = {
  same: null,
  mine: "var(--selected)",
  theirs: "var(--note-tint)",
  both: "var(--raised)",
  conflict: "var(--high-tint)",
};

/** Base, mine and theirs in one grid: what only one side changed is taken, what both changed is decided cell by cell. */
export function MergeView(props: {
  readonly table: TuningTable;
  readonly editor: TableEditor;
  readonly versions: Versions;
  readonly marked: CellPosition;
  readonly onMark: (cell: CellPosition) => void;
  readonly onClose: () => void;
}) {
  const { table, editor, versions, marked } = props;
  const { tables } = useApplication();
  const { tableHistory, importing, common } = useText();
  const { merge: text, history } = tableHistory;
  const format = useFormat();
  const address = useAddressWords();
  const [choices, setChoices] = useState<ReadonlyMap<number, Side>>(new Map());
  const [anchor, setAnchor] = useState<CellPosition | null>(null);
  const [refused, setRefused] = useState(false);
  const others = useLive(() => tables.list(), [tables]) ?? [];
  const kept = versions.all.slice(1);
  const base = kept.find(({ id }) => id === address.read("base")) ?? kept.at(-1)!;
  const sources = [
    ...kept.map((version) => ({
      id: version.id,
      name: versionName(version, tableHistory),
      group: history.title,
      table: version.table,
    })),
    ...others
      .filter((other) => other.id !== table.id && other.kind === table.kind)
      .map((other) => ({ id: other.id, name: other.name, group: text.otherTables, table: other })),
  ];
  const theirs = sources.find(({ id }) => id === address.read("theirs")) ?? sources[0]!;
  const lined = useLinedUp(base.table, table, theirs.table);
  const merge = lined.ok ? lined.value.merge : null;
  const read = useMemo(() => readTable(table), [table]);
  const axes = useGridAxes(read.table);
  const decimals = axisDecimals(table.values, 3);
  const unit = unitWords(table.unit, importing);
  const cells = useMemo((): readonly CellLook[] => {
    if (merge === null) return [];
    const say = (value: number): string =>
      Number.isNaN(value) ? tableHistory.surface.blank : format.number(value, decimals);
    const columns = read.table.x.values.length;
    return Array.from(table.values, (_, shown): CellLook => {
      const at = read.stored({ column: shown % columns, row: Math.floor(shown / columns) });
      const fate = merge.fates[at]!;
      const chosen = choices.get(at);
      const side = chosen ?? defaultSide(fate);
      const value = merge[side ?? "mine"][at]!;
      const versionsSaid = text.three(say(merge.base[at]!), say(merge.mine[at]!), say(merge.theirs[at]!));
      return {
        text: Number.isNaN(value) ? "" : format.number(value, decimals),
        fill: fills[fate],
        ink: "var(--ink)",
        say: `${text.fates[fate]}. ${versionsSaid}${side === null ? "" : `. ${text.taken[side]}`}`,
        corner: fate === "conflict" && chosen === undefined,
        quiet: fate === "same",
        ...(fate === "same" ? {} : { tag: tagOf(fate, chosen ?? null, text) }),
      };
    });
  }, [merge, choices, read, table, format, decimals, text, tableHistory]);

  const open = merge === null ? [] : merge.conflicts.filter((at) => !choices.has(at));
  const count = (fate: CellFate): number =>
    merge === null ? 0 : merge.fates.reduce((sum, one) => sum + (one === fate ? 1 : 0), 0);
  const decide = (side: Side): void => {
    const { left, right, low, high } = rangeOf(marked, anchor);
    const region: number[] = [];
    for (let row = low; row <= high; row++) {
      for (let column = left; column <= right; column++) region.push(read.stored({ column, row }));
    }
    setRefused(false);
    setChoices(chooseCells(choices, region, side));
  };
  const next = (): void => {
    const here = read.stored(marked);
    const found = open.find((at) => at > here) ?? open[0];
    if (found === undefined) return;
    setAnchor(null);
    props.onMark(read.shown(found));
  };
  const apply = (): void => {
    if (merge === null) return;
    const edit = mergeEdit(table, merge, choices);
    if (!edit.ok) {
      setRefused(true);
      next();
      return;
    }
    const { command, locked } = edit.value;
    if (command === null) {
      showToast(text.nothing);
      props.onClose();
      return;
    }
    const done = editor.do(command, { reason: "before-apply" });
    if (!done.ok) return setRefused(true);
    showToast(text.done(command.kind === "cells" ? command.edits.length : 0, locked.length), {
      label: common.undo,
      perform: () => editor.undo(),
    });
    props.onClose();
  };
  return (
    <div className={styles.difference}>
      <div className={styles.head}>
        <h2 className={styles.sentence}>
          {merge === null ? text.title : text.sentence(open.length, count("theirs"), count("mine"))}
        </h2>
        <Button variant="quiet" onPress={props.onClose}>
          {text.close}
        </Button>
      </div>
      <div className={styles.bar}>
        <Select
          label={text.base}
          value={base.id}
          options={kept.map((version) => ({
            value: version.id,
            label: `${versionName(version, tableHistory)}, ${format.dateTime(version.snapshot?.takenAt ?? "")}`,
          }))}
          onChange={(id) => start({ base: id })}
        />
        <Select
          label={text.theirs}
          value={theirs.id}
          options={sources.map(({ id, name, group }) => ({ value: id, label: name, group }))}
          onChange={(id) => start({ theirs: id })}
        />
      </div>
      {lined.ok ? (
        <>
          {lined.value.resampled && <p className={styles.quiet}>{text.resampled}</p>}
          <CellGrid
            label={text.label}
            {...axes}
            cells={cells}
            marked={marked}
            onMark={props.onMark}
            anchor={anchor}
            onAnchor={setAnchor}
          />
          <p role="status" className={styles.quiet}>
            {cells[indexOf(marked)]?.say}
            {unit === "" ? "" : ` (${unit})`}
          </p>
          <p className={styles.quiet}>{text.legend}</p>
          <div className={styles.actions}>
            <Button onPress={() => decide("base")}>{text.take.base}</Button>
            <Button onPress={() => decide("mine")}>{text.take.mine}</Button>
            <Button onPress={() => decide("theirs")}>{text.take.theirs}</Button>
            <Button unavailable={open.length === 0 ? text.noConflict : null} onPress={next}>
              {text.next}
            </Button>
            <Button variant="primary" onPress={apply}>
              {text.apply}
            </Button>
          </div>
          {refused && (
            <p role="alert" className={styles.problem}>
              {open.length > 0 ? text.openConflicts(open.length) : text.stale}
            </p>
          )}
        </>
      ) : (
        <p className={styles.problem}>{history.problems[lined.problem.code]}</p>
      )}
    </div>
  );

  function indexOf({ column, row }: CellPosition): number {
    return row * read.table.x.values.length + column;
  }

  /** Other versions are another question: what was decided belongs to the old one. */
  function start(change: Readonly<Record<string, string>>): void {
    setChoices(new Map());
    setRefused(false);
    address.write(change);
  }
}

/** Lined up once for three tables, not once for each drawing. */
function useLinedUp(base: TuningTable, mine: TuningTable, theirs: TuningTable): ReturnType<typeof lineUp> {
  return useMemo(() => lineUp(base, mine, theirs), [base, mine, theirs]);
}

/** A sign beside the colour: whose value the cell takes, or that it must be decided. */
function tagOf(fate: CellFate, chosen: Side | null, text: Dictionary["tableHistory"]["merge"]): string {
  if (chosen !== null) return text.tags[chosen];
  if (fate === "conflict") return "?";
  return fate === "both" ? text.alike : text.tags[defaultSide(fate) ?? "mine"];
}
