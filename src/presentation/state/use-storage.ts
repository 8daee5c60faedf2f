import type { StorageState } from "../../application/application";
import { useApplication } from "../services";
import { useOffline } from "./offline";
import { useLive } from "./use-live";

/** Space this app uses, asked again when sessions come or go; null until the browser has answered. */
export function useStorage(): StorageState | null {
  const application = useApplication();
  // Storing the app itself takes room too.
  const { ready } = useOffline();
  const state = useLive(async () => {
    // Read for its changes only: space is asked again when the library changed.
    await application.sessions.list();
    return application.storage();
  }, [application, ready]);
  return state ?? null;
}
