import { fail, ok, type Result } from "../result";
import type { CorrectionProblem } from "./problem";
import type { CorrectionSettings, Resolved } from "./settings";

/** Refuses settings that are no numbers or turn a correction round: what they make of a table would look like one. */
export function checkSettings(
  { delay, filters, limits, solve, stoichiometric, deadTimeMs }: Resolved,
  { target, conversions }: CorrectionSettings,
): Result<null, CorrectionProblem> {
  const { custom: _, ...thresholds } = filters;
  const asked: Asked[] = [
    ...Object.entries(thresholds).map(([name, value]): Asked => [name, value, -Infinity, Infinity]),
    ["gain", limits.gain, 0, 1],
    ["percent", limits.percent, 0, Infinity],
    ["boostPercent", limits.boostPercent, 0, Infinity],
    ["minSeconds", limits.minSeconds, 0, Infinity],
    ["minVisits", limits.minVisits, 0, Infinity],
    ["priorS", solve.priorS ?? 0, 0, largest],
    ["smoothS", solve.smoothS ?? 0, 0, largest],
    ["huber", solve.huber, least, Infinity],
    ["stoichiometric", stoichiometric, least, largest],
    ["deadTimeMs", deadTimeMs, -largest, largest],
  ];
  if (target?.kind === "constant") asked.push(["lambda", target.lambda, least, largest]);
  if (delay.kind === "constant") asked.push(["seconds", delay.seconds, 0, largest]);
  if (delay.kind === "flow") {
    asked.push(["floorS", delay.floorS, 0, largest], ["idleS", delay.idleS, 0, largest]);
  }
  for (const conversion of [conversions?.x, conversions?.y]) {
    if (conversion === undefined) continue;
    asked.push(["scale", Math.abs(conversion.scale), least, largest]);
    asked.push(["offset", conversion.offset, -largest, largest]);
  }
  const wrong = asked.find(([, value, from, to]) => !(value >= from && value <= to));
  return wrong === undefined ? ok(null) : fail({ code: "setting", name: wrong[0], value: wrong[1] });
}

/** A setting with the least and the most that it may be. */
type Asked = readonly [name: string, value: number, from: number, to: number];

const least = Number.MIN_VALUE;
const largest = Number.MAX_VALUE;
