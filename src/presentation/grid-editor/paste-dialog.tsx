import { useMemo, useRef, useState, type ReactNode } from "react";
import { rulesOf } from "../../domain/tables/kinds";
import type { Layout } from "../../domain/tables/text/layout";
import { describeProblem } from "../text/problem";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { Field } from "../ui/field";
import { Select } from "../ui/select";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid } from "./grid";
import { GainField } from "./gain-field";
import type { GridWords } from "./grid-words";
import { pasteModes, planPaste, usualPaste, type PastePlan, type PasteWish } from "./paste-plan";
import { PastePreview } from "./paste-preview";
import styles from "./paste-dialog.module.css";

/** Shows how a copied text was understood and what it would change, before it changes anything. */
export function PasteDialog(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  /** The text; "" asks for one, null = closed. */
  readonly text: string | null;
  readonly onClose: () => void;
}) {
  const { tables: text } = useText();
  const [typed, setTyped] = useState("");
  const [wish, setWish] = useState<PasteWish>(usualPaste);
  const apply = useRef<() => void>(() => undefined);
  const close = (): void => {
    setTyped("");
    setWish(usualPaste);
    props.onClose();
  };
  const source = props.text === null ? null : props.text === "" ? typed : props.text;
  return (
    <Dialog
      open={props.text !== null}
      title={text.pasteDialog.title}
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text.pasteDialog.cancel}</Button>
          <Button variant="primary" onPress={() => apply.current()}>
            {text.pasteDialog.paste}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          apply.current();
        }}
      >
        {props.text === "" ? (
          <Field label={text.pasteDialog.source} rows={4} value={typed} onChange={setTyped} />
        ) : null}
        {source === null || source.trim() === "" ? null : (
          <Understood
            grid={props.grid}
            words={props.words}
            source={source}
            wish={wish}
            onWish={setWish}
            onReady={(perform) => {
              apply.current = () => {
                if (perform()) close();
              };
            }}
          />
        )}
        {/* Enter pastes, also from a field. */}
        <button type="submit" hidden>
          {text.pasteDialog.paste}
        </button>
      </form>
    </Dialog>
  );
}

function Understood(props: {
  readonly grid: Grid;
  readonly words: GridWords;
  readonly source: string;
  readonly wish: PasteWish;
  readonly onWish: (wish: PasteWish) => void;
  readonly onReady: (perform: () => boolean) => void;
}) {
  const { grid, words, source, wish, onWish } = props;
  const dictionary = useText();
  const { tables: text } = dictionary;
  const { pasteDialog: own } = text;
  const format = useFormat();
  const plan = useMemo(() => planPaste(grid, source, wish), [grid, source, wish]);
  props.onReady(() => {
    if (!plan.ok || !plan.value.result.ok) return false;
    const { result } = plan.value;
    return grid.perform("paste-replace", () => result, { reason: "before-paste" });
  });
  if (!plan.ok) {
    const { title, next } = describeProblem(plan.problem, dictionary, format);
    return <Fault>{`${title} ${next}`}</Fault>;
  }
  const { block, result } = plan.value;
  const choose = (choices: PasteWish["choices"]): void =>
    onWish({ ...wish, choices: { ...wish.choices, ...choices } });
  const { step } = rulesOf(grid.store.getState().table);
  return (
    <>
      <p className={styles.sentence}>{own.understood(block.columns, block.rows)}</p>
      <div className={styles.choices}>
        <Select
          label={own.mode}
          value={wish.mode}
          options={pasteModes.map((mode) => ({ value: mode, label: own.modes[mode] }))}
          onChange={(mode) => onWish({ ...wish, mode })}
        />
        <GainField label={own.gain} value={wish.gain} onChange={(gain) => onWish({ ...wish, gain })} />
        <Select
          label={own.layout}
          value={block.layout.is}
          options={[block.layout.is, ...block.layout.others].map((layout: Layout) => ({
            value: layout,
            label: own.layouts[layout],
          }))}
          onChange={(layout) => choose({ layout })}
          hint={own.because[block.layout.reason]}
        />
        <Select
          label={own.decimalMark}
          value={block.decimalMark.is}
          options={[
            { value: ".", label: own.point },
            { value: ",", label: own.comma },
          ]}
          onChange={(decimalMark) => choose({ decimalMark })}
          hint={own.because[block.decimalMark.reason]}
        />
        <Select
          label={own.rowOrder}
          value={block.rowOrder.is}
          options={[
            { value: "high-first", label: own.highFirst },
            { value: "low-first", label: own.lowFirst },
          ]}
          onChange={(rowOrder) => choose({ rowOrder })}
          hint={own.because[block.rowOrder.reason]}
        />
        {block.x === null ? null : (
          <Select
            label={own.align}
            value={wish.align}
            options={[
              { value: "axes", label: own.byAxes },
              { value: "position", label: own.byPosition },
            ]}
            onChange={(align) => onWish({ ...wish, align })}
          />
        )}
      </div>
      <Checkbox
        label={own.turned}
        checked={block.turn.is}
        onChange={(isTurned) => choose({ isTurned })}
        note={own.because[block.turn.reason]}
      />
      <Outcome plan={plan.value} words={words} step={format.short(step)} />
      {result.ok ? <PastePreview grid={grid} words={words} command={result.value.command} /> : null}
    </>
  );
}

function Outcome(props: { readonly plan: PastePlan; readonly words: GridWords; readonly step: string }) {
  const { tables: text } = useText();
  const { result } = props.plan;
  if (!result.ok) return <Fault>{text.problem(result.problem, props.words.say)}</Fault>;
  const { tally, offTable } = result.value;
  const parts = [
    text.pasteDialog.would(text.tally(tally, props.step)),
    offTable > 0 ? text.pasteDialog.offTable(offTable) : "",
  ];
  return (
    <p className={styles.outcome} role="status">
      {parts.filter(Boolean).join(" ")}
    </p>
  );
}

function Fault(props: { readonly children: ReactNode }) {
  return (
    <p className={styles.fault} role="alert">
      <SeverityShape severity="critical" size={16} />
      {props.children}
    </p>
  );
}
