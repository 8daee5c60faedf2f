import { finiteOf } from "../../statistics/quantiles";
import { quantityOf } from "../../units";
import type { Channel, Column } from "../channel";
import type { ChannelQuality } from "../quality";
import type { Role } from "../roles";
import { manifoldKpa } from "../role-signal";
import { eachSpike } from "./hampel";

// Zero all the time is what these read in a healthy log; other sensors that read it are not fitted.
const zeroIsNatural: ReadonlySet<Role> = new Set<Role>([
  "knock",
  "knock-retard",
  "closed-loop-correction",
  "stft",
  "ltft",
  "acceleration-enrichment",
  "idle-flag",
  "cutoff-flag",
  "cranking-flag",
  "two-step-flag",
  "enrichment-flag",
  "after-start-flag",
  "lap",
]);

const mixtures: ReadonlySet<Role> = new Set<Role>(["lambda", "lambda-2", "afr", "afr-2"]);
const pressures: ReadonlySet<Role> = new Set<Role>(["map", "boost", "oil-pressure", "fuel-pressure"]);
// These jump from one sample to the next by nature.
const stepped: ReadonlySet<Role> = new Set<Role>(["gear", "lap", "satellites", "distance", "heading"]);

const sensors: ReadonlySet<Role> = new Set<Role>([
  ...mixtures,
  ...pressures,
  "rpm",
  "baro",
  "tps",
  "pedal",
  "coolant",
  "iat",
  "oil-temperature",
  "fuel-temperature",
  "egt",
  "maf",
  "battery",
  "speed",
]);

/** Whether a channel is read from a sensor: a spike in what the ECU computes is usually its doing. */
export function isSensor({ role, states }: Channel): boolean {
  return role !== null && states === undefined && sensors.has(role);
}

/** How one channel looks over the whole log. */
export function channelQuality(channel: Channel): ChannelQuality {
  const { samples } = channel;
  const values = finiteOf(samples);
  const { min, max, resolution, atMin, atMax } = extremes(values);
  const presence = presenceOf(channel, values.length, min, max);
  return {
    channel: channel.id,
    count: samples.length,
    finite: values.length,
    min,
    max,
    presence,
    railFraction: presence === "fitted" ? railShare(channel, values, min, max, atMin, atMax) : 0,
    spikeFraction: presence === "fitted" && canSpike(channel) ? spikeShare(values, resolution) : 0,
  };
}

/** Rows of the channel's spikes, at most `most`. */
export function spikeRows(channel: Channel, most: number): number[] {
  const { samples } = channel;
  const present: number[] = [];
  for (let row = 0; row < samples.length; row++) if (Number.isFinite(samples[row]!)) present.push(row);
  const values = finiteOf(samples);
  const rows: number[] = [];
  eachSpike(values, extremes(values).resolution, (at) => {
    if (rows.length < most) rows.push(present[at]!);
  });
  return rows;
}

interface Extremes {
  readonly min: number;
  readonly max: number;
  readonly atMin: number;
  readonly atMax: number;
  /** Smallest step between two neighbouring samples that differ; infinite when none do. */
  readonly resolution: number;
}

function extremes(values: Column): Extremes {
  let min = Infinity;
  let max = -Infinity;
  let atMin = 0;
  let atMax = 0;
  let resolution = Infinity;
  let before = NaN;
  for (const value of values) {
    if (value < min) {
      min = value;
      atMin = 0;
    }
    if (value > max) {
      max = value;
      atMax = 0;
    }
    if (value === min) atMin++;
    if (value === max) atMax++;
    const step = Math.abs(value - before);
    if (step < resolution && step > 0) resolution = step;
    before = value;
  }
  if (values.length === 0) return { min: NaN, max: NaN, atMin, atMax, resolution };
  return { min, max, atMin, atMax, resolution };
}

function presenceOf(channel: Channel, finite: number, min: number, max: number): ChannelQuality["presence"] {
  if (finite === 0) return "empty";
  if (min !== max) return "fitted";
  if (channel.states !== undefined) return "constant";
  if (min === 0 && !(channel.role !== null && zeroIsNatural.has(channel.role))) return "not-fitted";
  const temperature = quantityOf(channel.unit) === "temperature" || channel.role?.includes("temperature");
  return temperature && min === -40 ? "not-fitted" : "constant";
}

function canSpike({ states, role }: Channel): boolean {
  return states === undefined && !(role !== null && stepped.has(role)) && !(role ?? "").endsWith("-flag");
}

function spikeShare(values: Column, resolution: number): number {
  return eachSpike(values, resolution, () => {}) / values.length;
}

/** A sensor at its end reads one value again and again while hardly any sample lies next to it. */
function railShare(
  channel: Channel,
  values: Column,
  min: number,
  max: number,
  atMin: number,
  atMax: number,
): number {
  const { role } = channel;
  if (role === null || channel.states !== undefined) return 0;
  const mixture = mixtures.has(role);
  if (!mixture && !pressures.has(role)) return 0;
  let railed = isRail(values, max, (max - min) / 20, atMax) && !isAtmosphere(channel, min, max) ? atMax : 0;
  if (mixture && isRail(values, min, (max - min) / 20, atMin)) railed += atMin;
  return railed / values.length;
}

function isRail(values: Column, rail: number, near: number, count: number): boolean {
  if (count < 8 || count < 0.002 * values.length) return false;
  let beside = 0;
  let run = 0;
  let longest = 0;
  for (const value of values) {
    if (value === rail) {
      if (++run > longest) longest = run;
    } else {
      run = 0;
      if (Math.abs(value - rail) < near) beside++;
    }
  }
  return longest >= 5 && count > 3 * beside;
}

/** Full throttle of an engine without boost rests on the air pressure, which is no rail. */
function isAtmosphere(channel: Channel, min: number, max: number): boolean {
  if (channel.role !== "map" && channel.role !== "boost") return false;
  const signal = manifoldKpa(channel, min, max);
  return signal === null || max * signal.scale + signal.offset < 110;
}
