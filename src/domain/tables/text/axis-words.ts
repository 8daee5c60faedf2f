import { parseUnit, quantityOf } from "../../units";
import type { Axis } from "../tune";
import { readTextCell, type DecimalMark, type TextCell } from "./cell";
import type { CellGrid } from "./layout";

/** A cell's number and the unit written behind it: "1000 rpm". */
const measured = /^([-+−]?[\d.,'’\u00a0\u202f ]*\d)\s*([^\d\s.,+−-].{0,19})$/;

/** What a line of words calls its numbers. */
export interface NamedUnit {
  readonly label: string;
  /** "" where the words name none. */
  readonly unit: string;
}

/**
 * Breakpoints that carry their unit in every cell ("1000 rpm", "20 kPa") as numbers, with that unit: in the one line that
 * holds such cells, and in the first column.
 */
export function withoutUnits(
  grid: CellGrid,
  mark: DecimalMark,
): { readonly grid: CellGrid; readonly x: string | null; readonly y: string | null } {
  const lines = grid.map((row) => measuredLine(row, mark));
  const across = lines.filter((line) => line !== null);
  const down = measuredLine(
    grid.map((row) => row[0] ?? null),
    mark,
  );
  // Units in many lines belong to the values: there the numbers are no axis.
  const line = across.length === 1 ? across[0]! : null;
  return {
    grid: grid.map((row, at) => {
      const own = line !== null && lines[at] === line ? line.cells : row;
      return down === null ? own : own.map((cell, column) => (column === 0 ? down.cells[at]! : cell));
    }),
    x: line?.unit ?? null,
    y: down?.unit ?? null,
  };
}

/** The cells of a line with their numbers, where at least two carry one and the same unit and no other number is there. */
function measuredLine(
  cells: readonly TextCell[],
  mark: DecimalMark,
): { readonly cells: readonly TextCell[]; readonly unit: string } | null {
  const read = cells.map((cell) => {
    const [, digits, unit] = (typeof cell === "string" ? measured.exec(cell) : null) ?? [];
    const number = digits === undefined ? null : readTextCell(digits, mark);
    return typeof number === "number" && unit !== undefined ? { number, unit } : null;
  });
  const found = read.filter((one) => one !== null);
  const unit = found[0]?.unit;
  if (unit === undefined || found.length < 2 || found.some((one) => one.unit !== unit)) return null;
  if (cells.some((cell) => typeof cell === "number")) return null;
  return { cells: cells.map((cell, at) => read[at]?.number ?? cell), unit };
}

// Longer words name nothing, and must not cost time.
const mostLetters = 120;

/** A name with its unit in brackets, or a unit alone: "MAP (kPa)", "kPa". */
export function namedUnit(words: string): NamedUnit {
  if (words.length > mostLetters) return { label: words.slice(0, mostLetters), unit: "" };
  const [, label, unit] = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(words) ?? [];
  if (label !== undefined && unit !== undefined) return { label, unit };
  return { label: words, unit: parseUnit(words) === null ? "" : words };
}

const quantities =
  /^(rpm|engine ?speed|speed|map|manifold.*|load|tps|throttle.*|maf|pressure|boost|voltage|iat|clt|ect)$/i;

/** Whether words name what an axis measures, or its unit. */
export function isQuantity(words: string): boolean {
  const { label, unit } = namedUnit(words);
  return unit !== "" || quantities.test(label);
}

/**
 * The axes of a map as the words in its corner name them: "kPa\\RPM", "MAP (kPa) / RPM", "kPa". The word for the engine's
 * speed belongs to the axis that holds speeds; where none does, the first word is of the rows, the second of the columns.
 */
export function namedByCorner(
  corner: string,
  axes: { readonly x: Axis; readonly y: Axis },
): { readonly x: Axis; readonly y: Axis } {
  const words = corner
    .slice(0, mostLetters)
    .split(/\s*[\\/|→↓]\s*|\s+(?:vs\.?|x|by)\s+/i)
    .map((part) => part.trim())
    .filter(isQuantity)
    .map(namedUnit);
  const speedOnX = isSpeed(axes.x);
  if (words.length > 2 || words.length === 0 || (speedOnX && isSpeed(axes.y))) return axes;
  const others = words.filter((word) => !isSpeed(word));
  if (speedOnX || isSpeed(axes.y)) {
    const [load] = others;
    if (load === undefined || others.length > 1) return axes;
    return speedOnX ? { x: axes.x, y: named(axes.y, load) } : { x: named(axes.x, load), y: axes.y };
  }
  const [rows, columns] = words;
  return { x: columns === undefined ? axes.x : named(axes.x, columns), y: named(axes.y, rows!) };
}

function named({ values }: Axis, { label, unit }: NamedUnit): Axis {
  return { label, unit, values };
}

function isSpeed({ label, unit }: NamedUnit): boolean {
  return quantityOf(unit) === "rotation" || /^(rpm|engine ?speed)$/i.test(label);
}
