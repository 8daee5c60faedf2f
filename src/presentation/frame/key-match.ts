/** One key press of a binding. */
interface Chord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const named: Readonly<Record<string, string>> = {
  Esc: "Escape",
  Space: " ",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "−": "-",
};

/** The presses of a binding as it is written in the interface: "Ctrl K" is one, "G H" are two. */
export function chordsOf(keys: string): readonly Chord[] {
  const parts = keys.split(" ");
  if (parts.every((part) => part.length === 1)) return parts.map((part) => chordOf([part]));
  return [chordOf(parts)];
}

function chordOf(parts: readonly string[]): Chord {
  const last = parts.at(-1) ?? "";
  const key = named[last] ?? last;
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    ctrl: parts.includes("Ctrl"),
    shift: parts.includes("Shift"),
    alt: parts.includes("Alt"),
  };
}

/** True for a chord of one printable character: not while typing, and off when the user turned them off. */
export function isSingle(chord: Chord): boolean {
  return chord.key.length === 1 && !chord.ctrl && !chord.alt;
}

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether a key press is this chord. Ctrl also means Cmd. */
export function matches(chord: Chord, press: Press): boolean {
  if (chord.ctrl !== (press.ctrlKey || press.metaKey) || chord.alt !== press.altKey) return false;
  const letter = /^[a-z]$/.test(chord.key);
  // On a keyboard with other letters, Ctrl K is the key where K is.
  const placed = letter && chord.ctrl && press.code === `Key${chord.key.toUpperCase()}`;
  if (press.key.toLowerCase() !== chord.key.toLowerCase() && !placed) return false;
  // "?" and "+" need Shift on some keyboards and not on others; for letters and named keys it is part of the chord.
  return letter || chord.key.length > 1 ? chord.shift === press.shiftKey : true;
}
