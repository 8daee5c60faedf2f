import type { TableCommand } from "../domain/tables/command";
import { combine, type History } from "../domain/tables/history";
import type { SnapshotWish } from "./tables";

/** Commands that become one step: what a drag or a held key did. */
export interface EditGroup {
  readonly label: string;
  /** History and table at its start. */
  readonly before: History;
  /** All that was done since; null while nothing was. */
  readonly command: TableCommand | null;
  /** The state to keep that was asked for first. */
  readonly wish: SnapshotWish | undefined;
}

/** A group with one command more; null when it is of another kind and needs a step of its own. */
export function grown(
  group: EditGroup,
  command: TableCommand,
  wish: SnapshotWish | undefined,
): EditGroup | null {
  const joined = group.command === null ? command : combine(group.command, command);
  if (joined === null) return null;
  return { ...group, command: { ...joined, label: group.label }, wish: group.wish ?? wish };
}

/** True when a command leaves the table as it is: no step. */
export function changesNothing(command: TableCommand): boolean {
  return command.kind !== "axis" && command.edits.every(({ from, to }) => Object.is(from, to));
}
