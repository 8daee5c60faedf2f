import { create } from "zustand";
import { defaultSettings, type Settings } from "../../application/settings";

/** The settings in force; `changeSettings` is the only writer. */
export const useSettings = create<Settings>(() => defaultSettings);

type Save = (settings: Settings) => Promise<void>;
let save: Save = () => Promise.resolve();

/** Takes over stored settings and remembers how to keep later changes. */
export function adoptSettings(settings: Settings, keep: Save): void {
  save = keep;
  useSettings.setState(settings, true);
}

/** Changes some settings at once and keeps them. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  const next = { ...useSettings.getState(), ...change };
  useSettings.setState(next, true);
  return save(next);
}
