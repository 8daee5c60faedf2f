import type { Channel, Clock } from "../channel";
import { celsius, channelOfAny } from "../role-signal";
import type { ChannelQuality, ClockQuality, PurposeScore } from "../quality";
import type { Role } from "../roles";
import { isSensor } from "./channel-quality";
import { pullSeconds, steadyDriving, warmFraction } from "./driving";

/** What the purposes are judged from. */
export interface JudgedLog {
  readonly clocks: readonly Clock[];
  readonly channels: readonly Channel[];
  readonly channelQuality: ReadonlyMap<string, ChannelQuality>;
  readonly clockQuality: readonly ClockQuality[];
  readonly durationS: number;
}

type Reason = PurposeScore["reasons"][number];

/** One thing a purpose wants: any of these roles; the first names it when all are missing. */
interface Want {
  readonly roles: readonly Role[];
  /** Without it the purpose cannot be served at all. */
  readonly essential?: true;
}

const load: readonly Role[] = ["map", "boost", "tps", "pedal", "maf"];
const mixture: readonly Role[] = ["lambda", "afr", "lambda-2", "afr-2"];

const wants: Readonly<Record<PurposeScore["purpose"], readonly Want[]>> = {
  "fuel-tuning": [
    { roles: ["rpm"], essential: true },
    { roles: load, essential: true },
    { roles: mixture, essential: true },
    { roles: ["lambda-target", "afr-target"] },
    { roles: ["injector-pw", "injector-duty"] },
    { roles: ["closed-loop-correction", "closed-loop-factor", "stft"] },
    { roles: ["coolant"] },
    { roles: ["iat"] },
  ],
  safety: [
    { roles: ["rpm"], essential: true },
    { roles: mixture },
    { roles: ["map", "boost"] },
    { roles: ["tps", "pedal"] },
    { roles: ["knock-retard", "knock"] },
    { roles: ["coolant"] },
    { roles: ["iat"] },
    { roles: ["oil-pressure"] },
    { roles: ["fuel-pressure"] },
    { roles: ["injector-duty", "injector-pw"] },
    { roles: ["battery"] },
    { roles: ["egt"] },
  ],
  dyno: [
    { roles: ["rpm"], essential: true },
    { roles: ["tps", "pedal", "map", "boost"], essential: true },
    { roles: ["speed", "gear"] },
    { roles: ["altitude"] },
  ],
};

/** How fit a log is for each purpose: 100 times the product of its factors. */
export function purposeScores(log: JudgedLog): PurposeScore[] {
  return [fuelTuning(log), safety(log), dyno(log)];
}

/** The fitted channel that fills one of the roles, or null. */
function fittedChannel(log: JudgedLog, roles: readonly Role[]): Channel | null {
  const fitted = log.channels.filter(({ id }) => {
    const presence = log.channelQuality.get(id)?.presence;
    return presence === "fitted" || presence === "constant";
  });
  return channelOfAny(fitted, roles);
}

function fuelTuning(log: JudgedLog): PurposeScore {
  return score(log, "fuel-tuning", (reasons) => {
    const rpm = fittedChannel(log, ["rpm"]);
    const effort = fittedChannel(log, load);
    const sensor = fittedChannel(log, mixture);
    if (rpm === null || effort === null || sensor === null) return;
    rateReason(log, sensor, 10, reasons);
    const quality = log.channelQuality.get(sensor.id)!;
    // Overrun rests on the sensor's lean end in every log: only more than a quarter of the time there costs.
    if (quality.railFraction > 0.25) {
      reasons.push({
        code: "lambda-rail",
        factor: 1.25 - quality.railFraction,
        facts: { percent: 100 * quality.railFraction },
      });
    }
    const steady = steadyDriving(log.clocks, rpm, effort);
    reasons.push(
      {
        code: "few-steady-seconds",
        factor: Math.min(1, steady.seconds / 120),
        facts: { seconds: steady.seconds },
      },
      { code: "few-cells", factor: Math.min(1, steady.cells / 24), facts: { cells: steady.cells } },
    );
    const coolant = fittedChannel(log, ["coolant"]);
    const signal = coolant === null ? null : celsius(coolant);
    if (signal === null) return;
    const warm = warmFraction(signal);
    if (!Number.isNaN(warm))
      reasons.push({ code: "cold-engine", factor: warm, facts: { percent: 100 * (1 - warm) } });
  });
}

