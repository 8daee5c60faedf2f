import type { Watched } from "./application";

/** A value that its owner sets and others watch. */
export interface Watchable<T> extends Watched<T> {
  set(value: T): void;
}

/** Starts watching a value. Watchers are told after each change; setting the same value again tells nobody. */
export function watchable<T>(initial: T): Watchable<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    read: () => value,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const changed of watchers) changed();
    },
  };
}
