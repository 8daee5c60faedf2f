import { z } from "zod/mini";
import type { Role } from "../../logs/roles";
import { roleAbsent } from "../absent";
import type { Analysis } from "../analysis";
import type { RegimeFigure } from "../figure";
import { drivingSignals, type DrivingSignals } from "../regimes/signals";
import { regimeByRow } from "../regimes/state";
import { stretchesOf } from "../regimes/stretches";

const params = z.object({
  idleRpm: z
    ._default(z.number().check(z.minimum(300), z.maximum(4000)), 1300)
    .check(z.describe("Below it, with closed throttle, it idles")),
  fullThrottlePercent: z
    ._default(z.number().check(z.minimum(30), z.maximum(100)), 85)
    .check(z.describe("Share of the largest throttle from which it is full load, %")),
  boostKpa: z
    ._default(z.number().check(z.minimum(1), z.maximum(100)), 5)
    .check(z.describe("Pressure above the air's from which it is boost, kPa")),
  accelerationRpmPerS: z
    ._default(z.number().check(z.minimum(50), z.maximum(5000)), 250)
    .check(z.describe("Rise of engine speed, rpm per second")),
  shortestS: z
    ._default(z.number().check(z.minimum(0), z.maximum(10)), 0.4)
    .check(z.describe("Shorter stretches join the one before, seconds")),
});

/** Thresholds of the regimes; each is left again a little later than it was entered. */
export type RegimeParams = z.infer<typeof params>;

const regimes: Analysis<"rpm", RegimeParams> = {
  id: "regimes",
  label: "Driving regimes",
  revision: 2,
  needs: ["rpm"],
  optional: ["map", "boost", "baro", "tps", "pedal", "injector-pw", "cutoff-flag", "cranking-flag", "speed"],
  params,
  run(input, own) {
    const signals = drivingSignals(input);
    const stretches = stretchesOf(signals.clock, regimeByRow(signals, own), own.shortestS);
    const seconds = new Map<string, number>();
    for (const { fromS, toS, regime } of stretches) {
      seconds.set(regime, (seconds.get(regime) ?? 0) + toS - fromS);
    }
    const totals = [...seconds]
      .map(([regime, sum]) => ({ regime, seconds: sum }))
      .toSorted((a, b) => b.seconds - a.seconds);
    const figure: RegimeFigure = { kind: "regimes", stretches, totals };
    return { figures: [figure], findings: unassessed(signals) };
  },
};

export default regimes;

/** Which regimes could not be told, and the role that would tell them. */
function unassessed({ throttle, manifoldKpa, cut }: DrivingSignals) {
  const lacking: readonly (readonly [string, Role, boolean])[] = [
    ["idle, overrun, full-load", "tps", throttle === null],
    ["boost", "map", manifoldKpa === null],
    ["fuel-cut", "injector-pw", cut === null],
  ];
  return lacking
    .filter(([, , lacks]) => lacks)
    .map(([names, role]) => roleAbsent("regime-not-assessed", role, { regimes: names }));
}