function safety(log: JudgedLog): PurposeScore {
  return score(log, "safety", (reasons) => {
    const rpm = fittedChannel(log, ["rpm"]);
    if (rpm !== null) rateReason(log, rpm, 10, reasons);
    const wanted = wants.safety.length;
    const available = wants.safety.filter(({ roles }) => fittedChannel(log, roles) !== null).length;
    // What is not measured cannot be watched: here, alone among the purposes, every channel counts.
    reasons.push({ code: "few-channels", factor: available / wanted, facts: { available, wanted } });
  });
}

function dyno(log: JudgedLog): PurposeScore {
  return score(log, "dyno", (reasons) => {
    const rpm = fittedChannel(log, ["rpm"]);
    const throttle = fittedChannel(log, ["tps", "pedal"]);
    const manifold = fittedChannel(log, ["map", "boost"]);
    if (rpm === null) return;
    rateReason(log, rpm, 10, reasons);
    const seconds = pullSeconds(log.clocks, rpm, throttle, manifold);
    reasons.push({ code: "no-pull", factor: Math.min(1, 0.2 + seconds / 2.5), facts: { seconds } });
  });
}

function score(
  log: JudgedLog,
  purpose: PurposeScore["purpose"],
  judge: (reasons: Reason[]) => void,
): PurposeScore {
  const reasons: Reason[] = [];
  const missingRoles: Role[] = [];
  for (const { roles, essential } of wants[purpose]) {
    const channel = fittedChannel(log, roles);
    if (channel !== null) validReason(log, channel, reasons);
    else {
      missingRoles.push(roles[0]!);
      if (essential === true) reasons.push({ code: "role-missing", factor: 0, facts: { role: roles[0]! } });
    }
  }
  gapReason(log, reasons);
  judge(reasons);
  const product = reasons.reduce((all, { factor }) => all * Math.min(1, Math.max(0, factor)), 1);
  return {
    purpose,
    score: Math.round(100 * product),
    missingRoles,
    reasons: reasons
      .filter(({ factor }) => factor < 0.995)
      .toSorted((a, b) => a.factor - b.factor)
      .slice(0, 3),
  };
}

/** A channel is worth what is measured of it and free of spikes. A sparse channel is not missing between its values. */
function validReason(log: JudgedLog, channel: Channel, reasons: Reason[]): void {
  const { finite, count, spikeFraction } = log.channelQuality.get(channel.id)!;
  const present = finite / count;
  if (present < 0.995 && present > 0.5) {
    reasons.push({
      code: "samples-missing",
      factor: present,
      facts: { channel: channel.label, percent: 100 * (1 - present) },
    });
  }
  if (isSensor(channel) && spikeFraction > 0.002) {
    reasons.push({
      code: "spikes",
      factor: 1 - Math.min(0.5, 5 * spikeFraction),
      facts: { channel: channel.label, percent: 100 * spikeFraction },
    });
  }
}

function rateReason(log: JudgedLog, channel: Channel, wantedHz: number, reasons: Reason[]): void {
  const quality = log.channelQuality.get(channel.id)!;
  const step = log.clockQuality[channel.clock]?.medianStepS ?? NaN;
  // Values per second, also of a channel that skips rows.
  const hz = quality.finite / quality.count / step;
  if (hz < wantedHz) reasons.push({ code: "low-rate", factor: hz / wantedHz, facts: { hz } });
}

// A longer break is a pause of the logger, not a loss.
const pauseS = 5;

function gapReason(log: JudgedLog, reasons: Reason[]): void {
  let lostS = 0;
  for (const { gaps } of log.clockQuality) {
    const lengths = gaps.map(({ fromS, toS }) => toS - fromS).filter((length) => length <= pauseS);
    lostS = Math.max(
      lostS,
      lengths.reduce((sum, length) => sum + length, 0),
    );
  }
  const share = log.durationS > 0 ? lostS / log.durationS : 0;
  if (share > 0)
    reasons.push({ code: "gaps", factor: 1 - Math.min(0.5, 2 * share), facts: { percent: 100 * share } });
}
