import type { Role } from "../../../domain/logs/roles";
import type { Session, SessionChannel } from "../../../domain/session";

/** A peak worth telling of a session: the highest or lowest value of one channel. */
export interface KeyFigure {
  readonly channel: SessionChannel;
  readonly which: "max" | "min";
  /** Raw, in the channel's unit. */
  readonly value: number;
}

// In the order of asking: what was revved, pushed, mixed, pulled back, heated; then what an electric car tells.
const wanted: readonly (readonly [roles: readonly Role[], which: "max" | "min"])[] = [
  [["rpm"], "max"],
  [["speed"], "max"],
  [["map", "boost"], "max"],
  [["injector-duty"], "max"],
  [["knock-retard", "knock"], "max"],
  [["coolant"], "max"],
  [["iat"], "max"],
  [["egt"], "max"],
  [["oil-temperature"], "max"],
  [["oil-pressure"], "min"],
  [["battery"], "min"],
  [["motor-power", "power", "pack-current"], "max"],
  [["pack-temperature"], "max"],
  [["soc"], "min"],
  [["tps", "pedal"], "max"],
];

/** Up to `most` peaks by role; without known roles the channels with the widest swing in the file's order. */
export function keyFigures(session: Pick<Session, "channels">, most = 5): readonly KeyFigure[] {
  const varying = session.channels.filter(
    ({ quality, states }) => states === null && quality.presence === "fitted" && quality.max > quality.min,
  );
  const byRole = wanted.flatMap(([roles, which]) => {
    const channel = roles
      .map((role) => varying.find((one) => one.role === role))
      .find((found) => found !== undefined);
    return channel === undefined ? [] : [figureOf(channel, which)];
  });
  const found = byRole.length > 0 ? byRole : varying.map((channel) => figureOf(channel, "max"));
  return found.slice(0, most);
}

function figureOf(channel: SessionChannel, which: "max" | "min"): KeyFigure {
  const { min, max } = channel.quality;
  // Retard is negative in some logs: its peak is what lies furthest from zero.
  const turned = channel.role === "knock-retard" && Math.abs(min) > Math.abs(max);
  const side = turned ? "min" : which;
  return { channel, which: side, value: channel.quality[side] };
}
