/** Ids for the channels of a log: the label, and from its second occurrence on the label with a number. */
export function uniqueIds(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  // Where counting went on last: a name that stands a hundred thousand times is not counted from 2 each time.
  const next = new Map<string, number>();
  return labels.map((label) => {
    let id = label;
    for (let nth = next.get(label) ?? 2; taken.has(id); nth++) {
      id = `${label} #${nth}`;
      next.set(label, nth + 1);
    }
    taken.add(id);
    return id;
  });
}

/** Labels that occur more than once, each once, in order. */
export function duplicates(labels: readonly string[]): string[] {
  const seen = new Set<string>(),
    twice = new Set<string>();
  for (const label of labels) {
    if (seen.has(label)) twice.add(label);
    seen.add(label);
  }
  return [...twice];
}
