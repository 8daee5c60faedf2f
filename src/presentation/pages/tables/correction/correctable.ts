import type { Session } from "../../../../domain/session";
import type { TableKind } from "../../../../domain/tables/tuning-table";

/** Whether a log with lambda says how a table of this kind should be. */
export function isCorrectable(kind: TableKind): boolean {
  return kind === "ve" || kind === "injection-time" || kind === "fuel-correction";
}

const mixtureRoles = new Set(["lambda", "afr", "lambda-2", "afr-2"]);

/** Channel that measures the mixture; null where the session has none. */
export function lambdaChannel(session: Session): string | null {
  return session.channels.find(({ role }) => role !== null && mixtureRoles.has(role))?.id ?? null;
}
