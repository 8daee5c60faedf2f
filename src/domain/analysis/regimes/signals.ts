import type { Column } from "../../logs/channel";
import { channelOf, channelOfAny, kilometresPerHour, manifoldKpa, type Signal } from "../../logs/role-signal";
import { standardKpa } from "../../standard-values";
import { momentsOf } from "../../statistics/moments";
import { finiteOf, quantilesInPlace } from "../../statistics/quantiles";
import type { AnalysisInput } from "../analysis";

/** What the regimes are told from, on the clock of the engine speed; null = no channel says it. */
export interface DrivingSignals {
  readonly clock: Column;
  readonly rpm: Column;
  /** Percent of the way from closed to the largest throttle in the log. */
  readonly throttle: Column | null;
  /** kPa absolute. */
  readonly manifoldKpa: Column | null;
  readonly airKpa: number;
  /** Above zero while no fuel is injected. */
  readonly cut: Column | null;
  /** Above zero while the starter turns. */
  readonly cranking: Column | null;
  readonly speedKmh: Column | null;
}

/** Reads the signals of driving from a log that has an engine speed. */
export function drivingSignals(input: AnalysisInput): DrivingSignals {
  const rpm = input.role("rpm");
  const onto = (signal: Signal | null) => (signal === null ? null : converted(input, signal, rpm.clock));
  const pressure = channelOfAny(input.channels, ["map", "boost"]);
  const baro = channelOf(input.channels, "baro");
  const range = pressure === null ? null : momentsOf(pressure.samples);
  const speed = channelOf(input.channels, "speed");
  const cranking = channelOf(input.channels, "cranking-flag");
  return {
    clock: input.clocks[rpm.clock]!,
    rpm: rpm.samples,
    throttle: throttlePercent(input, rpm.clock),
    manifoldKpa:
      pressure === null || range === null ? null : onto(manifoldKpa(pressure, range.min, range.max)),
    airKpa: baro === null ? standardKpa : airPressure(baro),
    cut: cutSignal(input, rpm.clock),
    cranking: cranking === null ? null : input.onto(cranking, rpm.clock),
    speedKmh: speed === null ? null : onto(kilometresPerHour(speed)),
  };
}

function converted(input: AnalysisInput, { channel, scale, offset }: Signal, clock: number): Column {
  const samples = input.onto(channel, clock);
  return scale === 1 && offset === 0 ? samples : samples.map((sample) => sample * scale + offset);
}

/** A pedal or throttle that never rests at 0 nor reaches 100 still has its own ends. */
function throttlePercent(input: AnalysisInput, clock: number): Column | null {
  const channel = channelOfAny(input.channels, ["tps", "pedal"]);
  if (channel === null) return null;
  const samples = input.onto(channel, clock);
  const [closed] = quantilesInPlace(finiteOf(samples), [0.01]);
  const { max } = momentsOf(samples);
  // A log without a full throttle is not stretched to one; a throttle that never moves says nothing.
  const open = Math.max(max, 60);
  if (!(max > closed!)) return null;
  return samples.map((sample) => (100 * (sample - closed!)) / (open - closed!));
}

function airPressure(baro: NonNullable<ReturnType<AnalysisInput["channel"]>>): number {
  const { min, max, mean } = momentsOf(baro.samples);
  const signal = manifoldKpa(baro, min, max);
  const kpa = signal === null ? NaN : mean * signal.scale + signal.offset;
  // No road leads where the air is thinner or denser than that.
  return kpa > 50 && kpa < 110 ? kpa : standardKpa;
}

/** The flag where there is one; else a pulse width or duty that reaches zero says the same. */
function cutSignal(input: AnalysisInput, clock: number): Column | null {
  const flag = channelOf(input.channels, "cutoff-flag");
  if (flag !== null) return input.onto(flag, clock);
  const pulse = channelOfAny(input.channels, ["injector-pw", "injector-duty"]);
  return pulse === null ? null : input.onto(pulse, clock).map((sample) => Number(sample <= 0));
}
