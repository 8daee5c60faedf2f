import type { LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";

/** Headings under which commands are listed in the palette and in the keyboard help. */
export const commandGroups = ["go", "file", "session", "chart", "table", "app"] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * One action, said once: it feeds the shortcuts, the palette and the keyboard help.
 * `keys` is written as in the interface, in English: "Ctrl K", "Shift Z", "G H" (one after the other), "?";
 * Ctrl also means Cmd. Alternatives are separate entries.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  readonly keys?: string | readonly string[];
  readonly icon?: LucideIcon;
  /** Absent = always. A command that is not enabled is neither listed nor run. */
  readonly enabled?: () => boolean;
  /** Keys act only while the focus is inside an element that matches this selector: a chart, a grid. */
  readonly within?: string;
  readonly perform: () => void;
}

const registered = new Map<object, readonly Command[]>();

/** Commands that can run now; what was registered last comes first and wins its keys. */
export function activeCommands(): readonly Command[] {
  const all = [...registered.values()].toReversed().flat();
  const seen = new Set<string>();
  return all.filter((command) => {
    if (seen.has(command.id)) return false;
    seen.add(command.id);
    return command.enabled?.() ?? true;
  });
}

/** Registers commands under an owner, in place of what the owner had; the answer takes them back. */
export function registerCommands(owner: object, commands: readonly Command[]): () => void {
  registered.set(owner, commands);
  return () => registered.delete(owner);
}

/** Offers commands while the component is on screen. The list may be new at each render. */
export function useCommands(commands: readonly Command[]): void {
  const [owner] = useState(() => ({}));
  useEffect(() => {
    registered.set(owner, commands);
  });
  useEffect(() => () => void registered.delete(owner), [owner]);
}
