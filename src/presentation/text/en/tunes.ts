import type { Format } from "../format";

const count = (value: number, one: string, many: string): string =>
  value === 1 ? `1 ${one}` : `${value} ${many}`;

/** Words of a tune on the Import page. */
export const tunes = {
  state: (format: string, tables: number) => `${format}, ${count(tables, "table", "tables")}`,
  firmware: "Firmware",
  noFirmware: "not stated",
  tables: "Tables",
  taken: (used: number, total: number) => `${used} of ${total} ticked`,
  values: "Engine values",
  valueCount: (total: number) => count(total, "value", "values"),
  choose: "Choose a vehicle…",
  newVehicle: (name: string) => `New: ${name}`,
  list: "Tables of this tune",
  filter: "Which tables are listed",
  filters: {
    all: (total: number) => `All ${total}`,
    known: (total: number) => `With a kind ${total}`,
    flat: (total: number) => `One value ${total}`,
  },
  find: "Find a table",
  nothing: (find: string) => `No table is called “${find}”.`,
  nothingHere: "No table here.",
  flat: "The same value in every cell",
  tickOne: (name: string) => `Take ${name}`,
  tickAll: "Take all listed tables",
  tickNone: "Take none of the listed tables",
  name: "Name",
  nameOf: (name: string) => `Name of ${name}`,
  kind: "Kind",
  kindOf: (name: string) => `Kind of ${name}`,
  unit: "Unit",
  unitOf: (name: string) => `Unit of ${name}`,
  axes: "Axes",
  range: "Values",
  picture: "Picture",
  pictureOf: (name: string) => `Picture of ${name}`,
  note: "Note",
  axis: (label: string, low: string, high: string) =>
    label === "" ? `${low} to ${high}` : `${label} ${low} to ${high}`,
  span: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  blank: (cells: number) => count(cells, "blank cell", "blank cells"),
  known: "The vehicle has this table already: it is not taken twice.",
  unfit: (fields: readonly string[], format: Format) =>
    `Cannot be a table: ${format.list(fields.map((field) => faults[field] ?? field))}.`,
  unread: (names: readonly string[], format: Format) =>
    `Left out, because the file states another number of cells than it holds: ${format.list(names)}.`,
  filled: "What the tune knows about the engine fills what the vehicle does not know yet.",
  promise: "Nothing is stored until you take the tables. The tune file itself is not changed.",
  take: (tables: number) => (tables === 1 ? "Take this table" : `Take ${tables} tables`),
  noTable: "No table is ticked. Tick at least one.",
  noVehicle: "Choose a vehicle for these tables.",
  done: (tables: number) => `Took ${count(tables, "table", "tables")}`,
  nothingNew: "The vehicle had these tables already",
  asTune: "Tuning table",
};

const faults: Readonly<Record<string, string>> = {
  x: "its columns do not rise",
  y: "its rows do not rise",
  values: "its cells do not fit its axes",
};
