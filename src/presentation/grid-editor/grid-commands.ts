import {
  ClipboardPaste,
  Copy,
  Eraser,
  Grid3x3,
  Lock,
  PencilLine,
  Redo2,
  Ruler,
  Scissors,
  Spline,
  Undo2,
  Waves,
  type LucideIcon,
} from "lucide-react";
import type { Command } from "../commands";
import type { Dictionary } from "../text/english";
import type { Grid } from "./grid";
import {
  proposeExtrapolate,
  proposeFill,
  proposeInterpolate,
  proposeNextInterpolation,
  proposeSmooth,
} from "./grid-proposals";
import { selectAll } from "./grid-selection";

/** What the commands of a grid reach beyond the grid itself. */
export interface GridDesk {
  readonly grid: Grid;
  edit(): void;
  copy(axes: boolean): void;
  cut(): void;
  openPaste(): void;
  openAxes(): void;
  /** Back to the cells, so that Enter and Esc mean what is shown there. */
  focus(): void;
}

// Letters and signs act while the focus is in the cells; the history while it is anywhere on the page.
const cells = "[data-grid-cells]";

type Row = readonly [
  id: string,
  label: string,
  keys: string | readonly string[],
  within: string | null,
  perform: () => void,
  icon?: LucideIcon,
];

/** Undo and redo: on every view of a table, not on its grid alone. */
export function historyCommands(grid: Grid, { tables: text }: Dictionary): readonly Command[] {
  const rows: readonly Row[] = [
    ["undo", text.undo, "Ctrl Z", null, () => grid.undo(), Undo2],
    ["redo", text.redo, ["Ctrl Shift Z", "Ctrl Y"], null, () => grid.redo(), Redo2],
  ];
  return rows.map(asCommand);
}

/** Every other action of a grid: they feed keys, palette, help and menus. */
export function gridCommands(desk: GridDesk, { tables: text }: Dictionary): readonly Command[] {
  const { grid } = desk;
  const rows: readonly Row[] = [
    ["edit", text.editLong, "F2", cells, () => desk.edit(), PencilLine],
    ["smooth", text.smooth, "S", cells, () => proposeSmooth(grid), Waves],
    ["smooth-across", text.smoothAcross, [], null, () => proposeSmooth(grid, true), Waves],
    ["interpolate", text.interpolate, "I", cells, () => proposeNextInterpolation(grid), Spline],
    ["interpolate-both", text.interpolateBoth, [], null, () => proposeInterpolate(grid, "both"), Spline],
    [
      "interpolate-across",
      text.interpolateAcross,
      [],
      null,
      () => proposeInterpolate(grid, "across"),
      Spline,
    ],
    ["interpolate-up", text.interpolateUp, [], null, () => proposeInterpolate(grid, "up"), Spline],
    ["fill", text.fill, [], null, () => proposeFill(grid), Grid3x3],
    ["extrapolate-across", text.extrapolateAcross, [], null, () => proposeExtrapolate(grid, "across")],
    ["extrapolate-up", text.extrapolateUp, [], null, () => proposeExtrapolate(grid, "up")],
    ["lock", text.lockLong, "L", cells, () => grid.toggleLock(), Lock],
    ["step-up", text.stepUp, "+", cells, () => grid.nudge({ steps: 1 })],
    ["step-down", text.stepDown, "−", cells, () => grid.nudge({ steps: -1 })],
    ["percent-up", text.percentUp, ">", cells, () => grid.nudge({ percent: 1 })],
    ["percent-down", text.percentDown, ["<", "_"], cells, () => grid.nudge({ percent: -1 })],
    ["clear", text.clear, "Delete", cells, () => grid.clear(), Eraser],
    ["copy", text.copy, "Ctrl C", cells, () => desk.copy(false), Copy],
    ["copy-axes", text.copyAxes, "Ctrl Shift C", cells, () => desk.copy(true), Copy],
    ["cut", text.cut, "Ctrl X", cells, () => desk.cut(), Scissors],
    ["paste", text.paste, "Ctrl V", cells, () => desk.openPaste(), ClipboardPaste],
    ["select-all", text.selectAll, "Ctrl A", cells, () => grid.select(selectAll(grid.view()))],
    ["axes", text.axes, [], null, () => desk.openAxes(), Ruler],
  ];
  return rows.map(asCommand);
}

function asCommand([id, label, keys, within, perform, icon]: Row): Command {
  const command: Command = { id: `table-${id}`, label, group: "table", keys, perform };
  return {
    ...command,
    ...(within === null ? {} : { within }),
    ...(icon === undefined ? {} : { icon }),
  };
}
