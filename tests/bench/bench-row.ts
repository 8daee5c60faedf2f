/** One line of the table that `npm run bench` prints: a figure, and the ratio to its goal that decides. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, for people. */
  readonly figure: string;
  /** The measured quantity the goal speaks of: a ratio, or milliseconds where the goal does. */
  readonly ratio: number;
  readonly goal: string;
  readonly pass: boolean;
}
