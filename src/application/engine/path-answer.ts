import type { PathAnswer } from "../../../workers/api";
import type { Column } from "../../domain/logs/channel";
import { resample } from "../../domain/logs/resample";
import { rowAfter, rowAtOrAfter } from "../../domain/logs/seek";
import type { ResidentChannel } from "./resident-columns";

/**
 * Samples within [fromS, toS] on the clock of the first channel, the others brought onto it: signals linear, states
 * held. Thinned evenly to `limit` times, of which the newest is always the last one before `toS`.
 */
export function pathAnswer(
  resident: readonly ResidentChannel[],
  fromS: number,
  toS: number,
  limit: number,
): PathAnswer {
  const clock = resident[0]?.clock ?? new Float64Array(0);
  const first = rowAtOrAfter(clock, fromS);
  const end = Math.max(first, rowAfter(clock, toS));
  const step = Math.max(1, Math.ceil((end - first) / Math.max(1, limit)));
  const count = Math.ceil((end - first) / step);
  const timeS = new Float64Array(count);
  // Counted from the newest backwards: it is the one that lights up.
  for (let at = 0; at < count; at++) timeS[count - 1 - at] = clock[end - 1 - at * step]!;
  return { timeS, columns: resident.map((own) => valuesAt(own, timeS, clock)) };
}

function valuesAt({ channel, clock, pyramid }: ResidentChannel, timeS: Column, main: Column): Column {
  if (clock !== main) return resample(channel, clock, timeS, pyramid().rhythm);
  const values = new Float64Array(timeS.length);
  for (let at = 0, row = 0; at < timeS.length; at++) {
    row = at === 0 ? rowAtOrAfter(clock, timeS[0]!) : row + 1;
    while (clock[row]! < timeS[at]!) row++;
    values[at] = channel.samples[row]!;
  }
  return values;
}
