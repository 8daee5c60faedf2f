/** Runs tasks in the order they came, a few at once. */
export interface ReadingQueue {
  /** Returns a way to leave the queue before the task has started. */
  add(task: () => Promise<void>): () => void;
}

/** A queue that runs at most `atOnce` tasks at the same time. */
export function readingQueue(atOnce: number): ReadingQueue {
  const waiting = new Set<() => Promise<void>>();
  let running = 0;

  function next(): void {
    for (const task of waiting) {
      if (running >= atOnce) return;
      waiting.delete(task);
      running++;
      void task().finally(() => {
        running--;
        next();
      });
    }
  }

  return {
    add(task) {
      waiting.add(task);
      next();
      return () => waiting.delete(task);
    },
  };
}
