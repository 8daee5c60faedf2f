// One working cycle of a four-stroke engine is two turns: 120 000 / rpm ms.
const cycleMsRpm = 120_000;

/** Share of the time that an injector is open, %: `pulse · pulses · rpm / 1200`; 100 and more = it never closes. */
export function dutyPercent(pulseMs: number, rpm: number, pulsesPerCycle = 1): number {
  return (pulseMs * pulsesPerCycle * rpm * 100) / cycleMsRpm;
}

/** The longest pulse that keeps a duty, ms, the inverse of `dutyPercent`; without limit while the engine stands. */
export function longestPulseMs(duty: number, rpm: number, pulsesPerCycle = 1): number {
  return rpm === 0 ? Infinity : (duty / 100) * (cycleMsRpm / (rpm * pulsesPerCycle));
}
