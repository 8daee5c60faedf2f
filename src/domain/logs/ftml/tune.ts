import type { Axis, TableDraft, TuneDraft } from "../../tables/tune";
import type { TableKind } from "../../tables/tuning-table";

// What is read of the tune, and nothing else: it also holds serial numbers and passwords.

type Quantity = readonly [label: string, unit: string];

const map: Quantity = ["MAP", "bar-gauge"];
const rpm: Quantity = ["RPM", "rpm"];
const tps: Quantity = ["TPS", "%"];
const engineTemperature: Quantity = ["Engine temperature", "°C"];
const airTemperature: Quantity = ["Air temperature", "°C"];
const voltage: Quantity = ["Battery voltage", "V"];
const sinceStart: Quantity = ["Time since start", "s"];

interface TableRule {
  readonly section: "InjTables" | "IgnTables";
  readonly name: string;
  readonly kind: TableKind;
  readonly unit: string;
  readonly x: Quantity;
  readonly y?: Quantity;
  /** Tables that every tune carries but only some use: with throttle as main load, or with injectors on bank B. */
  readonly usedWith?: "throttle" | "bank-b";
}

const tableRules: readonly TableRule[] = [
  { section: "InjTables", name: "Inj_MainMapTable_A_Legacy", kind: "injection-time", unit: "ms", x: map },
  { section: "InjTables", name: "Inj_AuxRpmTable_Legacy", kind: "fuel-correction", unit: "%", x: rpm },
  {
    section: "InjTables",
    name: "Inj_AuxEngTemp_Table",
    kind: "fuel-correction",
    unit: "%",
    x: engineTemperature,
  },
  {
    section: "InjTables",
    name: "Inj_AuxAirTemp_Table",
    kind: "fuel-correction",
    unit: "%",
    x: airTemperature,
  },
  { section: "InjTables", name: "Inj_AuxTps_Table", kind: "fuel-correction", unit: "%", x: tps },
  { section: "InjTables", name: "Inj_DeadTime_A_Table", kind: "dead-time", unit: "ms", x: voltage },
  { section: "InjTables", name: "Inj_MapLambda_Table", kind: "lambda-target", unit: "λ", x: map, y: rpm },
  { section: "InjTables", name: "Inj_MainMap_A_Table", kind: "injection-time", unit: "ms", x: map, y: rpm },
  { section: "InjTables", name: "Inj_FirtPulse_Table", kind: "generic", unit: "ms", x: engineTemperature },
  { section: "InjTables", name: "Inj_EngineStart_Table", kind: "generic", unit: "ms", x: engineTemperature },
  {
    section: "InjTables",
    name: "Inj_EnrichPostStart_Table",
    kind: "generic",
    unit: "%",
    x: sinceStart,
    y: engineTemperature,
  },
  { section: "IgnTables", name: "Ign_MainRpmTable_Legacy", kind: "ignition", unit: "deg", x: rpm },
  { section: "IgnTables", name: "Ign_MainMap_Table", kind: "ignition", unit: "deg", x: map, y: rpm },
  ...usedWith("throttle", [
    { section: "InjTables", name: "Inj_MainTpsTable_A_Legacy", kind: "injection-time", unit: "ms", x: tps },
    { section: "InjTables", name: "Inj_MainTps_A_Table", kind: "injection-time", unit: "ms", x: tps, y: rpm },
    { section: "InjTables", name: "Inj_TpsIdle_Table", kind: "injection-time", unit: "ms", x: rpm },
    { section: "InjTables", name: "Inj_AuxMap_Table", kind: "fuel-correction", unit: "%", x: map },
    { section: "InjTables", name: "Inj_TpsLambda_Table", kind: "lambda-target", unit: "λ", x: tps, y: rpm },
    { section: "IgnTables", name: "Ign_MainTps_Table", kind: "ignition", unit: "deg", x: tps, y: rpm },
  ]),
  ...usedWith("bank-b", [
    { section: "InjTables", name: "Inj_MainMapTable_B_Legacy", kind: "injection-time", unit: "ms", x: map },
    { section: "InjTables", name: "Inj_MainMap_B_Table", kind: "injection-time", unit: "ms", x: map, y: rpm },
    { section: "InjTables", name: "Inj_DeadTime_B_Table", kind: "dead-time", unit: "ms", x: voltage },
  ]),
  // Degrees added to the main ignition: no ignition maps of their own.
  { section: "IgnTables", name: "Ign_AuxMapTable_Legacy", kind: "generic", unit: "deg", x: map },
  { section: "IgnTables", name: "Ign_AuxTpsTable_Legacy", kind: "generic", unit: "deg", x: tps },
  { section: "IgnTables", name: "Ign_AuxEngTemp_Table", kind: "generic", unit: "deg", x: engineTemperature },
  { section: "IgnTables", name: "Ign_AuxAirTemp_Table", kind: "generic", unit: "deg", x: airTemperature },
  { section: "IgnTables", name: "Ign_Dwell_Table", kind: "generic", unit: "ms", x: voltage },
];

function usedWith(use: TableRule["usedWith"], rules: readonly TableRule[]): readonly TableRule[] {
  return rules.map((rule) => Object.assign({ usedWith: use }, rule));
}

