import { useSyncExternalStore } from "react";
import type { Watched } from "../../application/application";

/** The current value of something the application lets the screen watch. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(
    (changed) => watched.watch(changed),
    () => watched.read(),
  );
}
