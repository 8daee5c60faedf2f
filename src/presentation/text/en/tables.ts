import type { EditProblem, SaveState } from "../../../application/tables";
import type { OperationLabel, OperationName } from "../../../domain/tables/labels";
import type { EntryProblem } from "../../../domain/tables/operations/entry";
import type { OperationProblem, Tally } from "../../../domain/tables/operations/edited";
import type { CellProblem } from "../../../domain/tables/validate";
import type { AxisProblem } from "../../../domain/tables/axis-edit/reshape";
import type { Layout } from "../../../domain/tables/text/layout";
import type { PasteMode } from "../../grid-editor/paste-plan";
import type { CellSize } from "../../grid-editor/cell-size";
import type { Colouring } from "../../grid-editor/grid-look";
import type { PasteTarget, TableFileKind } from "../../pages/tables/export-table";
import type { TemplateId } from "../../../domain/tables/templates/templates";
import type { TableView } from "../../routes";
import type { Format } from "../format";

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;
const cells = (total: number): string => count(total, "cell", "cells");

/** The gain is 1 where the label says nothing of it. */
const pasted = (how: string, gain: number): string =>
  gain === 0 || gain === 1 ? how : `${how}, ${Math.round(gain * 100)}\u00a0% of it`;

type Say = (amount: string, size: number) => string;

/** What an operation does, as a verb that also follows "Undo". */
const operations: Readonly<Record<OperationName, Say>> = {
  set: (amount) => (amount === "" ? "set" : `set to ${amount}`),
  add: (amount) => `add ${amount}`,
  subtract: (amount) => `subtract ${amount}`,
  multiply: (amount) => `multiply by ${amount}`,
  divide: (amount) => `divide by ${amount}`,
  percent: (amount, size) =>
    amount === ""
      ? "scale by percent"
      : `${size < 0 ? "lower" : "raise"} by ${amount.replace(/^[−-]/, "")} %`,
  increment: (_, size) => (size < 0 ? "step down" : "step up"),
  "interpolate-x": () => "interpolate along x",
  "interpolate-y": () => "interpolate along y",
  "interpolate-xy": () => "interpolate in 2-D",
  fill: () => "fill from the edges",
  smooth: (amount) => (amount === "1" || amount === "" ? "smooth" : `smooth ${amount} times`),
  "extrapolate-x": () => "extrapolate along x",
  "extrapolate-y": () => "extrapolate along y",
  clear: () => "clear",
  lock: () => "lock",
  unlock: () => "unlock",
  "paste-replace": (_, gain) => pasted("paste", gain),
  "paste-add": (_, gain) => pasted("paste, adding", gain),
  "paste-subtract": (_, gain) => pasted("paste, subtracting", gain),
  "paste-multiply": (_, gain) => pasted("paste, multiplying", gain),
  "paste-divide": (_, gain) => pasted("paste, dividing", gain),
  "paste-percent": (_, gain) => pasted("paste as percent", gain),
  "insert-breakpoint": (amount) => `insert the breakpoint ${amount}`,
  "delete-breakpoint": (amount) => `delete the breakpoint ${amount}`,
  "move-breakpoint": (amount) => `move a breakpoint to ${amount}`,
  rebin: () => "put on other axes",
  park: (amount) => `switch off the breakpoint ${amount}`,
  unpark: (amount) => `switch on the breakpoint ${amount}`,
  "name-axis": () => "say what an axis runs over",
  correct: () => "apply the correction",
  restore: () => "restore a snapshot",
  merge: () => "merge",
  "take-over": () => "take over from another tune",
  calculate: () => "calculate",
};

const colourings: Readonly<Record<Colouring, string>> = {
  values: "Colour by value, low to high",
  diverging: "Colour by value, from the middle",
  change: "Colour by change",
  none: "No colours",
};

const sizes: Readonly<Record<CellSize, string>> = {
  fit: "Cells that fit",
  large: "Large cells",
  dense: "Small cells",
};

const views: Readonly<Record<TableView, string>> = {
  grid: "Grid",
  surface: "Surface",
  history: "History",
  trace: "Trace",
  correction: "Correction",
};

const problem = (
  found: EntryProblem | OperationProblem | EditProblem,
  say: (value: number) => string,
): string => {
  switch (found.code) {
    case "empty-entry":
      return "Type a number.";
    case "not-an-entry":
      return "This is not an entry. Type 12, =-2, +3, *1.05, /2 or 5%.";
    case "divide-by-zero":
      return "Nothing can be divided by zero. Type another number.";
    case "out-of-range":
      return `${found.cells === 1 ? "A cell would hold" : `${found.cells} cells would be out of range, one of them at`} ${say(found.value)}. This table stores ${say(found.min)} to ${say(found.max)}.`;
    case "selection-too-small":
      return `Select at least ${found.least} ${found.axis === "x" ? "cells along the x axis" : "cells along the y axis"}: nothing lies between the ends.`;
    case "stale-command":
      return "The table changed in between. Nothing was done; do it again.";
    case "table-stale":
      return "This table was changed in another tab. Load the newer table, then go on.";
    default:
      return "This table is being closed. Open it again.";
  }
};