/** Config elements that become facts: name in the file, name of the fact, unit ("text" for words). */
const factRules: readonly (readonly [element: string, fact: string, unit: string])[] = [
  ["NoCilindros", "cylinders", ""],
  ["MainMap", "mainLoad", "text"],
  ["FuelType", "fuelType", "text"],
  ["FuelCalc_Fuel_Density", "fuelDensityKgPerL", "kg/L"],
  ["InjDeadTime_A", "injectorDeadTimeMs", "ms"],
  ["InjBankA_TotalFlow", "injectorBankFlowLbPerH", "lb/h"],
  ["BankA_Mode", "injectionMode", "text"],
  ["BankAOutNum", "injectorOutputs", ""],
  ["HardCutRPM", "maxRpm", "rpm"],
  ["MaxPress", "maxBoostBar", "bar-gauge"],
  ["TwoStepCutRPM", "twoStepRpm", "rpm"],
  ["CutOff_RPM", "decelCutoffRpm", "rpm"],
  ["Alert_DTC_EngineTemp_Max", "alertEngineTempC", "°C"],
  ["Alert_DTC_AirTemp_Max", "alertAirTempC", "°C"],
  ["Alert_DTC_BatVMin", "alertBatteryMinV", "V"],
  ["Alert_DTC_BatVMax", "alertBatteryMaxV", "V"],
  // Spelled like this in the file; pounds of fuel per horsepower and hour.
  ["FuelCalc_BFSC", "bsfcLbPerHpH", "lb/(hp h)"],
];

const mostCells = 4096;

/** Reads the tune's XML (UTF-8) by an allow-list of tables and facts; the ECU's own words become the signature. */
export function readFtmlTune(xml: string, signature: string): TuneDraft {
  const sections = {
    InjTables: inside(xml, "InjTables") ?? "",
    IgnTables: inside(xml, "IgnTables") ?? "",
  };
  const config = inside(xml, "Config") ?? "";
  const uses = new Set<TableRule["usedWith"]>([undefined]);
  if (/tps/i.test(inside(config, "MainMap") ?? "")) uses.add("throttle");
  if (Number(inside(config, "InjBankB_TotalFlow") ?? 0) > 0) uses.add("bank-b");
  const tables = tableRules
    .filter((rule) => uses.has(rule.usedWith))
    .map((rule) => readTable(sections[rule.section], rule))
    .filter((table) => table !== null);
  const facts = factRules.map((rule) => readFact(config, rule)).filter((fact) => fact !== null);
  return { format: "fueltech-ftml", signature, tables, facts };
}

function readFact(
  config: string,
  [element, name, unit]: (typeof factRules)[number],
): TuneDraft["facts"][number] | null {
  const words = (inside(config, element) ?? "").trim();
  if (unit === "text") return /^[\w ]{1,40}$/.test(words) ? { name, value: words, unit: "" } : null;
  const value = Number(words);
  // The ECU's single-precision numbers come out as 0.70000000000000007.
  return words !== "" && Number.isFinite(value) ? { name, value: Number(value.toPrecision(9)), unit } : null;
}

function readTable(section: string, { name, kind, unit, x, y }: TableRule): TableDraft | null {
  const body = inside(section, name);
  if (body === null) return null;
  const columns = doubles(inside(body, "Colunas") ?? "");
  const rows = doubles(inside(body, "Linhas") ?? "");
  if (!isAxis(columns) || !isAxis(rows) || columns.length * rows.length > mostCells) return null;
  if (y === undefined && rows.length !== 1) return null;
  const values = cells(body, columns, rows);
  return { name, kind, unit, x: axis(x, columns), y: y === undefined ? null : axis(y, rows), values };
}

/** Cells by their own keys: the file states the axis values of each again, so that order does not matter. */
function cells(body: string, columns: Float64Array, rows: Float64Array): Float64Array<ArrayBuffer> {
  const values = new Float64Array(columns.length * rows.length).fill(NaN);
  const rowOf = new Map([...rows].map((value, at) => [value, at]));
  const columnOf = new Map([...columns].map((value, at) => [value, at]));
  const pattern =
    /<Item>\s*<Key>\s*<double>([^<]*)<\/double>\s*<\/Key>\s*<Value>\s*(?:<double>([^<]*)<\/double>|<Serializable)/g;
  let row: number | undefined;
  for (const [, key, value] of (inside(body, "Tabela") ?? "").matchAll(pattern)) {
    if (value === undefined) row = rowOf.get(Number(key));
    else {
      const column = columnOf.get(Number(key));
      if (row !== undefined && column !== undefined) values[row * columns.length + column] = Number(value);
    }
  }
  return values;
}

function axis([label, unit]: Quantity, values: Float64Array<ArrayBuffer>): Axis {
  return { label, unit, values };
}

function isAxis(values: Float64Array): boolean {
  return values.length > 0 && values.every((value, at) => at === 0 || value > values[at - 1]!);
}

function doubles(list: string): Float64Array<ArrayBuffer> {
  return Float64Array.from(list.matchAll(/<double>([^<]*)<\/double>/g), ([, number]) => Number(number));
}

/** Text between the first `<name>` and its end tag; null when there is none. */
function inside(xml: string, name: string): string | null {
  const open = `<${name}>`;
  const from = xml.indexOf(open);
  const to = from < 0 ? -1 : xml.indexOf(`</${name}>`, from);
  return to < 0 ? null : xml.slice(from + open.length, to);
}
