import type { Role } from "../../domain/logs/roles";
import type { SessionChannel } from "../../domain/session";
import { defaultStrips, recalledStrips, roleStrips, type Strip } from "./strips";

/** Layouts that every log offers as far as it has the channels, in the order of their keys 1 to 5. */
const givenLayouts = ["usual", "fuel", "ignition", "boost", "temperatures"] as const;
type GivenLayout = (typeof givenLayouts)[number];

/** Layouts of their own that a vehicle can keep: keys 6 to 9. */
export const mostOwnLayouts = 4;

/** A layout a vehicle keeps: channel ids per strip, and the strips' heights in CSS pixels. */
export interface OwnLayout {
  readonly name: string;
  readonly strips: readonly (readonly string[])[];
  readonly heights: readonly number[];
}

/** A set of strips on a key. `strips` is empty where the session lacks the channels. */
export interface Layout {
  /** 1 to 9. */
  readonly key: number;
  readonly name: { readonly given: GivenLayout } | { readonly own: string };
  readonly strips: readonly Strip[];
}

type Wanted = readonly (readonly (readonly Role[])[])[];

const wanted: Readonly<Record<Exclude<GivenLayout, "usual">, Wanted>> = {
  fuel: [
    [["rpm"]],
    [["map", "boost", "maf", "tps"]],
    [
      ["lambda", "afr"],
      ["lambda-target", "afr-target"],
    ],
    [["closed-loop-correction", "closed-loop-factor", "stft"], ["ltft"]],
    [["injector-pw"]],
    [["injector-duty"]],
    [["fuel-pressure"]],
  ],
  ignition: [
    [["rpm"]],
    [["map", "boost", "maf", "tps"]],
    [["ignition"]],
    [["knock-retard"], ["knock"]],
    [["iat"], ["coolant"]],
  ],
  boost: [
    [["rpm"]],
    [["tps", "pedal"]],
    [["boost", "map"], ["boost-target"]],
    [["wastegate-duty"]],
    [["iat"]],
  ],
  temperatures: [
    [["rpm", "speed", "motor-power"]],
    [["coolant"], ["oil-temperature"]],
    [["iat"], ["ambient-temperature"]],
    [["egt"]],
    [["fuel-temperature"]],
    [["pack-temperature"]],
  ],
};

// What a layout is about: without it the others of its strips are no layout.
const about: Readonly<Record<Exclude<GivenLayout, "usual">, readonly Role[]>> = {
  fuel: ["lambda", "afr", "injector-pw", "stft"],
  ignition: ["ignition", "knock-retard", "knock"],
  boost: ["boost-target", "wastegate-duty", "boost", "map"],
  temperatures: ["coolant", "oil-temperature", "iat", "egt", "pack-temperature"],
};

/** The layouts of a session, those of its vehicle behind the given ones. */
export function layoutsOf(channels: readonly SessionChannel[], own: readonly OwnLayout[]): readonly Layout[] {
  const given = givenLayouts.map((name, at): Layout => {
    const strips = name === "usual" ? defaultStrips(channels) : givenStrips(name, channels);
    return { key: at + 1, name: { given: name }, strips };
  });
  const kept = own.slice(0, mostOwnLayouts).map(({ name, strips, heights }, at): Layout => ({
    key: givenLayouts.length + at + 1,
    name: { own: name },
    strips: recalledStrips(strips, heights, channels),
  }));
  return [...given, ...kept];
}

function givenStrips(
  name: Exclude<GivenLayout, "usual">,
  channels: readonly SessionChannel[],
): readonly Strip[] {
  const present = channels.filter(
    ({ quality }) => quality.presence === "fitted" || quality.presence === "constant",
  );
  const fits = present.some(({ role }) => role !== null && about[name].includes(role));
  return fits ? roleStrips(wanted[name], present) : [];
}

/** The strips as a layout to keep. */
export function ownLayout(name: string, strips: readonly Strip[]): OwnLayout {
  return {
    name,
    strips: strips.map(({ channels }) => [...channels]),
    heights: strips.map(({ height }) => height),
  };
}
