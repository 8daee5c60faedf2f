import type { RoleCategory } from "../../../domain/logs/roles";
import type { Quantity } from "../../../domain/units";
import type { ChannelNote } from "../../pages/import/review-rows";
import type { Format } from "../format";

const categories: Readonly<Record<RoleCategory, string>> = {
  engine: "Engine",
  air: "Air",
  fuel: "Fuel",
  ignition: "Ignition",
  temperature: "Temperatures",
  pressure: "Pressures",
  electrical: "Electrical",
  motion: "Motion",
  position: "Position",
  flags: "States",
  electric: "Electric drive",
};

const quantities: Readonly<Record<Quantity, string>> = {
  pressure: "Pressure",
  "pressure-gauge": "Pressure above atmosphere",
  "pressure-absolute": "Absolute pressure",
  temperature: "Temperature",
  fraction: "Share",
  angle: "Angle",
  "angular-speed": "Turning rate",
  rotation: "Engine speed",
  speed: "Speed",
  acceleration: "Acceleration",
  distance: "Distance",
  time: "Time",
  frequency: "Frequency",
  voltage: "Voltage",
  current: "Current",
  power: "Power",
  energy: "Energy",
  charge: "Charge",
  torque: "Torque",
  "mass-flow": "Mass flow",
  "volume-flow": "Volume flow",
  mass: "Mass",
  volume: "Volume",
  lambda: "Lambda",
  afr: "AFR",
};

const note = (entry: ChannelNote, format: Format): string => {
  switch (entry.code) {
    case "empty":
      return "No value in the whole file";
    case "not-fitted":
      return "Not fitted";
    case "constant":
      return "Constant";
    case "gauge":
      return "Relative to atmosphere, vacuum is negative";
    case "absolute":
      return "Absolute: the pressure of the air is counted in";
    case "loop-off":
      return "0 means loop off";
    case "no-unit":
      return "No unit in the file. Choose it.";
    case "unknown-unit":
      return `“${entry.unit}” is not a known unit. Choose it.`;
    case "wrong-unit":
      return `${entry.unit} does not measure this. Check meaning and unit.`;
    case "doubted-unit":
      return `The numbers do not fit ${entry.unit}, see above`;
    case "shared-role":
      return `${entry.other} has this meaning too and comes first.`;
    case "rail":
      return `At its own limit for ${format.percent(entry.fraction)} of the log`;
    default:
      return `Spikes in ${format.percent(entry.fraction, 1)} of the samples`;
  }
};

