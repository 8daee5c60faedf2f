const names = [
  "set",
  "add",
  "subtract",
  "multiply",
  "divide",
  "percent",
  "increment",
  "interpolate-x",
  "interpolate-y",
  "interpolate-xy",
  "fill",
  "smooth",
  "extrapolate-x",
  "extrapolate-y",
  "clear",
  "lock",
  "unlock",
  "paste-replace",
  "paste-add",
  "paste-subtract",
  "paste-multiply",
  "paste-divide",
  "paste-percent",
  "insert-breakpoint",
  "delete-breakpoint",
  "move-breakpoint",
  "rebin",
  "park",
  "unpark",
  "name-axis",
  "correct",
  "restore",
  "merge",
  "take-over",
  "calculate",
] as const;

/** Everything that can change a table; presentation/text has its words. */
export type OperationName = (typeof names)[number];

/** A command's label: what was done, and by how much or where on the axis, where that matters. */
export interface OperationLabel {
  readonly name: OperationName;
  readonly amount: number | null;
}

/** The label of a command in no language: it is stored in the journal and read in whatever language is on. */
export function writeLabel(name: OperationName, amount: number | null = null): string {
  return amount === null ? name : `${name} ${amount}`;
}

/** What a command's label says; null for words that no operation here wrote. */
export function readLabel(label: string): OperationLabel | null {
  const [word, amount] = label.split(" ");
  const name = names.find((known) => known === word);
  if (name === undefined) return null;
  const number = amount === undefined ? NaN : Number(amount);
  return { name, amount: Number.isNaN(number) ? null : number };
}
