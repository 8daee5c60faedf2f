/** Figures that a sentence is built from; the key names the unit: `gapS`, `lowKpa`. */
export type Facts = Readonly<Record<string, number | string>>;

/** A fact as a number; NaN when it is absent or a word. */
export function figure(facts: Facts, name: string): number {
  const fact = facts[name];
  return typeof fact === "number" ? fact : NaN;
}

/** A fact as a word; "" when it is absent. */
export function word(facts: Facts, name: string): string {
  const fact = facts[name];
  return fact === undefined ? "" : String(fact);
}
