import { analysisInput } from "../analysis/input";
import type { Column } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { assumedUnit } from "../logs/assumed-units";
import { channelOf } from "../logs/role-signal";
import type { Role } from "../logs/roles";
import { fail, ok, type Result } from "../result";
import type { TableDraft, TuneDraft } from "../tables/tune";
import { standardKpa } from "../standard-values";
import { convertible, convertPressure, convert, isPressure, parseUnit, quantityOf } from "../units";
import { tableAt } from "./place";

/** The tables that a FuelTech ECU multiplies into its injection time; a table it does not use is null. */
export interface PulseTables {
  /** Milliseconds over bar gauge, dead time included. */
  readonly map: TableDraft;
  /** Percent over rpm, engine and air temperature, throttle. */
  readonly rpm: TableDraft | null;
  readonly engineTemperature: TableDraft | null;
  readonly airTemperature: TableDraft | null;
  readonly throttle: TableDraft | null;
  /** Milliseconds over battery voltage. */
  readonly voltage: TableDraft | null;
  readonly deadTimeMs: number;
}

/** What the ECU measured at one instant; NaN where the log has it not. */
export interface PulseInputs {
  readonly mapBar: number;
  readonly rpm: number;
  readonly coolantC: number;
  readonly airC: number;
  readonly tpsPercent: number;
  readonly batteryV: number;
  /** Fuel added by the loop, percent. */
  readonly loopPercent: number;
}

/** One step of the way to the injection time. */
export interface PulseFactor {
  readonly name:
    | "map-table"
    | "dead-time-off"
    | "rpm"
    | "engine-temperature"
    | "air-temperature"
    | "throttle"
    | "closed-loop"
    | "dead-time"
    | "voltage";
  /** What was looked up with, in the unit of its axis; NaN where nothing is. */
  readonly input: number;
  /** Milliseconds that are added, or the factor that multiplies; the other is NaN. */
  readonly addMs: number;
  readonly factor: number;
  /** Running result, ms. */
  readonly thenMs: number;
}

/** The injection time with every factor that made it. */
export interface PulseExplained {
  readonly factors: readonly PulseFactor[];
  readonly predictedMs: number;
}

/** Why a pulse width cannot be explained. */
export type PulseProblem =
  | { readonly code: "no-tune" }
  | { readonly code: "no-map-table" }
  | { readonly code: "no-pulse-channel"; readonly role: Role };

/** The tables of a FuelTech tune; a 1-D tune by MAP is asked for. */
export function pulseTables(tune: TuneDraft | undefined): Result<PulseTables, PulseProblem> {
  if (tune === undefined) return fail({ code: "no-tune" });
  const named = (part: RegExp) => tune.tables.find(({ name, y }) => y === null && part.test(name)) ?? null;
  const map = named(/MainMapTable_A/);
  if (map === null) return fail({ code: "no-map-table" });
  const deadTime = tune.facts.find(({ name }) => name === "injectorDeadTimeMs")?.value;
  return ok({
    map,
    rpm: named(/Inj_AuxRpm/),
    engineTemperature: named(/Inj_AuxEngTemp/),
    airTemperature: named(/Inj_AuxAirTemp/),
    throttle: named(/Inj_AuxTps/),
    voltage: named(/Inj_DeadTime_A/),
    deadTimeMs: typeof deadTime === "number" ? deadTime : 1,
  });
}

/**
 * PW = (map - DT)(1 + rpm)(1 + engine)(1 + air)(1 + TPS)(1 + loop) + DT + volts, as verified on a FuelTech FT550 at
 * light load. Acceleration pulses, cut and start are not part of it. A missing input counts as no change.
 */
export function explainPulse(tables: PulseTables, inputs: PulseInputs): PulseExplained {
  const factors: PulseFactor[] = [];
  let now = 0;
  const add = (name: PulseFactor["name"], input: number, addMs: number): void => {
    now += addMs;
    factors.push({ name, input, addMs, factor: NaN, thenMs: now });
  };
  const multiply = (name: PulseFactor["name"], input: number, percent: number): void => {
    const factor = Number.isNaN(percent) ? 1 : 1 + percent / 100;
    now *= factor;
    factors.push({ name, input, addMs: NaN, factor, thenMs: now });
  };
  add("map-table", inputs.mapBar, read(tables.map, inputs.mapBar));
  add("dead-time-off", NaN, -tables.deadTimeMs);
  multiply("rpm", inputs.rpm, read(tables.rpm, inputs.rpm));
  multiply("engine-temperature", inputs.coolantC, read(tables.engineTemperature, inputs.coolantC));
  multiply("air-temperature", inputs.airC, read(tables.airTemperature, inputs.airC));
  multiply("throttle", inputs.tpsPercent, read(tables.throttle, inputs.tpsPercent));
  multiply("closed-loop", inputs.loopPercent, inputs.loopPercent);
  add("dead-time", NaN, tables.deadTimeMs);
  const volts = read(tables.voltage, inputs.batteryV);
  add("voltage", inputs.batteryV, Number.isNaN(volts) ? 0 : volts);
  return { factors, predictedMs: now };
}

