import { fail, ok, type Result } from "../result";
import { parseUnit } from "../units";
import type { TuningTable } from "../tables/tuning-table";
import type { CorrectionProblem } from "./problem";

/**
 * The part of a table's value that fuel is proportional to: effective = value + shift. An injection time has its dead
 * time taken off, a correction in percent stands on 100.
 */
export function effectiveShift(
  { kind, unit }: Pick<TuningTable, "kind" | "unit">,
  deadTimeMs: number,
): Result<number, CorrectionProblem> {
  const id = parseUnit(unit) ?? unit.trim();
  if (kind === "injection-time") return ok(id === "µs" || id === "us" ? -1000 * deadTimeMs : -deadTimeMs);
  if (kind === "fuel-correction") return ok(100);
  if (kind === "ve" || kind === "injector-flow" || kind === "generic") return ok(0);
  return fail({ code: "table-kind", kind, unit });
}

/** Whether a greater value means less fuel: an ECU that believes in larger injectors opens them for less long. */
export function isInverse({ kind }: Pick<TuningTable, "kind">): boolean {
  return kind === "injector-flow";
}
