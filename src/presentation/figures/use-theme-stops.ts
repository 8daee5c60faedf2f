import { useMemo, useSyncExternalStore } from "react";
import { parseStops } from "./colour-scale";
import type { ThemeStops } from "./heatmap-view";

/** The colour stops of the theme in force; changes with it. */
export function useThemeStops(): ThemeStops {
  const tokens = useSyncExternalStore(watchTheme, readTokens, () => "|");
  return useMemo(() => {
    const [sequential = "", diverging = ""] = tokens.split("|");
    return { sequential: parseStops(sequential), diverging: parseStops(diverging) };
  }, [tokens]);
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function readTokens(): string {
  const style = getComputedStyle(document.documentElement);
  return `${style.getPropertyValue("--sequential")}|${style.getPropertyValue("--diverging")}`;
}
