import type { PulseFactor } from "../../../domain/correction/explain-pulse";
import type { SnapshotReason } from "../../../application/tables";
import type { GridProblem } from "../../../domain/tables/onto-axes";

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
  needsEvidence: "The session is still being read",
  unchanged: "unchanged",
  noEvidence: "no evidence",
  upright: { change: "Change from A", evidence: "Evidence" },
  reset: "Reset view",
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
  hint: "Drag a point up or down. Left and right choose one, up and down move it, Shift moves it ten steps.",
  readKeys: "Left and right choose a point.",
  point: (place: string, value: string) => `${place}: ${value}`,
  blank: "blank",
};

const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

const reasons: Readonly<Record<SnapshotReason, string>> = {
  asked: "Snapshot",
  "before-apply": "Before changes were applied",
  "before-paste": "Before a paste",
  "before-restore": "Before a restore",
  "unsaved-edits": "Edits that another tab was faster than",
};

const problems: Readonly<Record<GridProblem["code"], string>> = {
  "curve-and-map": "One is a curve, the other a map: they do not compare.",
  "axes-differ": "Their axes measure different things: they do not compare.",
  "units-differ": "Their units measure different things: they do not compare.",
};

const history = {
  title: "Snapshots",
  list: (count: number) => (count === 1 ? "Now and 1 snapshot" : `Now and ${count} snapshots`),
  now: "Now",
  revision: (revision: number) => `Revision ${revision}`,
  reasons,
  problems,
  take: (letter: string, name: string) => `Take ${name} as ${letter}`,
  takeSnapshot: "Take snapshot",
  takeTitle: "Keep the table as it is now?",
  taken: (name: string) => `Kept as ${name}`,
  name: "Name",
  nameHint: "Such as: before the dyno",
  note: "Note",
  session: "Log that motivated it",
  noSession: "None",
  annotate: "Name and note…",
  annotateTitle: "What is this snapshot?",
  save: "Save",
  empty: "No snapshot yet. One is kept by itself before every apply, paste special and restore.",
  first: (count: number) => `${cells(count)}, the oldest state kept`,
  nothing: "No change",
  otherAxes: "Other axes",
  changedBy: (count: number, size: string) => `${cells(count)}, mean ${size}`,
  fromTo: (a: string, b: string) => `A, ${a} → B, ${b}`,
  cellsChanged: "Cells changed",
  of: (changed: number, total: number) => `${changed} of ${total}`,
  meanChange: "Mean change",
  largest: "Largest change",
  at: (change: string, place: string) => `${change} at ${place}`,
  place: (x: string, y: string) => `${x}, ${y}`,
  leanerInBoost: "Leaner in boost",
  none: "none",
  cells,
  steepest: "Steepest step to a neighbour",
  offRange: "Not known, off the axes of B",
  resampled: "The axes differ: B was brought onto the axes of A.",
  merge: "Merge cells…",
  mergeNeeds: "Needs two snapshots: one as base, one to merge",
  restore: "Restore",
  restoreNamed: (letter: string) => `Restore ${letter}`,
  restoreNeeds: "Choose a snapshot as A or B",
  restored: (name: string) => `Restored ${name}`,
  emptySentence: "No snapshot yet.",
  emptyNote:
    "Take one before you change something. One is kept by itself before every apply, paste special and restore.",
  chooseTwo: "A and B are the same.",
  chooseNote: "Choose another snapshot as A or B.",
  sentence: (a: string, b: string, changed: number) =>
    changed === 0 ? `Nothing changed from ${a} to ${b}.` : `${cells(changed)} changed from ${a} to ${b}.`,
  show: "What is shown",
  showChange: "Change",
  sideBySide: "Side by side",
  measure: "Measure of the change",
  inPercent: "Relative, %",
  absolute: "Absolute",
  changeLabel: (a: string, b: string) => `Change of each cell from ${a} to ${b}. Arrow keys move.`,
  notCompared: "not compared",
  notKnown: (sign: string) => `${sign}: blank in one of both, or beyond the axes of B`,
};

const merge = {
  title: "Merge",
  sentence: (open: number, theirs: number, mine: number) =>
    open > 0
      ? `${open === 1 ? "1 conflict is" : `${open} conflicts are`} open: both sides changed the same cell.`
      : `Nothing is open: ${cells(theirs)} from theirs, ${cells(mine)} of mine.`,
  base: "Base: what both started from",
  theirs: "Theirs: what to merge into the table",
  otherTables: "Other tables",
  label: "Merged table. Arrow keys move, Shift takes several cells.",
  resampled: "A version has other axes: it was brought onto those of the table now.",
  three: (base: string, mine: string, theirs: string) => `Base ${base}, mine ${mine}, theirs ${theirs}`,
  fates: {
    same: "Nobody changed it",
    mine: "Changed by mine",
    theirs: "Changed by theirs",
    both: "Changed alike by both",
    conflict: "Conflict",
  },
  tags: { base: "B", mine: "M", theirs: "T" },
  alike: "=",
  taken: { base: "Base is taken", mine: "Mine is taken", theirs: "Theirs is taken" },
  take: { base: "Take base", mine: "Take mine", theirs: "Take theirs" },
  legend:
    "M: mine, T: theirs, =: both alike, B: base, ?: conflict to decide. Cells without a sign are unchanged.",
  next: "Next conflict",
  noConflict: "No conflict is open",
  apply: "Merge as a new version",
  openConflicts: (count: number) =>
    count === 1 ? "1 conflict is not decided." : `${count} conflicts are not decided.`,
  stale: "The table changed meanwhile. Nothing was merged.",
  nothing: "The merge changes nothing",
  done: (changed: number, locked: number) =>
    `Merged ${cells(changed)}${locked === 0 ? "" : `, ${locked} locked stay`}`,
  close: "Close the merge",
};

