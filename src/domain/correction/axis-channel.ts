import type { Channel } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { standardKpa } from "../standard-values";
import { assumedUnit } from "../logs/assumed-units";
import type { Role } from "../logs/roles";
import { fail, ok, type Result } from "../result";
import type { Axis } from "../tables/tune";
import { convert, convertible, isPressure, parseUnit, quantityOf, type Quantity } from "../units";
import type { CorrectionProblem } from "./problem";
import type { Conversion, CorrectionSettings } from "./settings";

/** A channel that runs along an axis of the table: axis value = sample * scale + offset. */
export interface AxisChannel extends Conversion {
  readonly channel: Channel;
  /** What the axis means; null where only the name of the channel is known. */
  readonly meaning: AxisMeaning | null;
}

/** What an axis of a fuel table can run over. */
export type AxisMeaning = "rpm" | "pressure" | "throttle" | "airflow";

const rolesOf: Readonly<Record<AxisMeaning, readonly Role[]>> = {
  rpm: ["rpm"],
  pressure: ["map", "boost"],
  throttle: ["tps", "pedal"],
  airflow: ["maf"],
};

/** The channel of an axis, with the way from its unit to the axis'. Never converts across pressure references unasked. */
export function axisChannel(
  log: LogDraft,
  axis: Axis,
  name: "x" | "y",
  settings: CorrectionSettings,
): Result<AxisChannel, CorrectionProblem> {
  const meaning = meaningOf(axis);
  const wanted = settings.channels?.[name];
  const channel =
    wanted === undefined ? candidate(log, axis, meaning) : log.channels.find(({ id }) => id === wanted);
  if (channel === undefined) {
    return fail({ code: "no-axis-channel", axis: name, label: axis.label, unit: axis.unit });
  }
  const accepted = settings.conversions?.[name];
  const found = accepted === undefined ? conversion(log, channel, axis, name) : ok(accepted);
  if (!found.ok) return found;
  const fits = { ...found.value, channel, meaning };
  return overlaps(fits, axis, name);
}

/** What an axis runs over, by its unit and then its label; null when neither says. */
export function meaningOf({ unit, label }: Axis): AxisMeaning | null {
  const quantity = quantityOf(unit);
  if (isPressure(quantity)) return "pressure";
  if (quantity === "mass-flow") return "airflow";
  const name = label.toLowerCase();
  if (/rpm|engine speed|rota[cç]|giro|drehzahl/.test(name)) return "rpm";
  if (quantity === "rotation" || quantity === "angular-speed" || /rpm|1\/min/i.test(unit)) return "rpm";
  if (/\bmap\b|manifold|boost|press/.test(name)) return "pressure";
  if (/tps|thrott|pedal|borboleta|acelerador/.test(name)) return "throttle";
  return /\bmaf\b|air ?flow/.test(name) ? "airflow" : null;
}

function candidate(log: LogDraft, axis: Axis, meaning: AxisMeaning | null): Channel | undefined {
  const roles = meaning === null ? [] : rolesOf[meaning];
  for (const role of roles) {
    const channel = log.channels.find((each) => each.role === role);
    if (channel !== undefined) return channel;
  }
  const label = axis.label.trim().toLowerCase();
  return log.channels.find((channel) => channel.label.trim().toLowerCase() === label && label !== "");
}

function conversion(
  log: LogDraft,
  channel: Channel,
  axis: Axis,
  name: "x" | "y",
): Result<Conversion, CorrectionProblem> {
  const same = ok({ scale: 1, offset: 0 });
  const axisUnit = parseUnit(axis.unit);
  const stated = channel.unit.trim() === "" ? (assumedUnit(log.format, channel.label) ?? "") : channel.unit;
  const channelUnit = parseUnit(stated);
  if (axisUnit === null || channelUnit === null) return same;
  const refuse = (offer: Conversion | null) =>
    fail({
      code: "axis-units",
      axis: name,
      axisUnit: axis.unit,
      channel: channel.label,
      channelUnit: stated,
      offer,
    });
  if (isPressure(quantityOf(axisUnit)) && isPressure(quantityOf(channelUnit))) {
    const from = referenceOf(
      quantityOf(channelUnit),
      channel.samples,
      convert(1, channelUnit, "kPa"),
      channel.role,
    );
    const to = referenceOf(quantityOf(axisUnit), axis.values, convert(1, axisUnit, "kPa"), null);
    const scale = convert(1, channelUnit, "kPa") / convert(1, axisUnit, "kPa");
    if (from === to) return ok({ scale, offset: 0 });
    const shift = convert(standardKpa, "kPa", axisUnit);
    return refuse({ scale, offset: from === "gauge" ? shift : -shift });
  }
  if (axisUnit === channelUnit) return same;
  if (!convertible(channelUnit, axisUnit)) return refuse(null);
  const offset = convert(0, channelUnit, axisUnit);
  return ok({ scale: convert(1, channelUnit, axisUnit) - offset, offset });
}

/** A pressure without a stated reference is a gauge's when it goes below the vacuum of an absolute scale. */
function referenceOf(
  quantity: Quantity | null,
  values: Float64Array,
  kpaPerUnit: number,
  role: Role | null,
): "gauge" | "absolute" {
  if (quantity === "pressure-gauge") return "gauge";
  if (quantity === "pressure-absolute") return "absolute";
  if (role === "boost") return "gauge";
  for (const value of values) if (value * kpaPerUnit < -2) return "gauge";
  return "absolute";
}

/** A channel that hardly ever comes near the axis belongs to another table, or is read in another unit. */
function overlaps(found: AxisChannel, axis: Axis, name: "x" | "y"): Result<AxisChannel, CorrectionProblem> {
  const { samples, label } = found.channel;
  // The ECU holds a single breakpoint everywhere.
  if (axis.values.length === 1) return ok(found);
  const axisLeast = axis.values[0]!;
  const axisMost = axis.values.at(-1)!;
  const margin = 0.1 * (axisMost - axisLeast);
  let least = Infinity;
  let most = -Infinity;
  let inside = 0;
  let count = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < samples.length; row++) {
    const sample = samples[row]!;
    if (Number.isNaN(sample)) continue;
    const value = sample * found.scale + found.offset;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
    if (value < axisLeast - margin || value > axisMost + margin) continue;
    inside++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // A bar channel lies wholly inside the first step of a kPa axis: it fits no cell of it.
  const step = axis.values[1]! - axisLeast;
  const useless = count > 0 && (inside < 0.05 * count || (high - low < 0.2 * step && high <= axisLeast));
  if (!useless) return ok(found);
  return fail({ code: "axis-range", axis: name, channel: label, least, most, axisLeast, axisMost });
}
