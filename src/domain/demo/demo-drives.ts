import type { DriveOptions } from "./drive";
import { dynoPlan, pullPlan, streetPlan } from "./plan";
import { demoTune } from "./tune";

/** The seed of the demo garage and of the figure on Home: one car, one drive. */
export const demoSeed = 11;

/** The street drive of the demo car: it was parked for an hour. */
export function streetDrive(seed: number = demoSeed): DriveOptions {
  return { plan: streetPlan, tune: demoTune(seed), seed, coolantC: 52 };
}

/** The session of the demo car on the rollers, warm from the way there. */
export function dynoSession(seed: number = demoSeed): DriveOptions {
  return { plan: dynoPlan, tune: demoTune(seed), seed: seed + 1, coolantC: 78 };
}

/** A warm car on the road, and one full-load pull in third gear. */
export function singlePull(seed: number = demoSeed): DriveOptions {
  return {
    plan: pullPlan,
    tune: demoTune(seed),
    seed: seed + 2,
    coolantC: 88,
    rolling: { gear: 3, rpm: 2750 },
  };
}
