import { useLiveQuery } from "dexie-react-hooks";
import { useDeferredValue, type DependencyList } from "react";
import { noteClosed } from "./storage-closed";

/**
 * The answer of a query that runs again when what it read from the store changes; undefined until the first answer.
 * Deferred: a whole page drawn from a new answer is drawn in slices, and never holds up what the hand is doing.
 */
export function useLive<T>(query: () => Promise<T>, dependencies: DependencyList): T | undefined {
  return useDeferredValue(useLiveQuery(() => noteClosed(query()), [...dependencies]));
}
