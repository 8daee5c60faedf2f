/**
 * Puts names together that hold the delimiter inside brackets, "AEM 30-(03x0,2340,5130)", or behind the beginning of the
 * last name, when that makes as many names as there are values in a row. Else the cells stay as they are.
 */
export function mendNames(
  cells: readonly string[],
  width: number,
  delimiter: string,
  isLast: (cell: string) => boolean = () => false,
): readonly string[] {
  if (cells.length <= width) return cells;
  const last = cells.findIndex(isLast);
  if (last >= 0 && last === width - 1) {
    return [
      ...cells.slice(0, last),
      cells
        .slice(last)
        .join(delimiter)
        .replace(/[,;\t]+$/, ""),
    ];
  }
  const names: string[] = [];
  let open = 0;
  for (const cell of cells) {
    if (open > 0) names[names.length - 1] += delimiter + cell;
    else names.push(cell);
    open = Math.max(0, open + depthOf(cell));
  }
  return names.length === width ? names : cells;
}

function depthOf(cell: string): number {
  let depth = 0;
  for (const character of cell) {
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
  }
  return depth;
}
