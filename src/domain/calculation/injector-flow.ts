import { convert } from "../units";

/** Mass flow of one injector as its maker states it. */
export interface InjectorRating {
  readonly flowLbPerH: number;
  /** Pressure across the injector at which the flow was measured. */
  readonly ratedBar: number;
  /** Density of the fuel over that of the test fluid; 1 where the flow was measured with this fuel. */
  readonly densityRatio: number;
}

// lb/h in g/s is mg/ms.
const mgPerMsOfLbPerH = convert(1, "lb/h", "g/s");

/**
 * Mass flow at a pressure, mg/ms: `q = flow · √(Δp / rated) · √(ρ / ρ rated)`, from Bernoulli's equation for an orifice.
 * 1 lb/h = 0.125998 mg/ms.
 */
export function injectorMgPerMs(
  { flowLbPerH, ratedBar, densityRatio }: InjectorRating,
  acrossBar: number,
): number {
  return flowLbPerH * mgPerMsOfLbPerH * Math.sqrt((acrossBar / ratedBar) * densityRatio);
}

/** Flow of an injector at another pressure, in the unit of `flow`: `flow · √(to / from)`. */
export function flowAtPressure(flow: number, fromBar: number, toBar: number): number {
  return flow * Math.sqrt(toBar / fromBar);
}

/** Volume flow of a mass flow, cc/min; `densityKgPerL` is the fuel's. 1 lb/h is 10.08 cc/min at 0.75 kg/L. */
export function ccPerMinOfLbPerH(lbPerH: number, densityKgPerL: number): number {
  return (convert(lbPerH, "lb/h", "g/s") * 60) / densityKgPerL;
}

/** Mass flow of a volume flow, lb/h: the inverse of `ccPerMinOfLbPerH`. */
export function lbPerHOfCcPerMin(ccPerMin: number, densityKgPerL: number): number {
  return convert((ccPerMin * densityKgPerL) / 60, "g/s", "lb/h");
}
