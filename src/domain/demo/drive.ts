import { newCar, rollingCar, stepCar, type Car } from "./car";
import { newDriver, stepDriver, type Controls } from "./driver";
import { newEngine, runningEngine, stepEngine, type Engine } from "./engine";
import type { Task } from "./plan";
import { randomFrom } from "./random";
import type { DemoTune } from "./tune";

/** Seconds between the rows of a log. */
export const rowS = 0.04;
const stepS = 0.01;

/** What is simulated. */
export interface DriveOptions {
  readonly plan: readonly Task[];
  readonly tune: DemoTune;
  readonly seed: number;
  /** Coolant temperature when the key is turned: how long the car was parked. */
  readonly coolantC: number;
  /** Begins on the road, engine running, instead of with the key. */
  readonly rolling?: { readonly gear: number; readonly rpm: number };
}

/** One row of a drive as it happened, before any sensor looked at it. Valid until the next row is asked for. */
export interface DriveRow {
  readonly timeS: number;
  readonly engine: Readonly<Engine>;
  readonly car: Readonly<Car>;
  readonly controls: Controls;
  /** Index of the task the driver is at. */
  readonly task: number;
  /** Whether the driver is on the throttle of a pull. */
  readonly pulling: boolean;
}

/** Simulates a drive and hands out a row every 0.04 s, from the key to the end of the plan. */
export function* drive({
  plan,
  tune,
  seed,
  coolantC,
  rolling,
}: DriveOptions): Generator<DriveRow, void, void> {
  const feet = randomFrom(seed ^ 0x51ed);
  const noise = randomFrom(seed ^ 0x2c1b);
  const engine = rolling === undefined ? newEngine(coolantC) : runningEngine(coolantC, rolling.rpm);
  const car = rolling === undefined ? newCar() : rollingCar(rolling.rpm, rolling.gear);
  const driver = newDriver(rolling === undefined ? 0 : 1);
  const perRow = Math.round(rowS / stepS);
  for (let row = 0; driver.task < plan.length; row++) {
    const task = driver.task;
    for (let at = 0; at < perRow; at++) {
      stepDriver(driver, plan, car, engine, feet, stepS);
      stepEngine(engine, tune, driver.controls, noise, stepS);
      stepCar(car, engine, driver.controls, stepS);
    }
    const pulling = plan[task]?.kind === "pull" && driver.phase === "go" && driver.task === task;
    yield {
      timeS: Math.round(row * rowS * 1000) / 1000,
      engine,
      car,
      controls: driver.controls,
      task,
      pulling,
    };
  }
}
