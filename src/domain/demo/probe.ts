import type { Engine } from "./engine";
import { engineSpec } from "./engine-spec";
import { transportLine, type TransportLine } from "./transport";

/** Richest and leanest mixture the wideband controller reports. */
export const probeRange = [0.65, 1.6] as const;
/** Time constant of the wideband sensor, seconds. */
export const probeLagS = 0.09;

/** The exhaust between cylinder and lambda sensor, and the sensor. */
export interface Probe {
  /** As the controller reports it. */
  lambda: number;
  /** The sensor element before the controller's limits. */
  element: number;
  heatedS: number;
  readonly cylinder: TransportLine;
  readonly pipe: TransportLine;
}

// Beyond its range the element saturates: coming back from air takes as long as its lag and no longer.
const leanest = 1.75;
const heatingS = 9;

/** A cold sensor in an exhaust full of air. */
export function newProbe(): Probe {
  return probeIn(leanest, 0);
}

/** A hot sensor in an exhaust full of stoichiometric gas. */
export function warmProbe(): Probe {
  return probeIn(1, heatingS);
}

function probeIn(mixture: number, heatedS: number): Probe {
  return {
    lambda: Math.min(probeRange[1], mixture),
    element: mixture,
    heatedS,
    cylinder: transportLine(1, mixture),
    pipe: transportLine(engineSpec.exhaustVolumeL, mixture),
  };
}

/** One step: gas leaves the cylinder a cycle after it was mixed, then fills the pipe, then the element follows. */
export function stepProbe(probe: Probe, engine: Engine, dtS: number): void {
  const mixed = Math.min(leanest, Math.max(0.6, engine.burntLambda));
  const exhausted = probe.cylinder((engine.rpm / 120) * dtS, mixed);
  const arrived = probe.pipe(exhaustLitresPerS(engine.airKgPerS, engine.exhaustK) * dtS, exhausted);
  probe.element += (arrived - probe.element) * (1 - Math.exp(-dtS / probeLagS));
  probe.heatedS += dtS;
  const hot = probe.heatedS > heatingS;
  probe.lambda = hot ? Math.min(probeRange[1], Math.max(probeRange[0], probe.element)) : probeRange[1];
}

/** Volume flow of the exhaust on its way to the sensor, litres per second. */
function exhaustLitresPerS(airKgPerS: number, exhaustK: number): number {
  return (1.07 * airKgPerS * 287 * exhaustK) / 105;
}

/** How long gas takes from the injection to the sensor at steady flow, seconds. */
export function transportDelayS(rpm: number, airKgPerS: number, exhaustK: number): number {
  return 120 / rpm + engineSpec.exhaustVolumeL / exhaustLitresPerS(airKgPerS, exhaustK);
}
