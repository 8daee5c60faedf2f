import { bendOf, straightened, type Bend } from "./bend";
import { thin, type Evidence, type Grid } from "./evidence";
import type { SolveSettings } from "./settings";
import { mostLearned, solve, solveFrom, type Solution } from "./solve";

/** A solution with what the engine's curve between the breakpoints accounts for. */
export interface CurvedSolution {
  readonly solution: Solution;
  readonly bend: Bend;
  /** The evidence without that curve: what the solution was made from. */
  readonly straight: Evidence;
}

/** Solves once as if the engine were straight between the breakpoints, asks how far it is not, and solves the rest. */
export function solveCurved(evidence: Evidence, grid: Grid, settings: SolveSettings): CurvedSolution {
  const sample = thin(evidence, mostLearned);
  const first = solve(sample, grid, settings);
  const bend = bendOf(sample, grid, first);
  const straight = straightened(evidence, grid, bend);
  const solved = straight === evidence && sample === evidence;
  const solution = solved ? first : solveFrom(straight, grid, settings, first);
  return { solution, bend, straight };
}
