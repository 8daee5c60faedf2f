import { useEffect } from "react";
import { activeCommands, type Command } from "../commands";
import { useSettings } from "../state/settings";
import { chordsOf, isSingle, matches } from "./key-match";

const sequenceMs = 1500;

/** Every binding of a command. */
export function keysOf(command: Command): readonly string[] {
  if (command.keys === undefined) return [];
  return typeof command.keys === "string" ? [command.keys] : command.keys;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button"].includes(target.type)
  );
}

function isInside(command: Command, target: EventTarget | null): boolean {
  if (command.within === undefined) return true;
  return target instanceof Element && target.closest(command.within) !== null;
}

interface Pending {
  readonly press: KeyboardEvent;
  readonly until: number;
}

/** The command that a key press means, if any; `pending` is the first press of a sequence. */
function meant(press: KeyboardEvent, pending: Pending | null): Command | "first" | null {
  const typing = isTyping(press.target);
  const singles = useSettings.getState().singleKeys && !typing;
  let first = false;
  for (const command of activeCommands()) {
    if (!isInside(command, press.target)) continue;
    for (const keys of keysOf(command)) {
      const [one, two] = chordsOf(keys);
      if (one === undefined || (isSingle(one) && !singles)) continue;
      if (two === undefined) {
        if (pending === null && matches(one, press)) return command;
      } else if (pending !== null && matches(one, pending.press) && matches(two, press)) return command;
      else if (pending === null && matches(one, press)) first = true;
    }
  }
  return first ? "first" : null;
}

/** Listens for the keys of every registered command. */
export function useShortcuts(): void {
  useEffect(() => {
    let pending: Pending | null = null;
    function onKeyDown(press: KeyboardEvent) {
      if (press.defaultPrevented || press.isComposing || document.querySelector("dialog[open]")) return;
      if (["Control", "Shift", "Alt", "Meta"].includes(press.key)) return;
      const alive = pending !== null && press.timeStamp < pending.until ? pending : null;
      pending = null;
      const command = meant(press, alive) ?? (alive === null ? null : meant(press, null));
      if (command === null) return;
      if (command === "first") {
        pending = { press, until: press.timeStamp + sequenceMs };
        return;
      }
      press.preventDefault();
      command.perform();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
