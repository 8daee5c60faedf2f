import type { SampleBehind } from "../../../../domain/correction/behind";
import type { LeftOutReason, RejectionReason } from "../../../../domain/correction/left-out";

interface Plotted {
  /** Place across, 0 to 1. */
  readonly at: number;
  /** Fuel asked for, percent. */
  readonly value: number;
}

/** Samples near a cell side by side, with a space between two passes. */
export interface PlottedSamples {
  /** The used ones. */
  readonly points: readonly (Plotted & {
    /** Weight over the largest one. */
    readonly share: number;
  })[];
  /** Those kept out, by reason; a value beyond the picture stands on its edge. */
  readonly out: readonly { readonly bucket: RejectionReason; readonly points: readonly Plotted[] }[];
  readonly beyond: number;
  /** Where each pass begins and ends across. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly used: boolean }[];
  /** Limits of the picture, percent; zero lies between them. */
  readonly low: number;
  readonly high: number;
}

const passGapS = 2;
const spaceBetween = 4;
/** Percent by which samples that do not count may widen the picture. */
const reach = 12;

interface Entry {
  readonly log: number;
  readonly timeS: number;
  readonly value: number;
  readonly weight: number;
  /** Place among the reasons; null = used. */
  readonly reason: number | null;
}

/** Lays samples out by time; the used ones and `band`, in shares of fuel, stay inside the picture. */
export function plotSamples(
  samples: readonly SampleBehind[],
  reasons: readonly Pick<LeftOutReason, "bucket" | "samples">[],
  band: readonly [number, number] | null,
): PlottedSamples {
  const entries: Entry[] = [
    ...samples.map(({ log, timeS, ratio, weight }) => ({
      log,
      timeS,
      value: 100 * (ratio - 1),
      weight: Math.abs(weight),
      reason: null,
    })),
    ...reasons.flatMap((each, reason) =>
      each.samples.map(({ log, timeS, ratio }) => {
        return { log, timeS, value: 100 * (ratio - 1), weight: 0, reason };
      }),
    ),
  ].toSorted((a, b) => a.log - b.log || a.timeS - b.timeS);
  const { places, spans } = passesOf(entries);
  const { low, high } = limitsOf(entries, band);
  const last = Math.max(1, places.at(-1) ?? 1);
  const most = Math.max(0, ...samples.map(({ weight }) => Math.abs(weight)));
  const points: PlottedSamples["points"][number][] = [];
  const out: { readonly bucket: RejectionReason; readonly points: Plotted[] }[] = reasons.map(
    ({ bucket }) => ({ bucket, points: [] }),
  );
  let beyond = 0;
  for (const [index, { value, weight, reason }] of entries.entries()) {
    const at = places[index]! / last;
    if (reason === null) {
      points.push({ at, value, share: most > 0 ? weight / most : 1 });
      continue;
    }
    const inside = Math.min(high, Math.max(low, value));
    if (inside !== value) beyond++;
    out[reason]!.points.push({ at, value: inside });
  }
  return {
    points,
    out,
    beyond,
    spans: spans.map(({ from, to, used }) => ({ from: from / last, to: to / last, used })),
    low,
    high,
  };
}

function passesOf(entries: readonly Entry[]) {
  const places: number[] = [];
  const spans: { from: number; to: number; used: boolean }[] = [];
  let place = 0;
  for (const [at, { log, timeS, reason }] of entries.entries()) {
    const before = entries[at - 1];
    if (before === undefined || before.log !== log || timeS - before.timeS > passGapS) {
      if (before !== undefined) place += spaceBetween;
      spans.push({ from: place, to: place, used: false });
    }
    const span = spans.at(-1)!;
    span.to = place;
    span.used ||= reason === null;
    places.push(place++);
  }
  return { places, spans };
}

function limitsOf(entries: readonly Entry[], band: readonly [number, number] | null) {
  let [least, greatest] = [Math.min(0, 100 * (band?.[0] ?? 0)), Math.max(0, 100 * (band?.[1] ?? 0))];
  for (const { value, reason } of entries) {
    if (reason !== null) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const [floor, ceiling] = [least - reach, greatest + reach];
  for (const { value } of entries) {
    least = Math.max(floor, Math.min(least, value));
    greatest = Math.min(ceiling, Math.max(greatest, value));
  }
  return { low: Math.min(-1, Math.floor(least)), high: Math.max(1, Math.ceil(greatest)) };
}
