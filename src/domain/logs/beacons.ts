import type { Lap, Marker } from "./draft";

/** Beacon times of a preamble as markers and laps: from the start of the log, or only between beacons. */
export function beaconsOf(
  times: readonly number[],
  fromStart: boolean,
): { readonly markers: readonly Marker[]; readonly laps: readonly Lap[] } {
  const ends = times.filter((time) => Number.isFinite(time)).toSorted((a, b) => a - b);
  const starts = fromStart ? [0, ...ends] : ends;
  return {
    markers: ends.map((timeS) => ({ timeS, label: "Beacon" })),
    laps: starts
      .slice(0, -1)
      .map((startS, at) => ({ startS, endS: starts[at + 1]! }))
      .filter(({ startS, endS }) => endS > startS),
  };
}
