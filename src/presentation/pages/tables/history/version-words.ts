import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import type { Version } from "./versions";

/** What a version is called: its name, else why it was kept. */
export function versionName({ snapshot }: Version, { history }: Dictionary["tableHistory"]): string {
  if (snapshot === null) return history.now;
  return snapshot.name === "" ? history.reasons[snapshot.reason] : snapshot.name;
}

/** When and why a version was kept, and for which session. */
export function versionLine(
  { snapshot, table }: Version,
  session: string | null,
  { history }: Dictionary["tableHistory"],
  format: Format,
): string {
  if (snapshot === null) return history.revision(table.revision);
  const why = snapshot.name === "" ? "" : history.reasons[snapshot.reason];
  return [format.dateTime(snapshot.takenAt), why, session ?? ""].filter((part) => part !== "").join(" · ");
}
