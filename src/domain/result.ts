/** An outcome as a value: expected failures are returned, a throw is a bug. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** Wraps a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps an expected failure; `problem.code` has a sentence in presentation/text. */
export function fail<const P extends { readonly code: string }>(
  problem: P,
): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
