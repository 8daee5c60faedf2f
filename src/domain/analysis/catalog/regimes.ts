import { z } from "zod";
import type { Role } from "../../logs/roles";
import { roleAbsent } from "../absent";
import type { Analysis } from "../analysis";
import type { RegimeFigure } from "../figure";
import { drivingSignals, type DrivingSignals } from "../regimes/signals";
import { regimeByRow } from "../regimes/state";
import { stretchesOf } from "../regimes/stretches";

const params = z.object({
  idleRpm: z.number().min(300).max(4000).default(1300).describe("Below it, with closed throttle, it idles"),
  fullThrottlePercent: z
    .number()
    .min(30)
    .max(100)
    .default(85)
    .describe("Share of the largest throttle from which it is full load, %"),
  boostKpa: z
    .number()
    .min(1)
    .max(100)
    .default(5)
    .describe("Pressure above the air's from which it is boost, kPa"),
  accelerationRpmPerS: z
    .number()
    .min(50)
    .max(5000)
    .default(250)
    .describe("Rise of engine speed, rpm per second"),
  shortestS: z
    .number()
    .min(0)
    .max(10)
    .default(0.4)
    .describe("Shorter stretches join the one before, seconds"),
});

/** Thresholds of the regimes; each is left again a little later than it was entered. */
export type RegimeParams = z.infer<typeof params>;

const regimes: Analysis<"rpm", RegimeParams> = {
  id: "regimes",
  label: "Driving regimes",
  revision: 1,
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
