/** One stay in a cell: consecutive samples without leaving it. Times in seconds, values in the channel's unit. */
export interface Pass {
  readonly fromS: number;
  readonly toS: number;
  readonly count: number;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
}

/** Splits the samples of a cell into passes: a step longer than `breakS` means that the cell was left in between. */
export function passesOf(
  timeS: ArrayLike<number>,
  value: ArrayLike<number>,
  breakS: number,
): readonly Pass[] {
  const passes: Pass[] = [];
  let first = 0;
  for (let at = 1; at <= timeS.length; at++) {
    if (at < timeS.length && timeS[at]! - timeS[at - 1]! <= breakS) continue;
    if (timeS.length > 0) passes.push(passOf(timeS, value, first, at));
    first = at;
  }
  return passes;
}

function passOf(timeS: ArrayLike<number>, value: ArrayLike<number>, first: number, end: number): Pass {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (let at = first; at < end; at++) {
    min = Math.min(min, value[at]!);
    max = Math.max(max, value[at]!);
    sum += value[at]!;
  }
  const count = end - first;
  return { fromS: timeS[first]!, toS: timeS[end - 1]!, count, min, mean: sum / count, max };
}
