import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { useApplication } from "../../services";
import { showToast } from "../../state/toasts";
import { useText } from "../../text/use-text";
import { download } from "./download";

/** What can be done with stored sessions; everything done says so, with its way back. */
export function useSessionActions() {
  const { sessions: shelf } = useApplication();
  const { common, sessions: text } = useText();

  const undo = (perform: () => Promise<unknown>) => ({ label: common.undo, perform: () => void perform() });

  return {
    async rename(session: Session, name: string): Promise<void> {
      const next = name.trim();
      if (next === "" || next === session.name) return;
      await shelf.update(session.id, { name: next });
      showToast(
        text.renamed(next),
        undo(() => shelf.update(session.id, { name: session.name })),
      );
    },

    async tag(sessions: readonly Session[], tags: readonly string[]): Promise<void> {
      const only = sessions.length === 1;
      await each(sessions, (session) =>
        shelf.update(session.id, { tags: only ? tags : [...new Set([...session.tags, ...tags])] }),
      );
      showToast(
        text.tagged(sessions.length),
        undo(() => each(sessions, (session) => shelf.update(session.id, { tags: session.tags }))),
      );
    },

    async assign(sessions: readonly Session[], vehicle: Vehicle | null): Promise<void> {
      await each(sessions, (session) => shelf.update(session.id, { vehicleId: vehicle?.id ?? null }));
      showToast(
        text.assigned(sessions.length, vehicle?.name ?? text.noVehicle),
        undo(() => each(sessions, (session) => shelf.update(session.id, { vehicleId: session.vehicleId }))),
      );
    },

    async remove(sessions: readonly Session[]): Promise<void> {
      await each(sessions, (session) => shelf.remove(session.id));
      const [first] = sessions;
      showToast(
        sessions.length === 1 && first !== undefined
          ? text.deleted(first.name)
          : text.deletedMany(sessions.length),
        undo(() => each(sessions, (session) => shelf.restore(session.id))),
      );
    },

    /** Downloads the originals; answers the names of sessions whose file is no longer there. */
    async download(sessions: readonly Session[]): Promise<readonly string[]> {
      const missing: string[] = [];
      for (const session of sessions) {
        const file = await shelf.original(session.id);
        if (file === null) missing.push(session.name);
        else download(file);
      }
      return missing;
    },
  };
}

async function each(
  sessions: readonly Session[],
  perform: (session: Session) => Promise<void>,
): Promise<void> {
  for (const session of sessions) await perform(session);
}