const warning = (
  found: CellProblem,
  say: (value: number, decimals?: number) => string,
  format: Format,
): string => {
  switch (found.code) {
    case "below-range":
      return `Below ${say(found.limit)}, the least that this table stores.`;
    case "above-range":
      return `Above ${say(found.limit)}, the most that this table stores.`;
    case "unusually-low":
      return `Unusually low: few engines want less than ${say(found.limit)}.`;
    case "unusually-high":
      return `Unusually high: few engines want more than ${say(found.limit)}.`;
    case "steep":
      return `Steep: ${say(found.difference)} from a neighbouring cell.`;
    case "duty-high":
      return `Injector duty ${format.unit(found.dutyPercent, "%", 0)} at ${format.unit(found.rpm, "rpm")}: above ${format.unit(found.limit, "%", 0)} the flow is not sure.`;
    case "duty-over":
      return `Injector duty ${format.unit(found.dutyPercent, "%", 0)} at ${format.unit(found.rpm, "rpm")}: longer than the cycle, the injector stays open.`;
    default:
      return `Lean in boost: λ ${format.number(found.lambda, 3)} above the atmosphere. Boost wants less than ${format.number(found.limit, 2)}.`;
  }
};

const saved = (state: SaveState, revision: number): string => {
  switch (state.kind) {
    case "saved":
      return `Saved · revision ${revision}`;
    case "saving":
      return "Saving";
    case "failed":
      return `${count(state.unsaved, "edit is", "edits are")} not saved`;
    default:
      return state.cause === "deleted" ? "Deleted in another tab" : "Changed in another tab";
  }
};

const tally = ({ changed, locked, blank, unchanged }: Tally, step: string): string =>
  [
    changed === 0 ? "no cell changes" : cells(changed),
    locked > 0 ? `${locked} locked left alone` : "",
    blank > 0 ? `${blank} blank left alone` : "",
    unchanged > 0 ? `${unchanged} too small to change at step ${step}` : "",
  ]
    .filter(Boolean)
    .join(", ");

