import { create } from "zustand";
import { choiceSpecs, inputSpecs, type ChoiceId, type ChoiceOf, type InputId } from "./calculator-inputs";

/** A typed number: its value in the input's own unit, and the text while it is shown in the unit it was typed in. */
export interface Typed {
  readonly value: number;
  readonly text: string;
  /** Null for a number that was filled in. */
  readonly shownIn: string | null;
}

/** What is chosen from each list. */
export type Choices = { readonly [Id in ChoiceId]: ChoiceOf<Id> };

interface CalculatorState {
  /** What was typed; the others have their start. */
  readonly typed: Partial<Readonly<Record<InputId, Typed>>>;
  readonly choices: Choices;
  /** Vehicle whose values were taken; "" = none. */
  readonly vehicleId: string;
}

const firstChoices: Choices = {
  aim: choiceSpecs.aim[0],
  regulator: choiceSpecs.regulator[0],
  staging: choiceSpecs.staging[0],
  table: choiceSpecs.table[0],
  tableVe: choiceSpecs.tableVe[0],
  breathing: choiceSpecs.breathing[0],
  size: choiceSpecs.size[0],
  blendBy: choiceSpecs.blendBy[0],
  meant: choiceSpecs.meant[0],
};

/** What the calculators calculate with; kept while the app is open. */
export const useCalculators = create<CalculatorState>(() => ({
  typed: {},
  choices: firstChoices,
  vehicleId: "",
}));

/** The number of an input in its own unit; NaN where what was typed is none. */
export type Inputs = (id: InputId) => number;

/** The inputs as numbers. */
export function inputsOf(typed: CalculatorState["typed"]): Inputs {
  return (id) => typed[id]?.value ?? inputSpecs[id].start;
}

/** Keeps what was typed into an input. */
export function typeInput(id: InputId, entry: Typed): void {
  useCalculators.setState(({ typed }) => ({ typed: { ...typed, [id]: entry } }));
}

/** Sets an input to a number in its own unit; null leaves it as it is. */
export function fillInput(id: InputId, value: number | null): void {
  if (value !== null) typeInput(id, { value, text: "", shownIn: null });
}

/** Chooses a word of a list; one that is not on it changes nothing. */
export function choose(id: ChoiceId, word: string): void {
  const values: readonly string[] = choiceSpecs[id];
  if (!values.includes(word)) return;
  useCalculators.setState(({ choices }) => ({ choices: { ...choices, [id]: word } }));
}
