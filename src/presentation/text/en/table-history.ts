/** Words of the surface, the curve, the history and the trace of a table. */
const surface = {
  picture: "Picture",
  asSurface: "Surface",
  asContour: "Contours",
  height: "Height",
  colour: "Colour",
  value: "Value",
  aroundTarget: "Around a target",
  target: "Target",
  changeFromA: "Change from A",
  evidence: "Evidence",
  needsA: "Choose a snapshot as A in the history first",
  needsEvidence: "Choose a session in Log over table first",
  unchanged: "unchanged",
  noEvidence: "no evidence",
  upright: { change: "Change from A", evidence: "Evidence" },
  reset: "Reset view",
  title: (height: string) => `Surface: ${height}`,
  cells: (count: number) => (count === 1 ? "1 cell" : `${count} cells`),
  keys: "Arrow keys turn it, plus and minus zoom, Tab goes to the marked cell.",
  contourKeys: "Arrow keys move the mark.",
  hint: "Drag or arrow keys turn the surface. Tab goes to the marked cell, arrows move it.",
  hintEdit:
    "Drag or arrow keys turn the surface. Tab goes to the marked cell: arrows move it, Enter edits it.",
  contourHint: "Lines join equal values. Press a cell or use the arrow keys.",
  cell: (place: string, value: string) => `Marked cell ${place}: ${value}`,
  blank: "blank",
  changed: (was: string, now: string, change: string) => `${was} → ${now} (${change})`,
  colours: (low: string, high: string) => `Colours from ${low} to ${high}`,
  summary: (facts: {
    readonly name: string;
    readonly x: string;
    readonly y: string;
    readonly low: string;
    readonly high: string;
    readonly blanks: number;
  }) =>
    `${facts.name} over ${facts.x}${facts.y === "" ? "" : ` and ${facts.y}`}, from ${facts.low} to ${facts.high}.` +
    (facts.blanks === 0 ? "" : ` ${facts.blanks} blank cells are holes.`),
  from: (low: string, high: string) => `${low} to ${high}`,
  slices: "Slices through the marked cell",
  slice: (axis: string, at: string) => `Over ${axis.toLowerCase()} at ${at}`,
  named: (letter: string, name: string) => `${letter}, ${name}`,
};

const curve = {
  keys: "Left and right choose a point, up and down move it, Shift moves it ten steps.",
  readKeys: "Left and right choose a point.",
  point: (place: string, value: string) => `${place}: ${value}`,
  blank: "blank",
};

/** English words of the surface, the curve, the history and the trace of a table. */
export const tableHistory = { surface, curve };
