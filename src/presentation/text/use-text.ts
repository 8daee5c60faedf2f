import { create } from "zustand";
import type { Settings } from "../../application/settings";
import { english, type Dictionary } from "./english";
import { createFormat, type Format, type Language } from "./format";

interface Spoken {
  readonly text: Dictionary;
  readonly format: Format;
}

const useSpoken = create<Spoken>(() => ({ text: english, format: createFormat("en") }));

/** The words of the language in force: `useText().home.title`. */
export function useText(): Dictionary {
  return useSpoken(({ text }) => text);
}

/** Numbers, units and times in the language in force. */
export function useFormat(): Format {
  return useSpoken(({ format }) => format);
}

/** Words and formats outside of React: for canvas text and exports. */
export function spoken(): Spoken {
  return useSpoken.getState();
}

/** The language that a setting means on this device. */
export function languageOf(setting: Settings["language"], preferred: readonly string[]): Language {
  if (setting !== "system") return setting;
  return preferred[0]?.toLowerCase().startsWith("pt") ? "pt-br" : "en";
}

/** Switches words and formats; other languages than English are fetched when first spoken. */
export async function speak(language: Language): Promise<void> {
  const text = language === "en" ? english : (await import("./portuguese")).portuguese;
  useSpoken.setState({ text, format: createFormat(language) });
  document.documentElement.lang = language === "en" ? "en" : "pt-BR";
}
