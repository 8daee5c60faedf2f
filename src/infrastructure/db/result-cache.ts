import type { AnalysisOutput } from "../../domain/analysis/analysis";
import type { FuelTuneDatabase } from "./schema";

/** Answers kept over all sessions; beyond it the oldest make room. */
export const keptResults = 400;

/** Names an answer: a new session, other parameters or another revision of the analysis is another answer. */
export interface ResultKey {
  readonly session: string;
  readonly analysis: string;
  readonly revision: number;
  readonly params: unknown;
}

/** The kept answer of an analysis; null when there is none of this revision. */
export async function readResult(db: FuelTuneDatabase, key: ResultKey): Promise<AnalysisOutput | null> {
  const found = await db.results.get([key.session, key.analysis, paramsText(key.params)]);
  return found?.revision === key.revision ? found.output : null;
}

/** Keeps an answer in place of the one it outdates. Nothing is lost when it fails: the answer can be computed again. */
export async function writeResult(
  db: FuelTuneDatabase,
  key: ResultKey,
  output: AnalysisOutput,
  storedAt: number,
): Promise<void> {
  const { session, analysis, revision } = key;
  await db.transaction("rw", db.results, async () => {
    await db.results.put({ session, analysis, revision, params: paramsText(key.params), output, storedAt });
    const excess = (await db.results.count()) - keptResults;
    if (excess > 0) await db.results.orderBy("storedAt").limit(excess).delete();
  });
}

/** Parameters as text: the same parameters give the same text whatever the order of their keys. */
function paramsText(params: unknown): string {
  return JSON.stringify(params, (_, value: unknown) => (isRecord(value) ? sorted(value) : value)) ?? "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
