import { useLiveQuery } from "dexie-react-hooks";
import type { DependencyList } from "react";

/** The answer of a query that runs again when what it read from the store changes; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>, dependencies: DependencyList): T | undefined {
  return useLiveQuery(query, [...dependencies]);
}
