import { rpmAt, type Car } from "./car";
import type { Engine } from "./engine";
import type { Task } from "./plan";
import type { Random } from "./random";
import { wishOf, type Wish } from "./wish";

/** What the driver does in one step. */
export interface Controls {
  starter: boolean;
  pedalPercent: number;
  /** 0 = open, 1 = closed. */
  clutch: number;
  brakeN: number;
  gradePercent: number;
  /** Whether clutch and gearbox connect the engine to the wheels. */
  engaged: boolean;
}

/** A driver on his way through a plan. */
export interface Driver {
  /** Index of the task; the plan's length when he is done. */
  task: number;
  /** Seconds since the task's own condition was reached (speed, standstill, full throttle). */
  doneS: number;
  phase: "approach" | "go";
  /** Seconds left of a gear change, and the gear it ends in. */
  shiftS: number;
  toGear: number;
  pedal: number;
  effort: number;
  clutch: number;
  /** The unsteadiness of a foot, percent of pedal. */
  wander: number;
  /** Seconds since the last gear change ended. */
  settledS: number;
  readonly controls: Controls;
}

const shiftTimeS = 0.5;

/** A driver before the first task; `clutch` as in his controls. */
export function newDriver(clutch: 0 | 1): Driver {
  return {
    task: 0,
    doneS: 0,
    phase: "approach",
    shiftS: 0,
    toGear: 0,
    pedal: 0,
    effort: 0,
    clutch,
    wander: 0,
    settledS: 9,
    controls: { starter: false, pedalPercent: 0, clutch: 0, brakeN: 0, gradePercent: 0, engaged: false },
  };
}

/** One step of `dtS` seconds: where the feet and the hand are. May shift the car's gear and move on in the plan. */
export function stepDriver(
  driver: Driver,
  plan: readonly Task[],
  car: Car,
  engine: Engine,
  random: Random,
  dtS: number,
): void {
  driver.wander += (-driver.wander / 1.5) * dtS + 0.5 * Math.sqrt(dtS) * random.normal();
  const task = plan[driver.task];
  if (task === undefined) return;
  const wish = wishOf(driver, task, car, engine, dtS);
  if (wish.done) {
    driver.task++;
    driver.doneS = 0;
    driver.phase = "approach";
  }
  changeGear(driver, car, wish.gear, dtS);
  act(driver, task, wish, car, engine, dtS);
}

function changeGear(driver: Driver, car: Car, wanted: number, dtS: number): void {
  driver.settledS += dtS;
  if (driver.shiftS <= 0) {
    if (wanted === car.gear) return;
    driver.toGear = wanted;
    driver.shiftS = car.speedMs < 0.5 || wanted === 0 ? 0.2 : shiftTimeS;
  }
  driver.shiftS -= dtS;
  car.gear = driver.shiftS > 0.16 ? 0 : driver.toGear;
  if (driver.shiftS <= 0) driver.settledS = 0;
}

function act(driver: Driver, task: Task, wish: Wish, car: Car, engine: Engine, dtS: number): void {
  const shifting = driver.shiftS > 0;
  const turned = rpmAt(car.speedMs, driver.toGear);
  // Between gears the foot matches the engine to the next one.
  const matching = turned > 1500 && engine.rpm < turned - 150 ? 14 : 0;
  const wanted = shifting ? matching : wish.pedal;
  const launching = car.gear === 1 && !car.locked && !shifting && task.kind !== "idle";
  const pressed = launching ? Math.min(24, Math.max(wanted, 9)) : wanted;
  const ratePerS = task.kind === "pull" ? 420 : 130;
  const step = Math.min(ratePerS * dtS, Math.max(-500 * dtS, pressed - driver.pedal));
  driver.pedal += step;
  const grip = shifting || car.gear === 0 ? 0 : 1;
  const speed = launching ? 0.45 : 5;
  driver.clutch = grip === 0 ? 0 : Math.min(1, driver.clutch + speed * dtS);
  const steadyFoot = driver.pedal > 2 && driver.pedal < 90 && task.kind !== "hold" ? driver.wander : 0;
  const { controls } = driver;
  controls.starter = task.kind === "start";
  controls.pedalPercent = Math.min(100, Math.max(0, driver.pedal + steadyFoot));
  controls.clutch = driver.clutch;
  controls.brakeN = wish.brakeN;
  controls.gradePercent = task.kind === "cruise" ? (task.gradePercent ?? 0) : 0;
  controls.engaged = car.locked;
}
