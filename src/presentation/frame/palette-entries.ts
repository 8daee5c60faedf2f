import { Activity, AudioWaveform, CarFront, type LucideIcon } from "lucide-react";
import { activeCommands, commandGroups } from "../commands";
import { sessionPath, vehiclePath } from "../routes";
import { goTo } from "../state/hash-location";
import type { Dictionary } from "../text/english";
import type { Format } from "../text/format";
import type { Session, SessionChannel } from "../../domain/session";
import type { Vehicle } from "../../domain/vehicle";
import { plain, search } from "./palette-search";
import { keysOf } from "./use-shortcuts";

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys: string | null;
  readonly icon: LucideIcon | null;
  readonly perform: () => void;
}

/** Lines under one heading. */
export interface PaletteSection {
  readonly heading: string;
  readonly entries: readonly PaletteEntry[];
}

/** What the user owns, as far as the palette can lead to it. */
export interface Owned {
  readonly sessions: readonly Session[];
  readonly vehicles: readonly Vehicle[];
  readonly open: Session | null;
}

const mostPerSection = 8;

function commandSections(text: Dictionary): readonly PaletteSection[] {
  const commands = activeCommands();
  return commandGroups.map((group) => ({
    heading: text.common.groups[group],
    entries: commands
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.id,
        label: command.label,
        note: "",
        keys: keysOf(command)[0] ?? null,
        icon: command.icon ?? null,
        perform: command.perform,
      })),
  }));
}

function sessionEntry(session: Session, format: Format): PaletteEntry {
  return {
    id: `session ${session.id}`,
    label: session.name,
    note: format.duration(session.durationS),
    keys: null,
    icon: Activity,
    perform: () => goTo(sessionPath(session.id)),
  };
}

function vehicleEntry(vehicle: Vehicle): PaletteEntry {
  return {
    id: `vehicle ${vehicle.id}`,
    label: vehicle.name,
    note: "",
    keys: null,
    icon: CarFront,
    perform: () => goTo(vehiclePath(vehicle.id)),
  };
}

function channelLabel({ role, label }: SessionChannel, text: Dictionary): string {
  if (role === null) return label;
  const name = text.roles[role];
  return plain(name) === plain(label) ? label : `${name} (${label})`;
}

function channelEntries(session: Session, text: Dictionary): readonly PaletteEntry[] {
  return session.channels.map((channel) => ({
    id: `channel ${channel.id}`,
    label: channelLabel(channel, text),
    note: channel.unit,
    keys: null,
    icon: AudioWaveform,
    perform: () => goTo(`${sessionPath(session.id, "charts")}?show=${encodeURIComponent(channel.id)}`),
  }));
}

/** What fits to the typed words, closest section first; actions and places when nothing is typed. */
export function paletteSections(
  query: string,
  owned: Owned,
  text: Dictionary,
  format: Format,
): readonly PaletteSection[] {
  const empty = query.trim() === "";
  const all: readonly PaletteSection[] = [
    ...(owned.open === null || empty
      ? []
      : [{ heading: text.common.palette.channels, entries: channelEntries(owned.open, text) }]),
    ...commandSections(text),
    {
      heading: text.common.palette.sessions,
      entries: owned.sessions.map((session) => sessionEntry(session, format)),
    },
    { heading: text.common.places.vehicles, entries: empty ? [] : owned.vehicles.map(vehicleEntry) },
  ];
  return all
    .map(({ heading, entries }) => {
      const found = search(query, entries, ({ label }) => label, mostPerSection);
      return { heading, entries: found.map(({ item }) => item), best: found[0]?.score ?? 0 };
    })
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => (empty ? 0 : b.best - a.best));
}
