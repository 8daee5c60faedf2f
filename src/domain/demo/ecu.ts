import { cylinderAirMg, deadTimeMs, engineSpec, injectorMgPerMs } from "./engine-spec";
import { lookUp, type DemoTune } from "./tune";

/** What the ECU measures. */
export interface EcuInput {
  readonly rpm: number;
  readonly cranking: boolean;
  readonly mapKpa: number;
  readonly tpsPercent: number;
  readonly coolantC: number;
  readonly airC: number;
  readonly batteryV: number;
  /** As the wideband controller reports it. */
  readonly lambda: number;
  /** Whether the knock sensor heard a knock since the last step. */
  readonly knocked: boolean;
  /** From the switches of clutch and neutral. */
  readonly engaged: boolean;
}

/** What the ECU decides, and remembers from step to step. */
export interface Ecu {
  /** Injector opening per engine cycle, dead time included; 0 while fuel is cut. */
  pulseWidthMs: number;
  ignitionDeg: number;
  knockRetardDeg: number;
  lambdaTarget: number;
  /** Interpolated from the fuel table. */
  tableVe: number;
  /** Fuel added (+) or taken (-) by the lambda loop, as a fraction. */
  trim: number;
  loopClosed: boolean;
  fuelCut: boolean;
  /** Cut because the throttle is shut, not by the limiter. */
  overrun: boolean;
  enriching: boolean;
  afterStart: boolean;
  idling: boolean;
  /** Extra fuel for quick throttle opening, fraction. */
  enrichment: number;
  runningS: number;
  /** Seconds since the loop was last unfit to close. */
  calmS: number;
  closedS: number;
  lastTps: number;
}

/** The loop adds or takes at most this fraction of fuel. */
export const trimLimit = 0.15;
const loopGainPerS = 0.9;
const maxRetardDeg = 8;

/** An ECU before the engine was started. */
export function newEcu(): Ecu {
  return {
    pulseWidthMs: 0,
    ignitionDeg: 10,
    knockRetardDeg: 0,
    lambdaTarget: 1,
    tableVe: 0,
    trim: 0,
    loopClosed: false,
    fuelCut: false,
    overrun: false,
    enriching: false,
    afterStart: false,
    idling: false,
    enrichment: 0,
    runningS: 0,
    calmS: 0,
    closedS: 0,
    lastTps: 0,
  };
}

/** One step of `dtS` seconds: the ECU's state becomes what it does with the input. */
export function stepEcu(ecu: Ecu, tune: DemoTune, input: EcuInput, dtS: number): void {
  const running = !input.cranking && input.rpm > 400;
  ecu.runningS = running ? ecu.runningS + dtS : 0;
  ecu.afterStart = running && ecu.runningS < 12;
  ecu.idling = running && input.tpsPercent < 1 && (!input.engaged || input.rpm < 1300);
  cutFuel(ecu, input, dtS);
  enrich(ecu, input, dtS);
  ecu.tableVe = lookUp(tune.fuel, input.rpm, input.mapKpa);
  ecu.lambdaTarget = lookUp(tune.lambdaTarget, input.rpm, input.mapKpa);
  closeLoop(ecu, input, dtS);
  spark(ecu, input, dtS);
  ecu.pulseWidthMs = input.rpm < 50 || ecu.fuelCut ? 0 : pulseWidth(ecu, input);
  ecu.lastTps = input.tpsPercent;
}

/** Extra fuel below 70 °C coolant, fraction: fuel that does not evaporate does not burn. */
export function warmUpEnrichment(coolantC: number): number {
  return 0.35 * Math.min(1, Math.max(0, (70 - coolantC) / 70));
}

/** Speed-density: the air that the table promises, divided by the mixture that is wanted. */
function pulseWidth(ecu: Ecu, input: EcuInput): number {
  const airMg = cylinderAirMg(ecu.tableVe, input.mapKpa, input.airC);
  const start = input.cranking ? 0.6 : ecu.afterStart ? 0.12 * Math.exp(-ecu.runningS / 4) : 0;
  const factor = (1 + ecu.trim) * (1 + warmUpEnrichment(input.coolantC)) * (1 + ecu.enrichment) * (1 + start);
  const fuelMg = (airMg / (engineSpec.stoichiometricRatio * ecu.lambdaTarget)) * factor;
  return fuelMg / injectorMgPerMs + deadTimeMs(input.batteryV);
}

function cutFuel(ecu: Ecu, { rpm, tpsPercent }: EcuInput, dtS: number): void {
  ecu.closedS = tpsPercent < 1 ? ecu.closedS + dtS : 0;
  ecu.overrun = ecu.closedS > 0.25 && rpm > (ecu.overrun ? 1500 : 1900);
  const limiter = rpm > engineSpec.cutRpm - (ecu.fuelCut ? 150 : 0);
  ecu.fuelCut = ecu.overrun || limiter;
}

function enrich(ecu: Ecu, { tpsPercent, rpm }: EcuInput, dtS: number): void {
  const ratePerS = (tpsPercent - ecu.lastTps) / dtS;
  const asked = ratePerS > 60 && rpm > 400 ? Math.min(0.16, (ratePerS - 60) * 0.0006) : 0;
  ecu.enrichment = Math.max(asked, ecu.enrichment * Math.exp(-dtS / 0.18));
  if (ecu.enrichment < 0.003) ecu.enrichment = 0;
  ecu.enriching = ecu.enrichment > 0;
}

function closeLoop(ecu: Ecu, input: EcuInput, dtS: number): void {
  const fit = ecu.runningS > 20 && input.coolantC > 50 && !ecu.fuelCut && !ecu.enriching && input.mapKpa < 95;
  ecu.calmS = fit ? ecu.calmS + dtS : 0;
  // After a fuel cut the sensor still sees air: the loop waits until the exhaust is exchanged.
  ecu.loopClosed = ecu.calmS > 0.8;
  if (!ecu.loopClosed) {
    if (input.mapKpa >= 95 || ecu.fuelCut || ecu.runningS <= 20) ecu.trim = 0;
    return;
  }
  const error = Math.min(0.2, Math.max(-0.2, input.lambda / ecu.lambdaTarget - 1));
  ecu.trim = Math.min(trimLimit, Math.max(-trimLimit, ecu.trim + loopGainPerS * error * dtS));
}

function spark(ecu: Ecu, input: EcuInput, dtS: number): void {
  ecu.knockRetardDeg = input.knocked
    ? Math.min(maxRetardDeg, ecu.knockRetardDeg + 1.3)
    : Math.max(0, ecu.knockRetardDeg - 1.2 * dtS);
  const { rpm, mapKpa } = input;
  const base = 12 + 26 * (1 - Math.exp(-rpm / 2200)) - 0.125 * Math.max(0, mapKpa - 45);
  // At idle the spark holds the speed: quicker than air could.
  const idle = 14 + Math.min(8, Math.max(-8, (engineSpec.idleRpm - rpm) * 0.05));
  ecu.ignitionDeg = input.cranking ? 8 : ecu.idling ? idle : base - ecu.knockRetardDeg;
}
