import { carSpec, rpmAt, speedAt, type Car } from "./car";
import type { Driver } from "./driver";
import type { Engine } from "./engine";
import type { Task } from "./plan";

/** What the task at hand asks of the driver's feet and hand. */
export interface Wish {
  readonly gear: number;
  readonly pedal: number;
  readonly brakeN: number;
  readonly done: boolean;
}

/** What to do next for a task; counts the time its condition has held, and says when it is done. */
export function wishOf(driver: Driver, task: Task, car: Car, engine: Engine, dtS: number): Wish {
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
