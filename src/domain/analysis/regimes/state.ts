import { gapSteps, medianStep } from "../../logs/rhythm";
import type { RegimeParams } from "../catalog/regimes";
import type { DrivingSignals } from "./signals";

/** Every regime, by its index in `regimeByRow`; "unknown" where a signal is missing. */
export const regimeNames = [
  "unknown",
  "stopped",
  "cranking",
  "idle",
  "cruise",
  "acceleration",
  "full-load",
  "boost",
  "overrun",
  "fuel-cut",
] as const;

const [unknown, stopped, cranking, idle, cruise, acceleration, fullLoad, boost, overrun, fuelCut] =
  regimeNames.keys();

const windowS = 0.5;

/** Regime of each row of the engine speed's clock, as an index into `regimeNames`. */
export function regimeByRow(signals: DrivingSignals, params: RegimeParams): Uint8Array {
  const { clock, rpm, throttle, manifoldKpa } = signals;
  const regimes = new Uint8Array(clock.length);
  const gapS = gapSteps * medianStep(clock);
  let running = false;
  let closed = false;
  let full = false;
  let boosted = false;
  let rising = false;
  let back = 0;
  for (let row = 0; row < clock.length; row++) {
    const speed = rpm[row]!;
    while (clock[row]! - clock[back]! > windowS) back++;
    if (row > 0 && clock[row]! - clock[row - 1]! > gapS) back = row;
    if (Number.isNaN(speed)) {
      regimes[row] = unknown!;
      continue;
    }
    // Hysteresis: each state is left at a lower (or higher) value than it was entered at.
    running = running ? speed > 250 : speed > 500;
    const opening = throttle === null ? NaN : throttle[row]!;
    closed = closed ? opening < 5 : opening < 3;
    full = full ? opening > params.fullThrottlePercent - 10 : opening >= params.fullThrottlePercent;
    const over = manifoldKpa === null ? NaN : manifoldKpa[row]! - signals.airKpa;
    boosted = boosted ? over > params.boostKpa / 2 : over >= params.boostKpa;
    const rate = clock[row]! > clock[back]! ? (speed - rpm[back]!) / (clock[row]! - clock[back]!) : 0;
    rising = rising ? rate > params.accelerationRpmPerS / 2 : rate > params.accelerationRpmPerS;
    regimes[row] = running
      ? runningRegime(signals, params, row, speed, { closed, full, boosted, rising })
      : standing(signals, row, speed);
  }
  return regimes;
}

interface Held {
  readonly closed: boolean;
  readonly full: boolean;
  readonly boosted: boolean;
  readonly rising: boolean;
}

function standing({ cranking: flag }: DrivingSignals, row: number, speed: number): number {
  return speed > 30 || (flag !== null && flag[row]! > 0) ? cranking! : stopped!;
}

function runningRegime(
  { throttle, manifoldKpa, cut, cranking: starter, speedKmh }: DrivingSignals,
  { idleRpm }: RegimeParams,
  row: number,
  speed: number,
  { closed, full, boosted, rising }: Held,
): number {
  if (starter !== null && starter[row]! > 0) return cranking!;
  if (cut !== null && cut[row]! > 0) return fuelCut!;
  const opening = throttle === null ? NaN : throttle[row]!;
  const pressure = manifoldKpa === null ? NaN : manifoldKpa[row]!;
  if (Number.isNaN(opening) && Number.isNaN(pressure)) return unknown!;
  if (closed) {
    const rolling = speedKmh !== null && speedKmh[row]! > 8;
    return speed < idleRpm && !rolling ? idle! : overrun!;
  }
  if (boosted) return boost!;
  if (full) return fullLoad!;
  return rising ? acceleration! : cruise!;
}
