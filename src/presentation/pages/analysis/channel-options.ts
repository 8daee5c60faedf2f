import type { Session, SessionChannel } from "../../../domain/session";
import { nameOfChannel } from "../../charts/channel-name";
import type { Dictionary } from "../../text/english";
import type { Format } from "../../text/format";
import type { Option } from "../../ui/select";

/** Channels that hold numbers: those with a meaning first, then the rest by name. */
export function numberChannels(session: Session, format: Format): readonly SessionChannel[] {
  return session.channels
    .filter(({ states, quality }) => states === null && quality.presence !== "empty")
    .toSorted(
      (a, b) => Number(a.role === null) - Number(b.role === null) || format.compare(a.label, b.label),
    );
}

/** A channel as it stands in a picker: meaning, and the file's label where it says something else. */
function channelTitle(channel: SessionChannel, roles: Dictionary["roles"]): string {
  const name = nameOfChannel(channel, roles);
  return name === channel.label ? name : `${name} (${channel.label})`;
}

/** Options of a channel picker. */
export function channelOptions(
  channels: readonly SessionChannel[],
  roles: Dictionary["roles"],
): readonly Option<string>[] {
  return channels.map((channel) => ({ value: channel.id, label: channelTitle(channel, roles) }));
}

/** The channel that carries the first of these roles; null when none is carried. */
export function carrierOf(session: Session, roles: readonly SessionChannel["role"][]): SessionChannel | null {
  for (const role of roles) {
    const channel = session.channels.find((candidate) => candidate.role === role);
    if (channel !== undefined) return channel;
  }
  return null;
}

/** The channel of the distribution: the chosen one, else engine speed, else the first with numbers. */
export function histogramChannel(session: Session, id: string | null, format: Format): SessionChannel | null {
  const chosen = session.channels.find((channel) => channel.id === id);
  return chosen ?? carrierOf(session, ["rpm", "speed"]) ?? numberChannels(session, format)[0] ?? null;
}
