import type { Finding } from "./finding";

/** Says that a chosen channel is not in the log (any more). */
export function channelMissing(channel: string): Finding {
  return { code: "channel-missing", severity: "not-assessed", facts: { channel }, ranges: [], channels: [] };
}

/** Says that something was not assessed because no channel carries the role it needs. */
export function roleAbsent(code: string, role: string, facts: Finding["facts"] = {}): Finding {
  return { code, severity: "not-assessed", facts: { role, ...facts }, ranges: [], channels: [] };
}
