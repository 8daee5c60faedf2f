import type { Column } from "../logs/channel";
import type { Gathered } from "./gather";

const stretchRows = 6000;

/** Even stretches of a long log that make up `share` of it; the gaps between them are gaps of the clock. */
export function stretchesOf(log: Gathered, share: number): Gathered {
  const rows = log.timeS.length;
  const count = Math.floor((rows * share) / stretchRows);
  if (share >= 1 || count < 1) return log;
  const starts = Array.from({ length: count }, (_, at) => Math.floor((at * (rows - stretchRows)) / count));
  const cut = (column: Column): Column => {
    const answer = new Float64Array(count * stretchRows);
    for (const [at, start] of starts.entries()) {
      answer.set(column.subarray(start, start + stretchRows), at * stretchRows);
    }
    return answer;
  };
  const maybe = (column: Column | null): Column | null => (column === null ? null : cut(column));
  const cutMarks = (marks: Uint8Array): Uint8Array => {
    const answer = new Uint8Array(count * stretchRows);
    for (const [at, start] of starts.entries()) {
      answer.set(marks.subarray(start, start + stretchRows), at * stretchRows);
    }
    return answer;
  };
  return {
    ...log,
    timeS: cut(log.timeS),
    x: cut(log.x),
    y: maybe(log.y),
    rpm: maybe(log.rpm),
    mapKpa: maybe(log.mapKpa),
    tps: maybe(log.tps),
    coolantC: maybe(log.coolantC),
    batteryV: maybe(log.batteryV),
    dutyPercent: maybe(log.dutyPercent),
    pulseMs: maybe(log.pulseMs),
    fuelPressure: maybe(log.fuelPressure),
    target: cut(log.target),
    trim: maybe(log.trim),
    flags: cutMarks(log.flags),
    custom: log.custom === null ? null : cutMarks(log.custom),
    loggedTable: maybe(log.loggedTable),
  };
}