/** Words of the table editor. */
export const tables = {
  views,
  viewsLabel: "Views of this table",
  cells,
  operation: (label: OperationLabel, format: Format): string =>
    operations[label.name](label.amount === null ? "" : format.short(label.amount), label.amount ?? 0),
  tally,
  problem,
  warning,
  saved,
  gridSummary: (facts: { readonly name: string; readonly shape: string }) =>
    `${facts.name}, ${facts.shape} cells. Arrow keys move, typing replaces, Enter edits.`,
  bar: "Change the selected cells",
  edit: "Edit",
  set: "Set",
  add: "Add",
  subtract: "Subtract",
  multiply: "Multiply",
  percent: "Percent",
  smooth: "Smooth",
  smoothAcross: "Smooth, also across atmospheric pressure",
  interpolate: "Interpolate",
  interpolateBoth: "Interpolate in 2-D",
  interpolateAcross: "Interpolate to the right",
  interpolateUp: "Interpolate upwards",
  fill: "Fill from the edges",
  extrapolateAcross: "Extrapolate to the right",
  extrapolateUp: "Extrapolate upwards",
  more: "More operations",
  lock: "Lock",
  lockLong: "Lock or unlock the selected cells",
  stepUp: "One step up",
  stepDown: "One step down",
  percentUp: "1 % up",
  percentDown: "1 % down",
  clear: "Clear the selected cells",
  copy: "Copy",
  copyAxes: "Copy with axes",
  cut: "Cut",
  paste: "Paste…",
  axes: "Axes…",
  look: "Colours and size",
  selectAll: "Select all cells",
  editLong: "Edit the selected cells",
  entry: "New value of the selected cells",
  apply: "Apply",
  drop: "Drop",
  undo: "Undo",
  redo: "Redo",
  undoThis: (what: string) => `Undo ${what}`,
  redoThis: (what: string) => `Redo ${what}`,
  nothingToUndo: "Nothing to undo",
  nothingToRedo: "Nothing to redo",
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  copied: (total: number) => `${cells(total)} copied`,
  clipboardRefused: "The browser did not let FuelTune copy. Press Ctrl C in the grid instead.",
  would: (what: string, tallied: string) => `${what}: ${tallied}`,
  selected: (total: number) => `${cells(total)} selected`,
  locked: "locked",
  pending: "not yet applied",
  warned: "look at it",
  changedBy: (change: string) => `changed by ${change}`,
  now: "Now",
  proposed: "Proposed",
  before: "Before",
  change: "Change",
  mean: "Mean",
  lowest: "Lowest",
  highest: "Highest",
  panel: "Selected cells and history",
  showPanel: "History",
  history: "History",
  historyStart: "As it was opened or imported",
  historyLost: "The stored history did not fit this table. The table is whole; its history starts anew.",
  colourings,
  sizes,
  changeFromOpened: "Change since it was opened",
  changeFrom: (snapshot: string) => `Change from “${snapshot}”`,
  unnamedSnapshot: (date: string) => `Snapshot of ${date}`,
  legend: {
    locked: "Locked",
    warned: "Look at it",
  },
  list: {
    zip: (count: number) => (count === 1 ? "Save as zip" : `Save all ${count} as zip`),
    newOne: "New table…",
    fromFile: "From a file…",
    newTitle: "Which table do you want to make?",
    vehicle: "Vehicle",
    from: "Start from",
    templateGroup: "Usual axes and starting values",
    otherGroup: "Own cells",
    fromPaste: "Copied cells",
    kind: "What the values mean",
    unit: "Unit",
    name: "Name",
    create: "Make this table",
    needsVehicle: "Make a vehicle first: a table belongs to one.",
    needsCells: "Paste cells first, with or without axes.",
    alongCurve: "What the curve runs over",
    alongColumns: "What the columns run over",
    alongRows: "What the rows run over",
    axisUnknown: "Not said",
    axisMeanings: {
      speed: "Engine speed, rpm",
      "pressure-bar": "Manifold pressure, bar from the atmosphere",
      "pressure-kpa": "Manifold pressure, kPa absolute",
      "pressure-psi": "Manifold pressure, psi from the atmosphere",
      throttle: "Throttle, %",
      "engine-temperature": "Engine temperature, °C",
      "air-temperature": "Air temperature, °C",
      voltage: "Battery voltage, V",
    },
    nameNeeded: "Type a name.",
    becomes: (shape: string, unit: string) => `${shape} cells${unit === "" ? "" : `, ${unit}`}.`,
    blank:
      "Its cells start blank: what they need is not known. Fill in the vehicle's engine and injectors to have them calculated.",
    templates: {
      "time-by-pressure": "Injection time by pressure",
      "time-by-pressure-and-speed": "Injection time by pressure and engine speed",
      "percent-by-speed": "Fuel % by engine speed",
      "percent-by-engine-temperature": "Fuel % by engine temperature",
      "percent-by-air-temperature": "Fuel % by air temperature",
      "percent-by-throttle": "Fuel % by throttle",
      "dead-time-by-voltage": "Dead time by battery voltage",
      "lambda-by-pressure-and-speed": "Lambda target by pressure and engine speed",
      "first-pulse": "First pulse by engine temperature",
      cranking: "Cranking time by engine temperature",
      "flow-by-pressure": "Injector flow by pressure",
      "ve-16": "Volumetric efficiency, 16 × 16",
      "ve-12": "Volumetric efficiency, 12 × 12",
      "lambda-12": "Lambda target, 12 × 12",
      "ignition-16": "Ignition, 16 × 16",
      "boost-by-speed": "Boost target by engine speed",
    } satisfies Readonly<Record<TemplateId, string>>,
    rename: "Rename…",
    renameTitle: (name: string) => `What is “${name}” called from now on?`,
    renameOne: "Rename",
    renamed: (name: string) => `Renamed to “${name}”`,
    duplicate: "Duplicate",
    copyOf: (name: string) => `${name}, copy`,
    duplicated: (name: string) => `Made “${name}”`,
    delete: "Delete…",
    deleteTitle: (name: string) => `Delete table “${name}” with its history and snapshots?`,
    deleteNote: "You can undo this until the next import or start.",
    deleteOne: "Delete table",
    deleted: (name: string) => `Deleted “${name}”`,
    actionsFor: (name: string) => `Actions for ${name}`,
    files: {
      table: "Save as TunerStudio .table",
      csv: "Save as CSV",
      json: "Save as JSON, with kind and unit",
    } satisfies Readonly<Record<TableFileKind, string>>,
    copyFor: (program: string) => `Copy for ${program}`,
    copiedFor: (name: string, program: string) => `“${name}” copied for ${program}`,
    copyRefused: "The browser did not let FuelTune copy. Save the table as a file instead.",
    targets: {
      spreadsheet: "a spreadsheet",
      tunerstudio: "TunerStudio",
      ftmanager: "FTManager",
      "hp-tuners": "HP Tuners",
      romraider: "RomRaider",
    } satisfies Readonly<Record<PasteTarget, string>>,
  },
  pasteDialog: {
    title: "Paste these cells?",
    paste: "Paste",
    cancel: "Cancel",
    source: "Paste the copied cells here (Ctrl V, or hold the finger)",
    understood: (columns: number, rows: number) => `Understood as ${columns} × ${rows} cells`,
    mode: "How",
    modes: {
      replace: "Replace",
      add: "Add",
      subtract: "Subtract",
      multiply: "Multiply",
      percent: "Multiply by %",
      "half-percent": "Multiply by half of the %",
    } satisfies Readonly<Record<PasteMode, string>>,
    gain: "Gain",
    layout: "Axes in the text",
    layouts: {
      cells: "None, cells only",
      "both-axes": "First row and first column",
      "column-axis-last": "Last row and first column",
      "row-axis": "First column",
      "column-axis": "First row",
      "curve-rows": "A curve in two rows",
      "curve-columns": "A curve in two columns",
    } satisfies Readonly<Record<Layout, string>>,
    decimalMark: "Decimal mark",
    point: "Point",
    comma: "Comma",
    rowOrder: "Rows",
    highFirst: "Highest load first",
    lowFirst: "Lowest load first",
    align: "Lay over",
    byAxes: "By the axes",
    byPosition: "Cell by cell",
    turned: "Rows of the text are columns of the table",
    because: {
      chosen: "Chosen by you",
      format: "As this program writes it",
      corner: "The corner is empty",
      "last-row": "The last row rises like an axis",
      shape: "Fits the size of this table",
      "two-lines": "Two lines, the first one rises",
      "looks-like-axis": "Rises like an axis",
      "no-axis-seen": "Nothing rises like an axis",
      seen: "Seen in the text",
      "both-seen": "The last mark in a number counts",
      "no-fraction": "No fraction in the text",
      axis: "The axis says it",
      "one-row": "There is one row",
      screen: "As screens show it",
      axes: "Fits the axes of this table",
      "as-written": "As it is written",
    },
    would: (tallied: string) => `Pasting changes ${tallied}.`,
    offTable: (total: number) => `${cells(total)} of the text lie off the table or the selection.`,
    preview: "What the cells would hold",
    more: (columns: number, rows: number) => `The first ${columns} columns and upper ${rows} rows are shown.`,
  },
  axisDialog: {
    title: "Change the axes",
    axis: "Axis",
    runsOver: "It runs over",
    action: "Do",
    actions: {
      move: "Move a breakpoint",
      insert: "Insert a breakpoint",
      delete: "Delete a breakpoint",
      park: "Switch a breakpoint off",
      unpark: "Switch a breakpoint on",
      rebin: "Put on other breakpoints",
      name: "Say what it runs over",
    },
    verbs: {
      move: "Move",
      insert: "Insert",
      delete: "Delete",
      park: "Switch off",
      unpark: "Switch on",
      rebin: "Put on these",
      name: "Say it",
    },
    point: "Breakpoint",
    value: "New value",
    all: "All breakpoints, divided by ;",
    keep: "Cells keep their values",
    keepNote: "Else they take what the table had at the new place.",
    cancel: "Cancel",
    becomes: (size: string) => `The table becomes ${size} cells; a snapshot keeps it as it is now.`,
    same: "The ECU reads the same values everywhere.",
    largest: (before: string, after: string, place: string) =>
      `Largest difference: ${before} becomes ${after} at ${place}.`,
    clamped: (total: number) => `${cells(total)} lie off the old axes and hold its edge.`,
    problem: (
      found: AxisProblem | { readonly code: "not-a-number" } | { readonly code: "nothing-changes" },
      format: Format,
    ): string => {
      switch (found.code) {
        case "not-a-number":
          return "Type a number.";
        case "nothing-changes":
          return "Type another value to see what changes.";
        case "no-such-axis":
          return "A curve has one axis only.";
        case "no-such-breakpoint":
          return "This breakpoint is no longer there. Choose another one.";
        case "axis-not-increasing":
          return `${format.short(found.value)} is not above the breakpoint before it. Axes only rise.`;
        case "axis-too-short":
          return `An axis has at least ${found.least} breakpoints.`;
        case "locked-cells":
          return `${cells(found.cells)} on it are locked. Unlock them first.`;
        default:
          return `${format.short(found.value)} is switched off. Switch it on instead.`;
      }
    },
  },
  stale: {
    changed: (kept: number) =>
      kept === 0
        ? "This table was changed in another tab. Load the newer table."
        : `This table was changed in another tab. Your ${count(kept, "edit is", "edits are")} kept as a snapshot. Load the newer table.`,
    deleted: (kept: number) =>
      kept === 0
        ? "This table was deleted in another tab."
        : `This table was deleted in another tab. Your ${count(kept, "edit is", "edits are")} kept as a snapshot.`,
    load: "Load the newer table",
  },
  unsaved: {
    sentence: (unsaved: number) =>
      `${count(unsaved, "edit is", "edits are")} not stored yet; the browser refused. They are still here.`,
    retry: "Try again",
  },
};
