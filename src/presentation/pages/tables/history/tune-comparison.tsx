import { useMemo, useState } from "react";
import { compareTunes, type TunePair } from "../../../../domain/tables/compare";
import { takeOver } from "../../../../domain/tables/merge";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import type { CellPosition } from "../../../figures/heatmap-view";
import { inPercent } from "../../../figures/surface/heat";
import { patterns } from "../../../routes";
import { useApplication } from "../../../services";
import { showToast } from "../../../state/toasts";
import { useLive } from "../../../state/use-live";
import { describeProblem } from "../../../text/problem";
import { useFormat, useText } from "../../../text/use-text";
import { Button } from "../../../ui/button";
import { EmptyState } from "../../../ui/empty-state";
import { Page } from "../../../ui/page";
import { Select } from "../../../ui/select";
import { rangeOf } from "./cell-grid";
import { DifferenceFacts } from "./difference-facts";
import { DifferenceView } from "./difference-view";
import { insideTable, readTable } from "./reading-index";
import { useAddressWords } from "./use-address";
import styles from "./history.module.css";

/** Two vehicles' tables side by side: which differ, and what to take over, whole or cell by cell. */
export function TuneComparison() {
  const { tables, vehicles } = useApplication();
  const words = useText();
  const { tune: text, history } = words.tableHistory;
  const format = useFormat();
  const address = useAddressWords();
  const [marked, setMarked] = useState<CellPosition>({ column: 0, row: 0 });
  const [anchor, setAnchor] = useState<CellPosition | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const found = useLive(
    async () => ({ tables: await tables.list(), vehicles: await vehicles.list() }),
    [tables, vehicles],
  );
  const withTables = useMemo(
    () => (found?.vehicles ?? []).filter(({ id }) => found?.tables.some(({ vehicleId }) => vehicleId === id)),
    [found],
  );
  const first = withTables.find(({ id }) => id === address.read("mine")) ?? withTables[0];
  const second =
    withTables.find(({ id }) => id === address.read("theirs")) ??
    withTables.find(({ id }) => id !== first?.id);
  const difference = useMemo(() => {
    const of = (vehicle: string | undefined): readonly TuningTable[] =>
      (found?.tables ?? []).filter(({ vehicleId }) => vehicleId === vehicle);
    return compareTunes(of(first?.id), of(second?.id));
  }, [found, first, second]);
  const pair = difference.pairs.find((one) => one.first.id === address.read("table")) ?? null;
  const differing = difference.pairs.filter(({ equal }) => !equal).length;
  const crumbs = [{ label: words.common.places.tables, to: patterns.tables }, { label: text.crumb }];
  if (found === undefined) return <Page crumbs={crumbs}>{null}</Page>;
  if (first === undefined || second === undefined) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState sentence={text.empty} note={text.emptyNote} />
      </Page>
    );
  }

  const take = async (one: TunePair<TuningTable>, cells: readonly number[] | null): Promise<void> => {
    const opened = await tables.open(one.first.id);
    if (!opened.ok) return fail(opened.problem);
    const editor = opened.value;
    const edit = takeOver(editor.state.read().table, one.second, cells);
    if (!edit.ok) {
      await editor.close();
      return setProblem(history.problems[edit.problem.code]);
    }
    const { command, locked } = edit.value;
    if (command !== null) {
      const done = editor.do(command, { reason: "before-apply" });
      if (!done.ok) fail(done.problem);
      else showToast(text.taken(command.kind === "cells" ? command.edits.length : 0, locked.length));
    } else showToast(text.nothing);
    await editor.close();
    return undefined;
  };
  const add = async (table: TuningTable): Promise<void> => {
    const answer = await tables.create(table, first.id);
    if (answer.ok) showToast(text.added(table.name));
    else fail(answer.problem);
  };
  const fail = (refused: { readonly code: string }): void =>
    setProblem(describeProblem(refused, words, format).title);
  const options = withTables.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page crumbs={crumbs}>
      <div className={styles.page}>
        <h1 className={styles.sentence}>{text.sentence(differing, difference.pairs.length)}</h1>
        <div className={styles.bar}>
          <Select
            label={text.mine}
            value={first.id}
            options={options}
            onChange={(id) => address.write({ mine: id, table: null })}
          />
          <Select
            label={text.theirs}
            value={second.id}
            options={options}
            onChange={(id) => address.write({ theirs: id, table: null })}
          />
        </div>
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <table className={styles.tables}>
          <thead>
            <tr>
              <th scope="col">{text.table}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.action}</th>
            </tr>
          </thead>
          <tbody>
            {difference.pairs.map((one) => (
              <tr key={one.first.id} aria-current={one === pair ? "true" : undefined}>
                <th scope="row">{one.first.name}</th>
                <td>{stateOf(one)}</td>
                <td>
                  {one.difference.ok && !one.equal && (
                    <Button
                      size="small"
                      pressed={one === pair}
                      onPress={() => address.write({ table: one === pair ? null : one.first.id })}
                    >
                      {text.show}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
            {difference.onlyFirst.map((table) => (
              <tr key={table.id}>
                <th scope="row">{table.name}</th>
                <td>{text.only(first.name)}</td>
                <td aria-hidden="true" />
              </tr>
            ))}
            {difference.onlySecond.map((table) => (
              <tr key={table.id}>
                <th scope="row">{table.name}</th>
                <td>{text.only(second.name)}</td>
                <td>
                  <Button size="small" onPress={() => void add(table)}>
                    {text.add(first.name)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {pair !== null && pair.difference.ok && !pair.equal && (
          <section className={styles.difference} aria-label={pair.first.name}>
            <h2>{pair.first.name}</h2>
            <DifferenceView
              key={pair.first.id}
              first={pair.first}
              difference={pair.difference.value}
              names={[first.name, second.name]}
              marked={insideTable(marked, pair.first)}
              onMark={setMarked}
              anchor={anchor}
              onAnchor={setAnchor}
            />
            <div className={styles.actions}>
              <Button onPress={() => void take(pair, chosen(pair.first))}>
                {text.takeCells(chosen(pair.first).length)}
              </Button>
              <Button onPress={() => void take(pair, null)}>{text.takeTable}</Button>
            </div>
            <DifferenceFacts first={pair.first} difference={pair.difference.value} />
          </section>
        )}
      </div>
    </Page>
  );

  function stateOf({ difference: own, equal, first: table }: TunePair<TuningTable>): string {
    if (equal) return text.equal;
    if (!own.ok) return history.problems[own.problem.code];
    const { changed, compared, mean, meanPercent } = own.value.statistics;
    if (changed === 0) return text.axesOnly;
    const size = inPercent(table.kind)
      ? `${format.signed((meanPercent * compared) / changed, 1)}\u00a0%`
      : format.signed((mean * compared) / changed, 2);
    return history.changedBy(changed, size);
  }

  function chosen(table: TuningTable): readonly number[] {
    const read = readTable(table);
    const { left, right, low, high } = rangeOf(insideTable(marked, table), anchor);
    const cells: number[] = [];
    for (let row = low; row <= high; row++) {
      for (let column = left; column <= right; column++) cells.push(read.stored({ column, row }));
    }
    return cells;
  }
}
