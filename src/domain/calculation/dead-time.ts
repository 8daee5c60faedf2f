import { fail, ok, type Result } from "../result";

/** Dead time of an injector, ms: a constant, plus what the supply voltage adds to it (rising voltages). */
export interface DeadTime {
  readonly baseMs: number;
  readonly volts: readonly number[];
  readonly addMs: readonly number[];
}

/** Why a dead time has no value. `at` = the voltage that does not rise or has no number beside it. */
export type DeadTimeProblem =
  | { readonly code: "voltages-not-rising"; readonly at: number }
  | { readonly code: "dead-time-negative"; readonly deadTimeMs: number }
  | { readonly code: "voltage-missing" };

/** A dead time that does not depend on the voltage. */
export function constantDeadTime(baseMs: number): DeadTime {
  return { baseMs, volts: [], addMs: [] };
}

/**
 * Dead time at a voltage, ms: base + the table's value, straight lines between its voltages and the end values held
 * outside, as the ECU does. An empty table adds nothing.
 */
export function deadTimeAt(deadTime: DeadTime, volts: number): Result<number, DeadTimeProblem> {
  const bad = badRow(deadTime);
  if (bad !== null) return fail({ code: "voltages-not-rising", at: bad });
  if (!Number.isFinite(volts) || !Number.isFinite(deadTime.baseMs)) return fail({ code: "voltage-missing" });
  const deadTimeMs = deadTime.baseMs + addedAt(deadTime, volts);
  return deadTimeMs < 0 ? fail({ code: "dead-time-negative", deadTimeMs }) : ok(deadTimeMs);
}

function addedAt({ volts: axis, addMs }: DeadTime, volts: number): number {
  if (axis.length === 0) return 0;
  const above = axis.findIndex((value) => value > volts);
  if (above === 0) return addMs[0]!;
  if (above < 0) return addMs.at(-1)!;
  const [low, high] = [axis[above - 1]!, axis[above]!];
  const share = (volts - low) / (high - low);
  return addMs[above - 1]! + share * (addMs[above]! - addMs[above - 1]!);
}

function badRow({ volts, addMs }: DeadTime): number | null {
  for (let at = 0; at < Math.max(volts.length, addMs.length); at++) {
    const rises = at === 0 || volts[at]! > volts[at - 1]!;
    if (!Number.isFinite(volts[at]) || !Number.isFinite(addMs[at]) || !rises) return at;
  }
  return null;
}
