import type { ReadHints } from "../format";
import { cellsOf } from "./cells-of";
import { commonWidth, detectDialect, type CellDialect } from "./dialect";
import { firstLines, splitRows, type FirstLine, type FirstRow } from "./first-rows";
import { mendNames } from "./mend-names";
import { findShape, rowKinds, unitsBelow, type TableShape } from "./names-row";
import type { DelimitedRecipe, HeadedColumn, StatedHeadings } from "./recipe";
import type { TextFile } from "./text-file";
import { bareUnit, isUnitLike, splitUnit } from "./unit-suffix";

/** Where a file's table is and what its headings say. */
export interface Layout {
  readonly dialect: CellDialect;
  readonly lines: readonly FirstLine[];
  readonly columns: readonly HeadedColumn[];
  /** First line of values; null when the file holds only headings. */
  readonly values: FirstLine | null;
  /** Bytes of the names line, which may be repeated among the values; null without one. */
  readonly namesLine: FirstLine | null;
}

const sampledRows = 60;

/** Finds dialect, headings and first values of a delimited log; null when the text is no table. */
export function findLayout(file: TextFile, recipe: DelimitedRecipe, hints: ReadHints): Layout | null {
  const lines = firstLines(file, recipe.headLines ?? 200);
  const delimiter = hints.delimiter ?? recipe.delimiter;
  // A file with another delimiter than its format's was saved again, and may have another decimal mark too.
  const isOwn = delimiter === recipe.delimiter;
  const decimalMark = hints.decimalMark ?? (isOwn ? recipe.decimalMark : undefined);
  const dialect =
    delimiter !== undefined && decimalMark !== undefined
      ? { delimiter, decimalMark }
      : detectDialect(lines, delimiter, decimalMark);
  if (dialect === null) return null;
  const stated = recipe.headings?.(lines);
  if (stated !== undefined) return stated === null ? null : statedLayout(lines, dialect, stated);
  const rows = splitRows(lines, dialect.delimiter);
  const shape = shapeOf(rows, dialect, recipe);
  if (shape === null) return null;
  const sample = rows.slice(shape.values, shape.values + sampledRows).filter((row) => row.cells.length > 1);
  const namesLine = shape.names === null ? null : rows[shape.names]!;
  const units = shape.units === null ? null : rows[shape.units]!;
  const width = commonWidth(sample.map((row) => row.cells));
  const names =
    namesLine === null ? null : mendNames(namesLine.cells, width, dialect.delimiter, recipe.isLastName);
  return {
    dialect,
    lines,
    columns: headColumns(names, rows.slice((shape.names ?? 0) + 1, shape.values), units, sample, recipe),
    values: lines[shape.values] ?? null,
    namesLine,
  };
}

function statedLayout(lines: readonly FirstLine[], dialect: CellDialect, stated: StatedHeadings): Layout {
  const from = stated.values === null ? lines.length : lines.indexOf(stated.values);
  const sample = lines.slice(from, from + sampledRows).map((line) => cellsOf(line.text, dialect.delimiter));
  const columns = stated.columns.map((column, at) => ({
    ...column,
    header: column.label,
    below: [],
    cells: sample.map((cells) => cells[at] ?? ""),
  }));
  return { dialect, lines, columns, values: stated.values, namesLine: null };
}

function shapeOf(
  rows: readonly FirstRow[],
  dialect: CellDialect,
  recipe: DelimitedRecipe,
): TableShape | null {
  if (recipe.isNames === undefined) return findShape(rows, dialect.decimalMark);
  const names = rows.findIndex((row) => recipe.isNames!(row.cells));
  if (names < 0) return findShape(rows, dialect.decimalMark);
  const kinds = rowKinds(rows, dialect.decimalMark);
  let values = names + 1;
  while (values < rows.length && !kinds(values).some((kind) => kind === "number" || kind === "time"))
    values++;
  return { names, units: unitsBelow(kinds, names, values), values };
}

function headColumns(
  names: readonly string[] | null,
  between: readonly FirstRow[],
  units: FirstRow | null,
  sample: readonly FirstRow[],
  recipe: DelimitedRecipe,
): HeadedColumn[] {
  const rowWidth = commonWidth(sample.map((row) => row.cells));
  const named = names === null ? 0 : widthOf(names);
  const width = names === null ? rowWidth : Math.max(named, Math.min(rowWidth, names.length));
  const fromUnitsRow =
    units !== null && (recipe.units === "row" || (recipe.units === undefined && readsAsUnits(units.cells)));
  return Array.from({ length: width }, (_, at) => {
    const header = names?.[at] ?? "";
    const cells = sample.map((row) => row.cells[at] ?? "");
    const below = names === null ? [] : between.map((row) => row.cells[at] ?? "");
    if (header === "") return { header, below, label: `Column ${at + 1}`, unit: "", cells };
    if (recipe.units === "none" || (recipe.units === "row" && units === null)) {
      return { header, below, label: header, unit: "", cells };
    }
    if (fromUnitsRow) return { header, below, label: header, unit: bareUnit(units.cells[at] ?? ""), cells };
    return { header, below, ...splitUnit(header, recipe.units === "suffix"), cells };
  });
}

/** Cells up to the last one with a name: spreadsheets and some loggers pad rows with empty cells. */
function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === "") width--;
  return width;
}

/** A second row of words is a row of units when at least some of them are known as such. */
function readsAsUnits(cells: readonly string[]): boolean {
  const present = cells.filter((cell) => bareUnit(cell) !== "");
  return (
    present.length === 0 ||
    present.filter((cell) => isUnitLike(bareUnit(cell))).length >= 0.2 * present.length
  );
}