const tune = {
  crumb: "Compare tunes",
  sentence: (differing: number, total: number) =>
    differing === 0
      ? `All ${total} common tables are equal.`
      : `${differing} of ${total} common tables differ.`,
  mine: "Tune to change",
  theirs: "Tune to take from",
  empty: "Comparing needs the tables of two vehicles.",
  emptyNote: "Import a tune file or a log with a tune into a second vehicle.",
  table: "Table",
  state: "What differs",
  action: "Action",
  show: "Show",
  equal: "Equal",
  axesOnly: "Only the axes differ",
  only: (name: string) => `Only in ${name}`,
  add: (name: string) => `Add to ${name}`,
  added: (name: string) => `Added ${name}`,
  takeCells: (count: number) => (count === 1 ? "Take over the marked cell" : `Take over ${count} cells`),
  takeTable: "Take over the whole table",
  taken: (changed: number, locked: number) =>
    `Took over ${cells(changed)}${locked === 0 ? "" : `, ${locked} locked stay`}`,
  nothing: "Nothing to take over here",
};

const trace = {
  choose: "Session",
  otherVehicles: "Of other vehicles",
  empty: "No session yet.",
  emptyNote: "Import a log of this vehicle: it is laid over the table here.",
  sentence: (cellsHit: number, total: number, seconds: string) =>
    `${cellsHit} of ${cells(total)} were driven in ${seconds}.`,
  reading: "Reading the session",
  noPlace: "The place of the engine on this table is not known.",
  picture: "Picture",
  asGrid: "Grid",
  asSurface: "Surface",
  colour: "Colour by",
  layers: { table: "Table", count: "Hits", seconds: "Time", value: "Channel" },
  channel: "Channel",
  time: "Time",
  curveOnly: "A curve has no surface",
  cursor: (at: string) => `Cursor at ${at}`,
  position: (place: string) => `Engine at ${place}`,
  noPosition: "No position here: a channel has no value",
  weights: (shares: readonly string[]) => `Weights: ${shares.join(", ")}`,
  share: (share: string, cell: string) => `${share} ${cell}`,
  offTable: "Beyond the table: its edge holds",
  noChannel: (axis: string) => `No channel of this session fits the axis ${axis}.`,
  noChannelNext: "Choose one by hand, or give a channel the right meaning in the session.",
  chooseChannel: (axis: string) => `Channel along ${axis}`,
  standardAir: (axis: string) =>
    `${axis}: gauge meets absolute pressure; standard air (101.3 kPa) stands for the barometer.`,
  outside: (outside: string, missing: string) =>
    `${outside} samples lie beyond the table, ${missing} have no value.`,
  cell: (value: string, count: string, seconds: string) => `${value}, ${count} hits in ${seconds}`,
  cellChannel: (mean: string) => `mean ${mean}`,
  unhit: (value: string) => `${value}, not driven`,
  label: (session: string) =>
    `Log over table: ${session}. Arrow keys move, Enter shows the samples of a cell.`,
  showCell: "Samples of this cell",
  inCharts: "Show the cursor in the charts",
  foot: "Bar at the foot: hits, logarithmic",
};

const pulse = {
  title: "What made the injection time here",
  sentence: (predicted: string, logged: string) => `The tables make ${predicted}, the log has ${logged}.`,
  difference: (off: string) => `Difference ${off}.`,
  notSteady:
    "Not a calm light-load sample: acceleration pulses, fuel cut and start are not part of the equation.",
  neverSteady: "No calm light-load sample in this log: how well the equation holds cannot be said.",
  residual: (count: string, rms: string, bias: string) =>
    `Over ${count} calm samples at light load the logged time is ${rms} RMS off, ${bias} on average.`,
  equation: "Injection time = (MAP table − dead time) × all factors + dead time + voltage.",
  noChannel:
    "No injection time or no manifold pressure in this session: give the channels their meaning on the session's page, then every factor is shown here.",
  factor: "Step",
  input: "Looked up at",
  effect: "Gives",
  running: "Then",
  names: {
    "map-table": "MAP table",
    "dead-time-off": "Dead time taken off",
    rpm: "Engine speed",
    "engine-temperature": "Engine temperature",
    "air-temperature": "Air temperature",
    throttle: "Throttle",
    "closed-loop": "Closed loop",
    "dead-time": "Dead time put back",
    voltage: "Battery voltage",
  } satisfies Record<PulseFactor["name"], string>,
};

/** English words of the surface, the curve, the history and the trace of a table. */
export const tableHistory = { surface, curve, history, merge, tune, trace, pulse };
