import type { ImportWarning } from "../draft";
import type { RawTable } from "./raw-table";

/** What is wrong with the rows of a table: a last one that breaks off, too few cells, too many, thousands marked. */
export function tableWarnings({ short, long, grouped, cutLine }: RawTable): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (cutLine > 0) warnings.push({ code: "last-row-cut", severity: "medium", row: cutLine, count: 1 });
  if (short.count > 0) {
    warnings.push({ code: "short-rows", severity: "medium", count: short.count, row: short.firstLine });
  }
  if (long.count > 0) {
    warnings.push({ code: "long-rows", severity: "medium", count: long.count, row: long.firstLine });
  }
  if (grouped.count > 0) {
    const { count, firstLine: row, example: detail } = grouped;
    warnings.push({ code: "grouped-numbers", severity: "note", count, row, detail });
  }
  return warnings;
}
