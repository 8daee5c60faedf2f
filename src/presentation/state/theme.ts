import type { Settings } from "../../application/settings";
import { useSettings } from "./settings";

const dark = matchMedia("(prefers-color-scheme: dark)");
const moreContrast = matchMedia("(prefers-contrast: more)");

/** A theme as drawn: what "system" means on this device now. */
export type DrawnTheme = "light" | "dark" | "contrast";

/** The theme that a setting means on this device. */
export function drawnTheme(theme: Settings["theme"]): DrawnTheme {
  if (theme !== "system") return theme;
  if (moreContrast.matches) return "contrast";
  return dark.matches ? "dark" : "light";
}

function draw(): void {
  const { theme, largeTargets } = useSettings.getState();
  const root = document.documentElement;
  root.dataset["theme"] = drawnTheme(theme);
  root.toggleAttribute("data-large-targets", largeTargets);
  const ground = getComputedStyle(root).getPropertyValue("--ground");
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", ground.trim());
}

/** Keeps theme and target size on <html> in step with the settings and the device. */
export function followTheme(): void {
  draw();
  useSettings.subscribe(draw);
  dark.addEventListener("change", draw);
  moreContrast.addEventListener("change", draw);
}