function read(table: TableDraft | null, at: number): number {
  return table === null ? NaN : tableAt(table, at, 0);
}

/** A whole log explained, row by row on the clock of the pulse width. */
export interface LogExplained {
  readonly timeS: Column;
  readonly loggedMs: Column;
  readonly predictedMs: Column;
  /** Steady rows, for which the equation is made; 1 = counted below. */
  readonly steady: Uint8Array;
  readonly steadyCount: number;
  /** Of logged less predicted over the steady rows, ms. */
  readonly rmsMs: number;
  readonly biasMs: number;
  /** Every factor of one row. */
  readonly at: (row: number) => PulseExplained;
}

/** Explains every row of a log whose tune is known, and says how well steady ones come out. */
export function explainLog(log: LogDraft, tables: PulseTables): Result<LogExplained, PulseProblem> {
  const pulse = channelOf(log.channels, "injector-pw");
  if (pulse === null) return fail({ code: "no-pulse-channel", role: "injector-pw" });
  const inputs = pulseInputs(log, pulse.clock);
  if (inputs === null) return fail({ code: "no-pulse-channel", role: "map" });
  const timeS = log.clocks[pulse.clock]!;
  const at = (row: number) => explainPulse(tables, inputs.at(row));
  const predictedMs = timeS.map((_, row) => at(row).predictedMs);
  const steady = steadyRows(timeS, inputs);
  let [count, sum, squares] = [0, 0, 0];
  for (let row = 0; row < steady.length; row++) {
    const error = pulse.samples[row]! - predictedMs[row]!;
    if (Number.isNaN(error)) steady[row] = 0;
    if (steady[row] === 0) continue;
    count++;
    sum += error;
    squares += error * error;
  }
  const [rmsMs, biasMs] = [Math.sqrt(squares / count), sum / count];
  return ok({ timeS, loggedMs: pulse.samples, predictedMs, steady, steadyCount: count, rmsMs, biasMs, at });
}

interface PulseColumns {
  readonly at: (row: number) => PulseInputs;
  readonly enrichment: Column | null;
}

/** The inputs on the pulse width's clock; null without a manifold pressure. */
function pulseInputs(log: LogDraft, clock: number): PulseColumns | null {
  const input = analysisInput(log.clocks, log.channels);
  const column = (role: Role, unit: string): Column | null => {
    const channel = channelOf(log.channels, role);
    if (channel === null) return null;
    const stated = channel.unit.trim() === "" ? (assumedUnit(log.format, channel.label) ?? "") : channel.unit;
    const own = parseUnit(stated);
    const samples = input.onto(channel, clock);
    if (own === null || own === unit) return samples;
    // FuelTech counts manifold pressure from the atmosphere, where the unit leaves it open.
    if (isPressure(quantityOf(own)) && isPressure(quantityOf(unit))) {
      return samples.map((value) => convertPressure(value, own, unit, standardKpa));
    }
    return convertible(own, unit) ? samples.map((value) => convert(value, own, unit)) : samples;
  };
  const map = column("map", "bar-gauge");
  if (map === null) return null;
  const rpm = column("rpm", "rpm");
  const coolant = column("coolant", "°C");
  const air = column("iat", "°C");
  const tps = column("tps", "%");
  const battery = column("battery", "V");
  const loop = column("closed-loop-correction", "%");
  return {
    enrichment: column("acceleration-enrichment", "ms"),
    at: (row) => ({
      mapBar: map[row]!,
      rpm: rpm?.[row] ?? NaN,
      coolantC: coolant?.[row] ?? NaN,
      airC: air?.[row] ?? NaN,
      tpsPercent: tps?.[row] ?? NaN,
      batteryV: battery?.[row] ?? NaN,
      loopPercent: loop?.[row] ?? NaN,
    }),
  };
}

const calmS = 0.5;
/** What throttle and pressure may move within the calm. */
const calmTps = 1;
const calmBar = 0.05;

/** Running on a nearly shut throttle, throttle and pressure calm for half a second, no acceleration pulse. */
function steadyRows(timeS: Column, inputs: PulseColumns): Uint8Array {
  const steady = new Uint8Array(timeS.length);
  for (let row = 0; row < steady.length; row++) {
    const now = inputs.at(row);
    if (!(now.rpm >= 500 && now.tpsPercent <= 8)) continue;
    steady[row] = isCalm(timeS, inputs, row, now) ? 1 : 0;
  }
  return steady;
}

function isCalm(timeS: Column, inputs: PulseColumns, row: number, now: PulseInputs): boolean {
  if (timeS[row]! - timeS[0]! < calmS) return false;
  for (let back = row; back >= 0 && timeS[row]! - timeS[back]! <= calmS; back--) {
    const then = inputs.at(back);
    if (Math.abs(then.tpsPercent - now.tpsPercent) > calmTps) return false;
    if (Math.abs(then.mapBar - now.mapBar) > calmBar) return false;
    if (Math.abs(inputs.enrichment?.[back] ?? 0) > 0.02) return false;
  }
  return true;
}
