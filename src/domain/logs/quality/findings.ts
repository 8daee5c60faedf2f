import type { Finding } from "../../analysis/finding";
import type { Channel } from "../channel";
import type { PurposeScore } from "../quality";
import { resample } from "../resample";
import { channelOf } from "../role-signal";
import type { Role } from "../roles";
import { isSensor, spikeRows } from "./channel-quality";
import { gapSeconds } from "./clock-quality";
import type { JudgedLog } from "./purposes";

const mostRanges = 20;

/** What the quality of a log gives to say, worst first; what could not be checked comes last. */
export function qualityFindings(log: JudgedLog, purposes: readonly PurposeScore[]): Finding[] {
  return [
    ...timeFindings(log),
    ...gapFindings(log),
    ...flatFindings(log),
    ...railFindings(log),
    ...spikeFindings(log),
    ...absentFindings(log, "not-fitted", "channels-not-fitted"),
    ...absentFindings(log, "empty", "channels-empty"),
    ...notAssessed(purposes),
  ];
}

/** Rates no logger has: a time column read in the wrong unit looks like this. */
function timeFindings(log: JudgedLog): Finding[] {
  const steps = log.clockQuality.map(({ medianStepS }) => medianStepS).filter((step) => step > 0);
  const fastest = Math.min(...steps.slice(0, 10_000));
  const findings: Finding[] = [];
  if (steps.length > 0 && (fastest < 0.001 * (1 - 1e-6) || fastest > 5)) {
    const code = fastest > 5 ? "time-too-slow" : "time-too-fast";
    findings.push(finding(code, "high", { stepS: fastest, hz: 1 / fastest }));
  }
  const main = log.clockQuality.toSorted((a, b) => a.medianStepS - b.medianStepS)[0];
  if (main !== undefined && main.jitterS > 0.25 * main.medianStepS) {
    findings.push(finding("clock-uneven", "note", { jitterS: main.jitterS, stepS: main.medianStepS }));
  }
  return findings;
}

function gapFindings(log: JudgedLog): Finding[] {
  const worst = log.clockQuality.toSorted((a, b) => gapSeconds(b) - gapSeconds(a))[0];
  if (worst === undefined || worst.gaps.length === 0) return [];
  const lengths = worst.gaps.map(({ fromS, toS }) => toS - fromS);
  const totalS = gapSeconds(worst);
  const longestS = lengths.reduce((a, b) => Math.max(a, b), 0);
  const severity = longestS > 1 || totalS > 0.01 * log.durationS ? "medium" : "note";
  const longest = worst.gaps.toSorted((a, b) => b.toS - b.fromS - a.toS + a.fromS).slice(0, mostRanges);
  return [
    {
      ...finding("gaps", severity, { count: worst.gaps.length, longestS, totalS }),
      ranges: longest.toSorted((a, b) => a.fromS - b.fromS),
    },
  ];
}

const neverStill: readonly Role[] = ["map", "lambda", "lambda-2", "afr", "afr-2", "maf"];

/** A sensor that stands still for two seconds while the engine speeds up or slows down by 500 rpm. */
function flatFindings(log: JudgedLog): Finding[] {
  const rpm = channelOf(log.channels, "rpm");
  if (rpm === null) return [];
  return neverStill.flatMap((role) => {
    const channel = channelOf(log.channels, role);
    const quality = channel === null ? undefined : log.channelQuality.get(channel.id);
    if (channel === null || quality?.presence !== "fitted") return [];
    const ranges = flatRanges(log, channel, rpm, quality.min, quality.max);
    if (ranges.length === 0) return [];
    const seconds = ranges.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0);
    return [
      {
        ...finding("sensor-flat", "medium", { channel: channel.label, seconds }),
        ranges: ranges.slice(0, mostRanges),
        channels: [channel.id, rpm.id],
      },
    ];
  });
}

function flatRanges(log: JudgedLog, channel: Channel, rpm: Channel, min: number, max: number) {
  const clock = log.clocks[channel.clock]!;
  const speeds = resample(rpm, log.clocks[rpm.clock]!, clock);
  const ranges: { fromS: number; toS: number }[] = [];
  let start = 0;
  let low = Infinity;
  let high = -Infinity;
  const { samples } = channel;
  for (let row = 0; row <= samples.length; row++) {
    if (row === samples.length || samples[row] !== samples[start]) {
      const seconds = clock[row - 1]! - clock[start]!;
      const value = samples[start]!;
      // A sensor that rests at its own end is railed, which has its own finding.
      const inside = value > min && value < max;
      if (inside && row - start >= 20 && seconds >= 2 && high - low > 500) {
        ranges.push({ fromS: clock[start]!, toS: clock[row - 1]! });
      }
      start = row;
      low = Infinity;
      high = -Infinity;
    }
    const speed = speeds[row] ?? NaN;
    if (speed < low) low = speed;
    if (speed > high) high = speed;
  }
  return ranges;
}

function railFindings(log: JudgedLog): Finding[] {
  return log.channels.flatMap((channel) => {
    const share = log.channelQuality.get(channel.id)!.railFraction;
    if (share === 0) return [];
    const { min, max } = log.channelQuality.get(channel.id)!;
    const facts = { channel: channel.label, percent: 100 * share, min, max };
    return [{ ...finding("sensor-rail", share > 0.4 ? "medium" : "note", facts), channels: [channel.id] }];
  });
}

function spikeFindings(log: JudgedLog): Finding[] {
  return log.channels.flatMap((channel) => {
    const { spikeFraction, finite } = log.channelQuality.get(channel.id)!;
    const count = Math.round(spikeFraction * finite);
    if (!isSensor(channel) || count < 3 || spikeFraction < 0.001) return [];
    const clock = log.clocks[channel.clock]!;
    const ranges = spikeRows(channel, mostRanges).map((row) => ({
      fromS: clock[Math.max(0, row - 1)]!,
      toS: clock[Math.min(clock.length - 1, row + 1)]!,
    }));
    const facts = { channel: channel.label, count, percent: 100 * spikeFraction };
    return [{ ...finding("spikes", "note", facts), ranges, channels: [channel.id] }];
  });
}

function absentFindings(log: JudgedLog, presence: "not-fitted" | "empty", code: string): Finding[] {
  const absent = log.channels.filter(({ id }) => log.channelQuality.get(id)!.presence === presence);
  if (absent.length === 0) return [];
  const named = absent.slice(0, 12).map(({ label }) => label);
  const facts = { count: absent.length, labels: named.join(", "), more: absent.length - named.length };
  return [{ ...finding(code, "note", facts), channels: absent.map(({ id }) => id) }];
}

function notAssessed(purposes: readonly PurposeScore[]): Finding[] {
  const byRole = new Map<string, string[]>();
  for (const { purpose, missingRoles } of purposes) {
    for (const role of missingRoles) byRole.set(role, [...(byRole.get(role) ?? []), purpose]);
  }
  return [...byRole].map(([role, wanting]) =>
    finding("role-missing", "not-assessed", { role, purposes: wanting.join(", ") }),
  );
}

function finding(code: string, severity: Finding["severity"], facts: Finding["facts"]): Finding {
  return { code, severity, facts, ranges: [], channels: [] };
}
