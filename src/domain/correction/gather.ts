import type { AnalysisInput } from "../analysis/analysis";
import { analysisInput } from "../analysis/input";
import { isAfr, richestTarget } from "../analysis/mixture";
import type { Channel, Clock, Column } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { assumedUnit } from "../logs/assumed-units";
import { channelOf, channelOfAny, manifoldKpa } from "../logs/role-signal";
import type { Role } from "../logs/roles";
import { evaluateExpression } from "../expression/evaluate";
import { parseExpression } from "../expression/parse";
import { fail, ok, type Result } from "../result";
import type { TuningTable } from "../tables/tuning-table";
import { convert, convertible, parseUnit } from "../units";
import { axisChannel, type AxisChannel } from "./axis-channel";
import { carried, remembered } from "./carried";
import { flagChannels, isOn, type FlagKind } from "./find-channels";
import { lambdaPerUnit, measuredLambda, type MeasuredLambda } from "./measured-lambda";
import { tableAt } from "./place";
import type { CorrectionProblem } from "./problem";
import { stoichiometricOf, type CorrectionSettings } from "./settings";
import { trimOf } from "./trims";

/** One bit for each kind of switch. */
export const flagBits: Readonly<Record<FlagKind, number>> = {
  cut: 1,
  limiter: 2,
  enrichment: 4,
  cranking: 8,
  "after-start": 16,
};

/** A log as the correction reads it: columns on one clock, in fixed units; null where the log has no such channel. */
export interface Gathered {
  readonly timeS: Clock;
  readonly stepS: number;
  /** In the units of the table's axes. */
  readonly x: Column;
  readonly y: Column | null;
  readonly rpm: Column | null;
  /** Absolute. */
  readonly mapKpa: Column | null;
  readonly tps: Column | null;
  readonly coolantC: Column | null;
  readonly batteryV: Column | null;
  readonly dutyPercent: Column | null;
  readonly pulseMs: Column | null;
  /** Pressure across the injectors, in any unit. */
  readonly fuelPressure: Column | null;
  /** Asked lambda; NaN where none was asked. */
  readonly target: Column;
  /** Fuel added by loop and learned trims, as a factor. */
  readonly trim: Column | null;
  readonly flags: Uint8Array;
  /** Kinds of switches that the log has at all. */
  readonly switches: readonly FlagKind[];
  /** Rows that the user's own expression rejects. */
  readonly custom: Uint8Array | null;
  readonly lambda: MeasuredLambda;
  /** Second sensor on the same clock as the first. */
  readonly otherLambda: Column | null;
  /** Whether one of measured and asked mixture is an air-fuel ratio and the other a lambda. */
  readonly mixedMeasures: boolean;
  /** What the ECU itself says it read from its table. */
  readonly loggedTable: Column | null;
  /** Ids of every channel that was read, for the record. */
  readonly channels: readonly string[];
}

/** Finds and converts what a correction of the table needs from a log. */
export function gather(
  log: LogDraft,
  table: TuningTable,
  settings: CorrectionSettings,
): Result<Gathered, CorrectionProblem> {
  const x = axisChannel(log, table.x, "x", settings);
  if (!x.ok) return x;
  const y = table.y === null ? null : axisChannel(log, table.y, "y", settings);
  if (y !== null && !y.ok) return y;
  const base = (y?.value ?? x.value).channel.clock;
  const input = analysisInput(log.clocks, log.channels);
  const lambda = measuredLambda(log, settings);
  if (!lambda.ok) return lambda;
  const trim = trimOf(input, base);
  if (trim === null && settings.loop !== "open") return fail({ code: "loop-unknown" });
  const columns = plainColumns(input, base, log);
  const target = targetOf(log, input, base, settings);
  if (!target.ok) return target;
  const custom = customRows(log, base, settings.filters?.custom ?? "");
  if (!custom.ok) return custom;
  return ok({
    timeS: log.clocks[base]!,
    stepS: input.stepS(base),
    x: scaled(input.onto(x.value.channel, base), x.value),
    y: y === null ? null : scaled(input.onto(y.value.channel, base), y.value),
    ...columns,
    target: target.value,
    trim,
    flags: flagsOf(input, base),
    switches: [...new Set(flagChannels(log.channels).map(({ kind }) => kind))].toSorted(),
    custom: custom.value,
    lambda: lambda.value,
    mixedMeasures: isAfr(lambda.value.channel) !== targetInAfr(input, settings),
    otherLambda: otherLambda(input, lambda.value, settings),
    loggedTable: table.kind === "ve" ? loggedTable(input, base) : null,
    channels: [x.value.channel.id, ...(y === null ? [] : [y.value.channel.id]), lambda.value.channel.id],
  });
}

function plainColumns(input: AnalysisInput, base: number, log: LogDraft) {
  const role = (name: Role, unit: string): Column | null => {
    const channel = channelOf(input.channels, name);
    if (channel === null) return null;
    const own = parseUnit(
      channel.unit.trim() === "" ? (assumedUnit(log.format, channel.label) ?? "") : channel.unit,
    );
    const column = carried(input, channel, base);
    if (own === null || own === unit || !convertible(own, unit)) return column;
    return column.map((value) => convert(value, own, unit));
  };
  const mapKpa = manifold(input, base, log);
  const coolantC = role("coolant", "°C");
  return {
    rpm: role("rpm", "rpm"),
    mapKpa,
    tps: role("tps", "%") ?? role("pedal", "%"),
    coolantC: coolantC === null ? null : remembered(coolantC, input.clocks[base]!),
    batteryV: role("battery", "V"),
    dutyPercent: role("injector-duty", "%"),
    pulseMs: role("injector-pw", "ms"),
    fuelPressure: role("fuel-pressure", "kPa"),
  };
}

