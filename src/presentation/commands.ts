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

interface Offer {
  readonly commands: readonly Command[];
  readonly level: CommandLevel;
}

/** A page's commands win over those of the frame around it, whichever came first. */
export type CommandLevel = "frame" | "page";

const offers = new Map<object, Offer>();

/** Commands that can run now: the page's before the frame's, the newest first; they win ids and keys. */
export function activeCommands(): readonly Command[] {
  const newest = [...offers.values()].toReversed();
  const all = (["page", "frame"] as const).flatMap((level) =>
    newest.filter((offer) => offer.level === level).flatMap(({ commands }) => commands),
  );
  const seen = new Set<string>();
  return all.filter((command) => {
    if (seen.has(command.id)) return false;
    seen.add(command.id);
    return command.enabled?.() ?? true;
  });
}

/** Offers commands while the component is on screen. The list may be new at each render. */
export function useCommands(commands: readonly Command[], level: CommandLevel = "page"): void {
  const [owner] = useState(() => ({}));
  useEffect(() => {
    offers.set(owner, { commands, level });
  });
  useEffect(() => () => void offers.delete(owner), [owner]);
}
