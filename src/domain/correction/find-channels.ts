import type { Channel } from "../logs/channel";
import type { Role } from "../logs/roles";

/** What a switch of the ECU tells about a sample. */
export type FlagKind = "cut" | "limiter" | "enrichment" | "cranking" | "after-start";

const byRole: Readonly<Partial<Record<Role, FlagKind>>> = {
  "cutoff-flag": "cut",
  "two-step-flag": "limiter",
  "enrichment-flag": "enrichment",
  "acceleration-enrichment": "enrichment",
  "cranking-flag": "cranking",
  "after-start-flag": "after-start",
};

// Names of switches that carry no role, in English, Portuguese and Spanish; accents are taken off before.
const byName: readonly (readonly [RegExp, FlagKind])[] = [
  [/fuel[ _-]*cut|cut[ _-]*off|dfco|overrun|corte.*(desacel|inje|combust)/, "cut"],
  [
    /[23][ _-]*step|launch|largada|ignition[ _-]*cut|corte.*igni|rev[ _-]*limit|traction[ _-]*cut|anti[ _-]*lag/,
    "limiter",
  ],
  [
    /(injecao|inyeccion).*(rapida|decaimento)|(accel|decel|accelerat\w*|decelerat\w*)[ _-]*(enrich|enlean|inject|fuel)|tip[ _-]*in/,
    "enrichment",
  ],
  [/crank|partida do motor/, "cranking"],
  [/after[ _-]*start|pos[ _-]*partida/, "after-start"],
];

/** Every channel that says what a sample suffers from, in the order of the log. */
export function flagChannels(
  channels: readonly Channel[],
): readonly { readonly channel: Channel; readonly kind: FlagKind }[] {
  const found: { channel: Channel; kind: FlagKind }[] = [];
  for (const channel of channels) {
    const kind = channel.role === null ? kindByName(channel) : (byRole[channel.role] ?? null);
    if (kind !== null) found.push({ channel, kind });
  }
  return found;
}

function kindByName(channel: Channel): FlagKind | null {
  if (!looksLikeSwitch(channel)) return null;
  const name = plain(channel.label);
  return byName.find(([words]) => words.test(name))?.[1] ?? null;
}

/** A setting such as "fuel cut rpm" is no switch. */
function looksLikeSwitch({ states, samples, unit }: Channel): boolean {
  if (states !== undefined) return states.length <= 3;
  if (!["", "%", "ms", "bit"].includes(unit.trim())) return false;
  for (const sample of samples) if (Math.abs(sample) > 250) return false;
  return true;
}

function plain(label: string): string {
  return label.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("_", " ").toLowerCase();
}

const offWords = /^(off|no|false|0|inactive|desligad[oa]|nao|inativ[oa]|open|-|)$/;

/** Whether each sample of a switch is on: a state that does not say "off", or a number away from its resting value. */
export function isOn({ states, samples }: Channel): (value: number) => boolean {
  if (states !== undefined) {
    const on = states.map((word) => !offWords.test(plain(word.trim())));
    return (value) => on[value] ?? false;
  }
  const rest = restingValue(samples);
  return (value) => Math.abs(value - rest) > 0.049;
}

/** An enrichment rests at 0, or at 100 where it is written as a factor. */
function restingValue(samples: Float64Array): number {
  let nearHundred = 0;
  let nearZero = 0;
  for (const sample of samples) {
    if (Math.abs(sample - 100) < 0.05) nearHundred++;
    else if (Math.abs(sample) < 0.05) nearZero++;
  }
  return nearHundred > nearZero ? 100 : 0;
}