/** Words of the Import page. */
export const importing = {
  empty: {
    sentence: "Drop logs or tunes anywhere in this window.",
    note: "Each file is read here, on this device. You see what was understood before anything is stored.",
    choose: "Choose files",
  },
  review: (at: number, total: number) => `Review ${at} of ${total}`,
  heading: (file: string) => `What was understood of ${file}`,
  files: "Files",
  state: {
    waiting: "Waiting",
    reading: (file: string, percent: string) => `Reading ${file}, ${percent}`,
    storing: "Storing",
    stored: "Imported",
    cancelled: "Cancelled. Nothing was stored.",
    failed: "Not read",
    ready: (format: string, duration: string, rate: string) => `${format}, ${duration}, ${rate}`,
  },
  readAgain: "Read again",
  removeFile: "Remove from the list",
  openSession: "Open the session",
  facts: {
    label: "What was understood",
    readAs: "Read as",
    sure: ["not recognised", "could be", "likely", "certain"],
    text: "Text",
    binary: "Binary file",
    rows: "Rows",
    kept: (kept: string, found: string) => `${kept} kept of ${found}`,
    allKept: (kept: string) => `${kept}, all kept`,
    time: "Time",
    at: (rate: string) => `at ${rate}`,
    rates: (slow: string, fast: string) => `at ${slow} to ${fast}`,
    noGaps: "no gaps",
    gaps: (count: number, longest: string) =>
      count === 1 ? `1 gap of ${longest}` : `${count} gaps, ${longest} at most`,
    channels: "Channels",
    look: (count: number) => (count === 1 ? "1 needs a look" : `${count} need a look`),
    noLook: "all understood",
    vehicle: "Vehicle",
    noVehicle: "No vehicle",
    newVehicle: "New vehicle…",
    useName: "Use this name",
    name: "Session name",
    log: "Log in this file",
    logOf: (at: number, total: number) => `${at} of ${total}`,
    tables: (count: number) =>
      count === 1 ? "Take the table found in this file" : `Take the ${count} tables found in this file`,
    tablesNote: "They are added to the vehicle; tables that it already has stay as they are.",
    tablesNeed: "Choose a vehicle to take the tables of this file.",
    filled: "What the tune in this file knows about the engine fills what the vehicle does not know yet.",
  },
  dialect: {
    title: "How is this text written?",
    encoding: "Characters",
    encodings: {
      "utf-8": "UTF-8",
      "utf-16le": "UTF-16, little endian",
      "utf-16be": "UTF-16, big endian",
      "windows-1252": "Windows-1252",
    },
    delimiter: "Columns are divided by",
    delimiters: { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blank" },
    decimal: "Decimal mark",
    decimals: { ".": "decimal point", ",": "decimal comma" },
    apply: "Read again",
    note: "The file is read again with these. What you changed in the channels stays.",
    change: "Change how the text is read",
  },
  clock: {
    title: "Where is the time of each row?",
    column: "Time comes from",
    found: (label: string) => `the column that was found (${label})`,
    own: "the format itself",
    number: "another column",
    none: "no column: rows are equally far apart",
    columnNumber: "Number of the column",
    columnHint: "1 is the first column of the file.",
    unit: "Unit of the time",
    units: { s: "seconds", ms: "milliseconds", us: "microseconds", min: "minutes" },
    detected: "as found",
    interval: "Time between rows",
    intervalHint: "25 samples per second are 40 ms.",
    change: "Change how the time is read",
    wrong: "Type a number above 0.",
  },
  formats: {
    detect: "Recognise it again",
    choose: "Choose format",
  },
  twin: {
    title: (name: string, date: string) => `This file is already here as “${name}”, imported ${date}.`,
    detail: "Importing it again makes a second session.",
    open: "Open that session",
    job: (file: string) => `This file has the same content as ${file} in this list.`,
    remove: "Remove this one",
  },
  rows: {
    show: "Show rows",
    title: (file: string) => `Rows of ${file}`,
    label: "Lines of the file",
    reading: "Reading the file",
    none: "The file cannot be read any more, or has no such line.",
  },
  report: {
    open: "Report with a sample of 20 rows",
    title: "What should the report say?",
    note: "Nothing is sent. Look through the text, delete what is private, then copy or save it and send it yourself.",
    label: "Report",
    copy: "Copy the report",
    save: "Save as text",
    sample: (count: number, text: boolean) =>
      text ? `The first ${count} lines of the file:` : `The first ${16 * count} bytes of the file:`,
    unreadable: "The file cannot be read any more.",
  },
  warningList: "Warnings",
  more: (count: number) => `Show ${count} more`,
  andMore: (count: number) => (count === 1 ? "1 more" : `${count} more`),
  channels: {
    label: "Channels",
    all: (count: number) => `All ${count}`,
    look: (count: number) => `Need a look ${count}`,
    constant: (count: number) => `Constant ${count}`,
    filter: "Which channels are listed",
    find: "Find a channel",
    nothing: (find: string) => `No channel is called “${find}”.`,
    nothingHere: "No channel needs a look.",
    noConstant: "No channel is constant.",
    tickOne: (label: string) => `Use ${label}`,
    tickAll: "Use all listed channels",
    tickNone: "Use none of the listed channels",
    name: "Label in the file",
    meaning: "Meaning",
    meaningOf: (label: string) => `Meaning of ${label}`,
    noMeaning: "No meaning",
    unit: "Unit",
    unitOf: (label: string) => `Unit of ${label}`,
    noUnit: "no unit",
    unitAsInFile: "As in the file",
    signal: "Signal",
    signalOf: (label: string) => `Signal of ${label} over the whole log`,
    min: "Min",
    max: "Max",
    range: (min: string, max: string) => `${min} to ${max}`,
    noteHead: "Note",
    remembered: "Remembered for the next file with this header",
    gauge: "above atmosphere",
    absolute: "absolute",
    used: (used: number, total: number) => `${used} of ${total} channels are kept`,
  },
  note,
  categories,
  quantities,
  units: {
    title: "Which units did FTManager write?",
    note: "FTManager writes the units chosen on that computer, and the file does not say which. Compare the numbers.",
    warning: "This file does not state its units.",
    doubt: (labels: string) =>
      `The numbers of ${labels} do not fit the usual unit, and the file states none.`,
    fits: (unit: string) => `${unit}, fits the numbers`,
    warningDetail: (units: string) =>
      `FTManager writes the units chosen on that computer. Taken as ${units}.`,
    keep: "Keep them",
    change: "Change…",
    unitOf: (label: string) => `Unit of ${label}`,
    apply: "Use these units",
  },
  foot: {
    promise: "Nothing is stored until you import. The original file is kept, byte for byte.",
    cancel: "Cancel",
    cancelFile: (file: string) => `Cancel ${file}`,
    next: "Next file",
    one: "Import this session",
    these: (count: number) => `Import these ${count} sessions`,
    all: (count: number) => `Import all ${count}`,
    noChannel: "No channel is ticked. Tick at least one.",
    done: (name: string) => `Imported “${name}”`,
    doneMany: (count: number) => `Imported ${count} sessions`,
  },
};
