import { rpmAt, speedAt, carSpec, type Car } from "./car";
import type { Engine } from "./engine";
import type { Task } from "./plan";
import type { Random } from "./random";

/** What the driver does in one step. */
export interface Controls {
  readonly ignitionOn: boolean;
  readonly starter: boolean;
  readonly pedalPercent: number;
  readonly clutch: number;
  readonly brakeN: number;
  readonly gradePercent: number;
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
}

/** Feet off, hands off, ignition on. */
export const atRest: Controls = {
  ignitionOn: true,
  starter: false,
  pedalPercent: 0,
  clutch: 0,
  brakeN: 0,
  gradePercent: 0,
};

const shiftTimeS = 0.5;

/** A driver before the first task. */
export function newDriver(): Driver {
  return {
    task: 0,
    doneS: 0,
    phase: "approach",
    shiftS: 0,
    toGear: 0,
    pedal: 0,
    effort: 0,
    clutch: 0,
    wander: 0,
    settledS: 9,
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
): Controls {
  driver.wander += (-driver.wander / 1.5) * dtS + 0.5 * Math.sqrt(dtS) * random.normal();
  const task = plan[driver.task];
  if (task === undefined) return feet(driver, 0, 0, 0);
  const wish = wishOf(driver, task, car, engine, dtS);
  if (wish.done) {
    driver.task++;
    driver.doneS = 0;
    driver.phase = "approach";
  }
  changeGear(driver, car, wish.gear, dtS);
  return act(driver, task, wish, car, engine, dtS);
}

interface Wish {
  readonly gear: number;
  readonly pedal: number;
  readonly brakeN: number;
  readonly done: boolean;
}

function wishOf(driver: Driver, task: Task, car: Car, engine: Engine, dtS: number): Wish {
  const resting = { gear: 0, pedal: 0, brakeN: 0 };
  if (task.kind === "wait") return { ...resting, done: after(driver, task.forS, dtS) };
  // The key is held a little longer than the engine needs.
  if (task.kind === "start") {
    return { ...resting, done: engine.rpm > 600 && after(driver, 0.1, dtS) };
  }
  if (task.kind === "idle") return toStandstill(driver, task.forS, car, dtS);
  if (task.kind === "coast") {
    const done = car.speedMs * 3.6 <= task.toKph || engine.rpm < 1300;
    return { gear: car.gear, pedal: 0, brakeN: task.brakeN ?? 0, done };
  }
  if (task.kind === "cruise") return cruise(driver, task, car, engine, dtS);
  if (task.kind === "hold") return hold(driver, task, car, engine, dtS);
  return pull(driver, task, car, engine, dtS);
}

function after(driver: Driver, forS: number, dtS: number): boolean {
  driver.doneS += dtS;
  return driver.doneS >= forS;
}

function toStandstill(driver: Driver, forS: number, car: Car, dtS: number): Wish {
  if (car.speedMs < 0.1) return { gear: 0, pedal: 0, brakeN: 500, done: after(driver, forS, dtS) };
  const gear = car.gear > 0 && rpmAt(car.speedMs, car.gear) < 1150 ? 0 : car.gear;
  return { gear, pedal: 0, brakeN: 1900, done: false };
}

function cruise(
  driver: Driver,
  task: Extract<Task, { kind: "cruise" }>,
  car: Car,
  engine: Engine,
  dtS: number,
): Wish {
  const wanted = task.kph / 3.6;
  const short = wanted - car.speedMs;
  if (Math.abs(short) < 1.2) driver.phase = "go";
  const there = task.gear !== undefined && short < 3;
  const gear = car.speedMs < 3 ? 1 : there ? task.gear : roadGear(driver, car, short, task.gear);
  const pedal = speedPedal(driver, short, dtS);
  const brakeN = short < -3 ? Math.min(3200, -short * 320) : 0;
  const done = driver.phase === "go" && after(driver, task.forS, dtS);
  return { gear, pedal: engine.rpm > 6400 ? 0 : pedal, brakeN, done };
}

/** Short bursts of speed in low gears, a high gear once the speed is reached. */
function roadGear(
  driver: Driver,
  car: Car,
  shortMs: number,
  highest: number = carSpec.gearRatios.length,
): number {
  const gear = Math.max(1, car.gear || driver.toGear);
  if (driver.settledS < 0.9) return gear;
  const hurry = Math.min(1, Math.max(0, shortMs / 8));
  const up = gear < highest && rpmAt(car.speedMs, gear + 1) > 1750 + 1000 * hurry;
  if (up) return gear + 1;
  return gear > 1 && rpmAt(car.speedMs, gear) < 1400 + 500 * hurry ? gear - 1 : gear;
}

function speedPedal(driver: Driver, shortMs: number, dtS: number): number {
  const free = driver.shiftS <= 0;
  if (free)
    driver.effort = Math.min(35, Math.max(0, driver.effort + 0.9 * Math.min(2, Math.max(-2, shortMs)) * dtS));
  return Math.min(46, Math.max(0, driver.effort + 5 * shortMs));
}

function hold(
  driver: Driver,
  task: Extract<Task, { kind: "hold" }>,
  car: Car,
  engine: Engine,
  dtS: number,
): Wish {
  const wanted = speedAt(task.rpm, task.gear);
  const brakeN = Math.max(0, (car.speedMs - wanted) * 60000);
  const reached = car.locked && Math.abs(engine.rpm - task.rpm) < 60;
  if (reached) driver.phase = "go";
  const pedal = driver.phase === "go" ? task.pedalPercent : car.speedMs < wanted ? 45 : 0;
  const done = driver.phase === "go" && after(driver, task.forS, dtS);
  return { gear: task.gear, pedal, brakeN, done };
}

function pull(
  driver: Driver,
  task: Extract<Task, { kind: "pull" }>,
  car: Car,
  engine: Engine,
  dtS: number,
): Wish {
  const { gear, fromRpm, toRpm, pedalPercent = 100 } = task;
  const short = speedAt(fromRpm, gear) - car.speedMs;
  if (driver.phase === "approach") {
    const steady = car.locked && car.gear === gear && Math.abs(short) < 0.8;
    if (steady && after(driver, 0.9, dtS)) driver.phase = "go";
    const brakeN = short < -2 ? Math.min(2600, -short * 300) : 0;
    return { gear, pedal: speedPedal(driver, short, dtS), brakeN, done: false };
  }
  return { gear, pedal: pedalPercent, brakeN: 0, done: engine.rpm >= toRpm };
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

function act(driver: Driver, task: Task, wish: Wish, car: Car, engine: Engine, dtS: number): Controls {
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
  const slope = task.kind === "cruise" ? (task.gradePercent ?? 0) : 0;
  return {
    ...feet(driver, wish.brakeN, slope, steadyFoot),
    ignitionOn: true,
    starter: task.kind === "start",
  };
}

function feet(driver: Driver, brakeN: number, gradePercent: number, wander: number): Controls {
  return {
    ignitionOn: true,
    starter: false,
    pedalPercent: Math.min(100, Math.max(0, driver.pedal + wander)),
    clutch: driver.clutch,
    brakeN,
    gradePercent,
  };
}
