import { Contrast, Import, Keyboard, Moon, Search, Sun, SunMoon, type LucideIcon } from "lucide-react";
import type { Settings } from "../../application/settings";
import { useCommands, type Command } from "../commands";
import { patterns, places, type Place } from "../routes";
import { useApplication } from "../services";
import { goTo } from "../state/hash-location";
import { changeSettings, useSettings } from "../state/settings";
import { openOverlay } from "../state/ui";
import { useText } from "../text/use-text";
import { chooseFiles } from "./choose-files";
import { placeIcons } from "./place-icons";

const placeKeys: Readonly<Record<Place, readonly string[]>> = {
  home: ["G H"],
  vehicles: ["G V"],
  sessions: ["G S"],
  tables: ["G T"],
  analysis: ["G A"],
  settings: [],
};

const themes: readonly (readonly [Settings["theme"], LucideIcon])[] = [
  ["system", SunMoon],
  ["light", Sun],
  ["dark", Moon],
  ["contrast", Contrast],
];

/** The commands that are there on every page. */
export function useFrameCommands(): void {
  const { common, settings } = useText();
  const { imports } = useApplication();
  const theme = useSettings(({ theme }) => theme);
  const toPlaces = places.map((place): Command => ({
    id: `go-${place}`,
    label: common.goTo(common.places[place]),
    group: "go",
    icon: placeIcons[place],
    keys: placeKeys[place],
    perform: () => goTo(patterns[place]),
  }));
  const toThemes = themes.map(([to, icon]): Command => ({
    id: `theme-${to}`,
    label: `${settings.theme.label}: ${settings.theme.choices[to]}`,
    group: "app",
    icon,
    enabled: () => to !== theme,
    perform: () => void changeSettings({ theme: to }),
  }));
  useCommands(
    [
      ...toPlaces,
      {
        id: "import",
        label: common.importFiles,
        group: "file",
        keys: "Ctrl O",
        icon: Import,
        perform: () => chooseFiles(imports),
      },
      {
        id: "palette",
        label: common.keys.palette,
        group: "app",
        keys: "Ctrl K",
        icon: Search,
        perform: () => openOverlay("palette"),
      },
      {
        id: "keys",
        label: common.keys.open,
        group: "app",
        keys: "?",
        icon: Keyboard,
        perform: () => openOverlay("keys"),
      },
      ...toThemes,
    ],
    "frame",
  );
}
