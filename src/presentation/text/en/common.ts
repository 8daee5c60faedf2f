import type { Severity } from "../../../domain/analysis/finding";
import type { CommandGroup } from "../../commands";
import type { Place } from "../../routes";
import type { Format } from "../format";

const places: Readonly<Record<Place, string>> = {
  home: "Home",
  vehicles: "Vehicles",
  sessions: "Sessions",
  tables: "Tables",
  analysis: "Analysis",
  settings: "Settings",
};

/** Names of the severities. */
export const severities: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  note: "Note",
  clear: "Clear",
  "not-assessed": "Not assessed",
};

/** How many findings there are of one severity. */
export interface SeverityCount {
  readonly severity: Severity;
  readonly count: number;
}

/** "2 medium", "3 notes". */
export const severityCount = ({ severity, count }: SeverityCount, format: Format): string =>
  `${format.number(count)} ${severity === "note" && count !== 1 ? "notes" : severities[severity].toLowerCase()}`;

const groups: Readonly<Record<CommandGroup, string>> = {
  go: "Places",
  file: "Files",
  session: "Session",
  chart: "Charts",
  table: "Tables",
  app: "App",
};

/** Words of the frame and of controls that every page uses. */
export const common = {
  product: "FuelTune",
  places,
  severities,
  severityCount,
  groups,
  import: "Import",
  importFiles: "Import files…",
  search: "Search",
  more: "More",
  back: "Back",
  close: "Close",
  cancel: "Cancel",
  undo: "Undo",
  keep: "Keep",
  change: "Change…",
  skip: "Skip to the page",
  navigation: "Places",
  breadcrumb: "Where you are",
  finish: "Finish this page",
  copied: "Copied",
  goTo: (place: string) => `Go to ${place}`,
  drop: (count: number) =>
    count > 1 ? `Drop to import ${count} files` : count === 1 ? "Drop to import 1 file" : "Drop to import",
  status: {
    label: "State of the app",
    offlineReady: "Ready to work offline",
    offline: "Network off, everything works",
    preparing: "Not yet ready to work offline",
    version: (version: string) => `Version ${version}`,
    used: (used: string, quota: string) => `${used} used of ${quota}`,
    usedOnly: (used: string) => `${used} used`,
  },
  update: {
    ready: "A new version is ready. It starts when you close FuelTune, or restart now.",
    restart: "Restart now",
    later: "Later",
  },
  storageClosed: {
    sentence:
      "This browser does not let FuelTune use its storage: nothing can be opened or kept. Allow this site to store data (a private window may not), then load FuelTune again.",
    again: "Load again",
  },
  palette: {
    title: "Search",
    placeholder: "Actions, places, sessions, channels",
    nothing: (query: string) => `Nothing is called “${query}”. Try fewer letters.`,
    sessions: "Sessions",
    channels: "Channels of this session",
    move: "move",
    open: "open",
    count: (count: number) => (count === 1 ? "1 result" : `${count} results`),
  },
  keys: {
    title: "Keys of this screen",
    open: "Show the keys of this screen",
    palette: "Open search",
    off: "Single-letter keys are turned off in Settings.",
  },
  fault: {
    title: "This page stopped because of a fault in FuelTune.",
    kept: "Your sessions, vehicles and tables are stored on this device and were not touched.",
    again: "Try again",
    home: "Go to Home",
    copy: "Copy details",
    details: "Details",
  },
  notFound: {
    title: "There is nothing at this address.",
    next: "It may have been deleted, or the link belongs to another version.",
  },
  toast: { region: "Done", dismiss: "Dismiss" },
};
