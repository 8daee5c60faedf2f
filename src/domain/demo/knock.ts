import type { Engine } from "./engine";
import type { Random } from "./random";

/** Pressure above which this engine begins to knock on its fuel, kPa absolute: hot air and low speed lower it. */
function knockLimitKpa(rpm: number, airC: number): number {
  return 207 + 5 * Math.min(1, Math.max(-1, (rpm - 4500) / 1500)) - 0.35 * (airC - 35);
}

/** Whether a cycle knocks in this step: the farther above the limit, the likelier; retarded spark calms it. */
export function knockOf(engine: Engine, random: Random, dtS: number): boolean {
  const chance = random.uniform();
  const above = engine.mapKpa - knockLimitKpa(engine.rpm, engine.airC) - 2.5 * engine.ecu.knockRetardDeg;
  return above > 0 && chance < 0.9 * above * dtS;
}
