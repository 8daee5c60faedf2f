import type { SessionChannel } from "../../domain/session";
import type { Dictionary } from "../text/english";

/** What a channel is called: its meaning where it is known, else the label as in the file. */
export function nameOfChannel(channel: SessionChannel, roles: Dictionary["roles"]): string {
  return channel.role === null ? channel.label : roles[channel.role];
}
