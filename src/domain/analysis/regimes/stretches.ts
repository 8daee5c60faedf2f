import type { Clock } from "../../logs/channel";
import { gapSteps, medianStep } from "../../logs/rhythm";
import type { RegimeFigure } from "../figure";
import { regimeNames } from "./state";

type Stretch = RegimeFigure["stretches"][number];

/**
 * Consecutive stretches of one regime over the whole clock: each begins where the one before ends. A gap is a stretch
 * of its own, unknown; stretches shorter than `shortestS` join the one before them.
 */
export function stretchesOf(clock: Clock, regimes: Uint8Array, shortestS: number): Stretch[] {
  const limit = gapSteps * 1.001 * medianStep(clock);
  const stretches: Stretch[] = [];
  let start = 0;
  for (let row = 1; row < clock.length; row++) {
    const gap = clock[row]! - clock[row - 1]! > limit;
    if (!gap && regimes[row] === regimes[row - 1] && row < clock.length - 1) continue;
    const end = gap ? row - 1 : row;
    if (end > start) {
      append(
        stretches,
        { fromS: clock[start]!, toS: clock[end]!, regime: regimeNames[regimes[start]!]! },
        shortestS,
      );
    }
    if (gap) append(stretches, { fromS: clock[end]!, toS: clock[row]!, regime: "unknown" }, 0);
    start = row;
  }
  return stretches;
}

function append(stretches: Stretch[], next: Stretch, shortestS: number): void {
  const before = stretches.at(-1);
  const short = next.toS - next.fromS < shortestS && before !== undefined && before.regime !== "unknown";
  if (before !== undefined && (short || before.regime === next.regime)) {
    stretches[stretches.length - 1] = { ...before, toS: next.toS };
  } else stretches.push(next);
}
