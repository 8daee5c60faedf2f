import type { TuningTable } from "../tables/tuning-table";
import { tableAt } from "./place";
import type { DelaySource } from "./settings";

/**
 * Seconds from burning to the sensor's answer, its own lag apart: clamp(baseS + flowS / (rpm x kPa)) or a table.
 * The lag is a first-order one of `lagS`.
 */
export interface DelayModel {
  readonly baseS: number;
  /** Seconds times rpm times kPa absolute. */
  readonly flow: number;
  readonly leastS: number;
  readonly mostS: number;
  readonly lagS: number;
  readonly table: TuningTable | null;
}

/** Usual wideband: answers to 63 % of a step within this time. */
export const usualLagS = 0.09;

/** Delay at an engine speed and a manifold pressure, the lag not counted. */
export function delayAt(model: DelayModel, rpm: number, mapKpa: number): number {
  if (model.table !== null) return tableAt(model.table, rpm, mapKpa);
  const delayS = model.baseS + model.flow / Math.max(1, rpm * mapKpa);
  return delayS < model.leastS ? model.leastS : delayS > model.mostS ? model.mostS : delayS;
}

/** The model of a source that needs no log; a measured delay starts from the flow model. */
export function statedDelay(source: DelaySource): DelayModel {
  if (source.kind === "measured") return flowModel(0.12, 0.45);
  if (source.kind === "flow") return flowModel(source.floorS, source.idleS);
  const stated = { flow: 0, leastS: 0, mostS: Infinity, lagS: 0 };
  return source.kind === "constant"
    ? { ...stated, baseS: source.seconds, table: null }
    : { ...stated, baseS: 0, table: source.table };
}

/** Through the floor at great flow and `idleS` at 800 rpm and 40 kPa; these times hold the sensor's lag. */
function flowModel(floorS: number, idleS: number): DelayModel {
  const lagS = Math.min(usualLagS, floorS / 2);
  return {
    baseS: floorS - lagS,
    flow: (idleS - floorS) * 800 * 40,
    leastS: floorS - lagS,
    mostS: idleS - lagS,
    lagS,
    table: null,
  };
}
