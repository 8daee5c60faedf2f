/** A name as it stands inside a sentence: "Engine speed" is "engine speed", "AFR target" stays; no comma of its own. */
export function midSentence(name: string): string {
  const [first = "", second = ""] = name;
  const lowered = second === second.toUpperCase() ? name : first.toLowerCase() + name.slice(1);
  return lowered.replace(", ", " ");
}