function manifold(input: AnalysisInput, base: number, log: LogDraft): Column | null {
  const channel = channelOfAny(input.channels, ["map", "boost"]);
  if (channel === null) return null;
  const unit = channel.unit.trim() === "" ? (assumedUnit(log.format, channel.label) ?? "") : channel.unit;
  let least = Infinity;
  let most = -Infinity;
  const { samples } = channel;
  for (let row = 0; row < samples.length; row++) {
    const sample = samples[row]!;
    if (sample < least) least = sample;
    if (sample > most) most = sample;
  }
  const signal = manifoldKpa({ ...channel, unit }, least, most);
  return signal === null ? null : scaled(carried(input, channel, base), signal);
}

function targetOf(
  log: LogDraft,
  input: AnalysisInput,
  base: number,
  settings: CorrectionSettings,
): Result<Column, CorrectionProblem> {
  const rows = input.clocks[base]!.length;
  const source = settings.target ?? { kind: "logged" };
  if (source.kind === "constant") return ok(new Float64Array(rows).fill(source.lambda));
  if (source.kind === "table") return tableTarget(log, input, base, source.table, settings);
  const channel = targetChannel(input, settings);
  if (channel === null) return fail({ code: "no-target" });
  const scale = lambdaPerUnit(channel, settings);
  const column = input
    .onto(channel, base)
    .map((value) => (value * scale >= richestTarget ? value * scale : NaN));
  return column.some((value) => value > 0) ? ok(column) : fail({ code: "no-target" });
}

function targetChannel(input: AnalysisInput, settings: CorrectionSettings): Channel | null {
  const wanted = settings.channels?.target;
  if (wanted !== undefined) return input.channel(wanted);
  return channelOfAny(input.channels, ["lambda-target", "afr-target"]);
}

function targetInAfr(input: AnalysisInput, settings: CorrectionSettings): boolean {
  const { target } = settings;
  if (target?.kind === "constant") return false;
  if (target?.kind === "table") return parseUnit(target.table.unit) === "AFR";
  const channel = targetChannel(input, settings);
  return channel !== null && isAfr(channel);
}

function tableTarget(
  log: LogDraft,
  input: AnalysisInput,
  base: number,
  table: TuningTable,
  settings: CorrectionSettings,
): Result<Column, CorrectionProblem> {
  const x = axisChannel(log, table.x, "x", {});
  if (!x.ok) return x;
  const y = table.y === null ? null : axisChannel(log, table.y, "y", {});
  if (y !== null && !y.ok) return y;
  const scale = parseUnit(table.unit) === "AFR" ? 1 / stoichiometricOf(settings) : 1;
  const xs = scaled(input.onto(x.value.channel, base), x.value);
  const ys = y === null ? xs : scaled(input.onto(y.value.channel, base), y.value);
  return ok(xs.map((value, row) => tableAt(table, value, ys[row]!) * scale));
}

function flagsOf(input: AnalysisInput, base: number): Uint8Array {
  const flags = new Uint8Array(input.clocks[base]!.length);
  for (const { channel, kind } of flagChannels(input.channels)) {
    const on = isOn(channel);
    const bit = flagBits[kind];
    const column = carried(input, channel, base);
    for (let row = 0; row < flags.length; row++) if (on(column[row]!)) flags[row]! |= bit;
  }
  return flags;
}

function otherLambda(
  input: AnalysisInput,
  lambda: MeasuredLambda,
  settings: CorrectionSettings,
): Column | null {
  const other = ["lambda", "afr", "lambda-2", "afr-2"] as const;
  for (const role of other) {
    const channel = channelOf(input.channels, role);
    if (channel === null || channel.id === lambda.channel.id) continue;
    const scale = lambdaPerUnit(channel, settings);
    const column = input.onto(channel, lambda.channel.clock).map((value) => value * scale);
    if (column.some((value) => value > 0)) return column;
  }
  return null;
}

function loggedTable(input: AnalysisInput, base: number): Column | null {
  const channel =
    channelOf(input.channels, "ve") ??
    input.channels.find(({ label, unit }) => unit.trim() === "%" && /^ve\b/i.test(label.trim())) ??
    null;
  return channel === null ? null : input.onto(channel, base);
}

function scaled(column: Column, { scale, offset }: Pick<AxisChannel, "scale" | "offset">): Column {
  return scale === 1 && offset === 0 ? column : column.map((value) => value * scale + offset);
}

/** Rows for which the user's expression is true; null without one. */
function customRows(log: LogDraft, base: number, text: string): Result<Uint8Array | null, CorrectionProblem> {
  if (text.trim() === "") return ok(null);
  const parsed = parseExpression(text);
  const values = parsed.ok ? evaluateExpression(parsed.value, log, base) : parsed;
  if (!values.ok) {
    const { code, at, what } = values.problem;
    return fail({ code: "custom-filter", why: code, at, what });
  }
  return ok(Uint8Array.from(values.value, (value) => (value !== 0 && !Number.isNaN(value) ? 1 : 0)));
}
