import { useMemo } from "react";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";

/** Names of the sessions by id: those of a vehicle, or all of them. */
export function useSessionNames(vehicleId: string | null): ReadonlyMap<string, string> {
  const { sessions } = useApplication();
  const found = useLive(() => sessions.list(), [sessions]);
  return useMemo(
    () =>
      new Map(
        (found ?? [])
          .filter((session) => vehicleId === null || session.vehicleId === vehicleId)
          .map(({ id, name }) => [id, name]),
      ),
    [found, vehicleId],
  );
}
