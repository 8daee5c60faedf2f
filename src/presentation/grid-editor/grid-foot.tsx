import { useStore } from "zustand";
import { rulesOf } from "../../domain/tables/kinds";
import { readLabel } from "../../domain/tables/labels";
import { unitWords } from "../pages/import/unit-options";
import type { Dictionary } from "../text/english";
import type { Format } from "../text/format";
import { useFormat, useText } from "../text/use-text";
import { Button } from "../ui/button";
import { SeverityShape } from "../ui/severity-shape";
import type { Grid, GridState } from "./grid";
import styles from "./grid-foot.module.css";

/** What Enter would do, or what was done last, in words; with the buttons that a finger needs. */
export function GridFoot(props: { readonly grid: Grid; readonly onDone: () => void }) {
  const { grid } = props;
  const words = useText();
  const { tables: text } = words;
  const format = useFormat();
  const state = useStore(grid.store);
  const { pending, entry } = state;
  const sentence = sentenceOf(state, words, format);
  const waits = pending !== null || entry !== null;
  return (
    <div className={styles.foot} data-waits={waits || undefined}>
      <p className={styles.sentence} role="status">
        {sentence.fault ? <SeverityShape severity="critical" size={16} /> : null}
        <span>{sentence.text}</span>
      </p>
      {waits ? (
        <div className={styles.actions}>
          <Button
            size="small"
            keys="Esc"
            onPress={() => {
              grid.drop();
              props.onDone();
            }}
          >
            {text.drop}
          </Button>
          <Button
            size="small"
            variant="primary"
            keys="Enter"
            unavailable={pending?.result.ok === true ? null : sentence.text}
            onPress={() => {
              if (grid.apply()) props.onDone();
            }}
          >
            {text.apply}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface Sentence {
  readonly text: string;
  readonly fault: boolean;
}

function sentenceOf(state: GridState, words: Dictionary, format: Format): Sentence {
  const { tables: text, importing } = words;
  const { table, pending, said } = state;
  const { step, decimals } = rulesOf(table);
  const value = (number: number): string => format.unit(number, unitWords(table.unit, importing), decimals);
  const tally = (counts: Parameters<typeof text.tally>[0]): string => text.tally(counts, format.short(step));
  if (pending !== null) {
    if (!pending.result.ok) return { text: text.problem(pending.result.problem, value), fault: true };
    const what = text.operation({ name: pending.name, amount: pending.amount }, format);
    return { text: upper(text.would(what, tally(pending.result.value.tally))), fault: false };
  }
  switch (said?.kind) {
    case "done":
      return {
        text: upper(
          text.would(text.operation({ name: said.name, amount: said.amount }, format), tally(said.tally)),
        ),
        fault: false,
      };
    case "problem":
      return { text: text.problem(said.problem, value), fault: true };
    case "undone":
      return { text: text.undone(operationWords(said.label, words, format)), fault: false };
    case "redone":
      return { text: text.redone(operationWords(said.label, words, format)), fault: false };
    case "copied":
      return { text: text.copied(said.cells), fault: false };
    case "copy-refused":
      return { text: text.clipboardRefused, fault: true };
    default:
      return { text: "", fault: false };
  }
}

/** A step of the history in words: its label says what it was. */
export function operationWords(label: string, { tables: text }: Dictionary, format: Format): string {
  const known = readLabel(label);
  return known === null ? label : text.operation(known, format);
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
