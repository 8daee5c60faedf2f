import type { Settings } from "../../../application/settings";
import type { Format } from "../format";

type Choices<Name extends keyof Settings> = Readonly<Record<Settings[Name] & string, string>>;
type UnitChoices<Name extends keyof Settings["units"]> = Readonly<Record<Settings["units"][Name], string>>;

const themes: Choices<"theme"> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};
const languages: Choices<"language"> = { system: "As the device", en: "English", "pt-br": "Português" };
const pressure: UnitChoices<"pressure"> = { file: "As in the file", kpa: "kPa", bar: "bar", psi: "psi" };
const temperature: UnitChoices<"temperature"> = { file: "As in the file", c: "°C", f: "°F" };
const speed: UnitChoices<"speed"> = { file: "As in the file", kmh: "km/h", mph: "mph" };
const mixture: UnitChoices<"mixture"> = { file: "As in the file", lambda: "λ", afr: "AFR" };

/** Words of Settings. */
export const settings = {
  title: "Settings act at once and are kept on this device.",
  find: "Find a setting",
  nothing: (query: string) => `No setting mentions “${query}”. Try fewer letters.`,
  look: "Look",
  theme: {
    label: "Theme",
    choices: themes,
    effect:
      "Light reads best in daylight, dark in the garage. High contrast draws every edge and text at its strongest.",
  },
  largeTargets: {
    label: "Large targets",
    effect: "Buttons, rows and fields become 56 px high, for gloves.",
  },
  language: {
    label: "Language",
    choices: languages,
    effect: "Words, decimal mark and dates. Channels keep the names of their files.",
  },
  units: {
    heading: "Units",
    effect: "How values are shown. Stored samples and files stay in their own units.",
    pressure: { label: "Pressure", choices: pressure },
    temperature: { label: "Temperature", choices: temperature },
    speed: { label: "Speed", choices: speed },
    mixture: { label: "Mixture", choices: mixture },
  },
  keys: {
    heading: "Keyboard",
    single: "Single-letter keys",
    effect: "G then H goes to Home, N to the next finding. Off, only keys with Ctrl or Alt act.",
    show: "Show the keys",
  },
  storage: {
    heading: "Storage on this device",
    what: "What",
    size: "Size",
    originals: (count: number, format: Format) =>
      count === 1 ? "1 original file" : `${format.number(count)} original files`,
    rest: "Samples, tables and the app itself",
    total: "Used in all",
    free: "Room left",
    unknown: "This browser does not say how much is used.",
    persistent: "Kept until you delete it.",
    notPersistent: "The browser may delete it when the device runs out of space.",
    ask: "Ask to keep it",
    refused: "The browser did not agree. Install FuelTune as an app, then ask again.",
  },
  offline: {
    heading: "Without a network",
    ready: "Ready: FuelTune is stored on this device and opens with the network off.",
    preparing: "Not ready yet: the app is still being stored on this device. Keep it open for a moment.",
    impossible: "This browser does not store web apps here. Open FuelTune over https or from localhost.",
    online: "Network on",
    off: "Network off",
  },
  privacy: {
    heading: "Privacy",
    statement: [
      "Everything stays on this device: no account, no server, no counting of what you do.",
      "After it has been stored, FuelTune asks no other computer for anything.",
      "Serial numbers, VINs and user names found in a log are not read into a session. The original file keeps them, unchanged.",
    ],
  },
  diagnostics: {
    heading: "Diagnostics",
    effect: "For a report of a fault. Holds versions and sizes; no names, no samples.",
    copy: "Copy as text",
    version: "FuelTune",
    browser: "Browser",
    screen: "Window",
    cores: "Processor threads",
    worker: "Service worker",
    workerOn: "in control",
    workerOff: "not in control",
    sessions: "Sessions",
    language: "Language",
    theme: "Theme",
  },
};
