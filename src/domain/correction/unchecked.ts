import type { Bucket } from "./filters";
import type { Gathered } from "./gather";

/** Filters that at least one of the logs has no channel for: what they look for was not ruled out. */
export function uncheckedFilters(logs: readonly Gathered[]): readonly Bucket[] {
  const needs: readonly (readonly [Bucket, (log: Gathered) => boolean])[] = [
    ["not-running", ({ rpm }) => rpm !== null],
    ["cold", ({ coolantC }) => coolantC !== null],
    ["fuel-cut", ({ switches, pulseMs }) => switches.includes("cut") || pulseMs !== null],
    ["limiter", ({ switches }) => switches.includes("limiter")],
    ["enrichment", ({ switches }) => switches.includes("enrichment")],
    ["throttle-moving", ({ tps }) => tps !== null],
    ["pressure-moving", ({ mapKpa }) => mapKpa !== null],
    ["battery", ({ batteryV }) => batteryV !== null],
    ["fuel-pressure", ({ fuelPressure }) => fuelPressure !== null],
    ["duty-high", ({ dutyPercent }) => dutyPercent !== null],
    ["sensors-disagree", ({ otherLambda }) => otherLambda !== null],
  ];
  return needs.filter(([, has]) => !logs.every(has)).map(([bucket]) => bucket);
}
