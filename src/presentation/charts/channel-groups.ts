import type { Role } from "../../domain/logs/roles";
import type { SessionChannel } from "../../domain/session";

/** Headings that a channel's meaning belongs under. */
type ChannelGroup =
  | "engine"
  | "air"
  | "mixture"
  | "ignition"
  | "fuel"
  | "temperatures"
  | "vehicle"
  | "electric"
  | "states"
  | "other";

const members: Readonly<Record<Exclude<ChannelGroup, "other">, readonly Role[]>> = {
  engine: ["rpm", "tps", "pedal", "gear", "power", "torque", "oil-pressure", "battery"],
  air: ["map", "boost", "boost-target", "baro", "maf", "ve", "wastegate-duty"],
  mixture: [
    "lambda",
    "lambda-2",
    "lambda-target",
    "afr",
    "afr-2",
    "afr-target",
    "closed-loop-correction",
    "stft",
    "ltft",
  ],
  ignition: ["ignition", "dwell", "knock", "knock-retard"],
  fuel: ["injector-pw", "injector-duty", "fuel-pressure", "fuel-flow", "ethanol", "acceleration-enrichment"],
  temperatures: ["coolant", "iat", "oil-temperature", "fuel-temperature", "egt", "ambient-temperature"],
  vehicle: [
    "speed",
    "distance",
    "latitude",
    "longitude",
    "altitude",
    "heading",
    "satellites",
    "acceleration-longitudinal",
    "acceleration-lateral",
    "lap",
  ],
  electric: ["soc", "soh", "pack-voltage", "pack-current", "pack-temperature", "motor-power"],
  states: [
    "idle-flag",
    "cutoff-flag",
    "cranking-flag",
    "two-step-flag",
    "enrichment-flag",
    "after-start-flag",
  ],
};

/** Headings in the order of the list. */
const channelGroups: readonly ChannelGroup[] = [
  "engine",
  "air",
  "mixture",
  "ignition",
  "fuel",
  "temperatures",
  "vehicle",
  "electric",
  "states",
  "other",
];

const groupOfRole = new Map<Role, ChannelGroup>(
  channelGroups.flatMap((group) =>
    group === "other" ? [] : members[group].map((role): [Role, ChannelGroup] => [role, group]),
  ),
);

/** Channels under one heading of the list. */
export interface ChannelSection {
  /** A group of meanings, or a heading as in the file. */
  readonly heading: { readonly group: ChannelGroup } | { readonly category: string };
  readonly channels: readonly SessionChannel[];
}

/** Channels by meaning first, then by the file's own headings, then the rest; the file's order within each. */
export function channelSections(channels: readonly SessionChannel[]): readonly ChannelSection[] {
  const byGroup = new Map<ChannelGroup, SessionChannel[]>();
  const byCategory = new Map<string, SessionChannel[]>();
  for (const channel of channels) {
    const group = channel.role === null ? null : (groupOfRole.get(channel.role) ?? null);
    if (group !== null) push(byGroup, group, channel);
    else if (channel.category !== "") push(byCategory, channel.category, channel);
    else push(byGroup, channel.states === null ? "other" : "states", channel);
  }
  const known = channelGroups.filter((group) => group !== "other");
  return [
    ...known.flatMap((group) => section({ group }, byGroup.get(group))),
    ...[...byCategory].flatMap(([category, list]) => section({ category }, list)),
    ...section({ group: "other" }, byGroup.get("other")),
  ];
}

function section(
  heading: ChannelSection["heading"],
  channels: readonly SessionChannel[] | undefined,
): readonly ChannelSection[] {
  return channels === undefined ? [] : [{ heading, channels }];
}

function push<Key>(map: Map<Key, SessionChannel[]>, key: Key, channel: SessionChannel): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [channel]);
  else list.push(channel);
}
