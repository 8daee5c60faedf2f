import { vi } from "vitest";

/**
 * Lets the browser's store fail at its k-th write (never for 0), in the way the fault says; `vi.restoreAllMocks`
 * repairs it.
 */
export function failWrite(
  k: number,
  fault: (store: IDBObjectStore) => void,
): { readonly writes: () => number } {
  let writes = 0;
  for (const method of ["add", "put"] as const) {
    const real = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = real.apply(this, args);
      if (++writes === k) fault(this);
      return request;
    });
  }
  return { writes: () => writes };
}

/** The fault of a full disk. */
export function diskFull(): never {
  throw new DOMException("full", "QuotaExceededError");
}
