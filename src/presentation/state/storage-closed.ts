import { create } from "zustand";

const useClosed = create<{ readonly closed: boolean }>(() => ({ closed: false }));

/** Whether the store could not be opened, or was closed by the browser, since this page was loaded. */
export function useStorageClosed(): boolean {
  return useClosed(({ closed }) => closed);
}

/** Passes an answer of the store on; a store that is closed is noted first, as nothing else would say it. */
export async function noteClosed<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // A live query waits in silence for a closed database to open again.
    if (error instanceof Error && error.name === "DatabaseClosedError") useClosed.setState({ closed: true });
    throw error;
  }
}
