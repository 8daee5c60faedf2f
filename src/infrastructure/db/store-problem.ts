import type { StoreProblem } from "../../../workers/api";

/** What went wrong with a write, for the user: no room (with the figures), or the browser's own words. */
export async function storeProblem(error: unknown, neededBytes: () => number): Promise<StoreProblem> {
  if (!isQuotaError(error)) return { code: "storage-failed", detail: wordsOf(error) };
  const [needed, free] = [neededBytes(), await freeBytes()];
  // Browsers may tell every site the same round room, whatever the disk has: what was refused did not fit.
  return { code: "storage-full", neededBytes: needed, freeBytes: free < needed ? free : Number.NaN };
}

/** Bytes the browser would still give; NaN when it does not tell. */
async function freeBytes(): Promise<number> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate()) ?? {};
  return quota === undefined || usage === undefined ? Number.NaN : Math.max(0, quota - usage);
}

// The quota shows up on the request, as the transaction's reason to abort, or inside Dexie's list of failures.
function isQuotaError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("name" in error && error.name === "QuotaExceededError") return true;
  if ("inner" in error && error.inner !== error && isQuotaError(error.inner)) return true;
  return "failures" in error && Array.isArray(error.failures) && error.failures.some(isQuotaError);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
