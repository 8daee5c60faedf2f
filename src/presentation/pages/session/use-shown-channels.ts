import { useMemo } from "react";
import type { Session } from "../../../domain/session";
import { gasolineAfr } from "../../../domain/standard-values";
import type { Vehicle } from "../../../domain/vehicle";
import { showChannel } from "../../charts/shown-channel";
import type { ShownChannel } from "../../charts/strip-scene";
import { useSettings } from "../../state/settings";

/** The session's channels by id, in the units the user reads. */
export function useShownChannels(
  session: Session,
  vehicle: Vehicle | null,
): ReadonlyMap<string, ShownChannel> {
  const units = useSettings((settings) => settings.units);
  const stoichiometric = vehicle?.fuel.stoichiometricRatio ?? gasolineAfr;
  const { channels } = session;
  return useMemo(
    () => new Map(channels.map((channel) => [channel.id, showChannel(channel, units, stoichiometric)])),
    [channels, units, stoichiometric],
  );
}
