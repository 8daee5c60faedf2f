import type { Role } from "../logs/roles";
import type { Analysis } from "./analysis";

const shelf = import.meta.glob<Analysis<Role, unknown>>("./catalog/*.ts", { eager: true, import: "default" });

/** Every analysis on the shelf, in the order of their file names. */
export const analyses: readonly Analysis<Role, unknown>[] = Object.keys(shelf)
  .toSorted()
  .map((path) => shelf[path]!);

/** The analysis with this id, or null. */
export function findAnalysis(id: string): Analysis<Role, unknown> | null {
  return analyses.find((analysis) => analysis.id === id) ?? null;
}
