const mostBytes = 1.5e9;

/** Bytes of samples the engine may keep: 60 % of the device's memory where the browser tells it, at most 1.5 GB. */
export function sampleBudget(): number {
  const told: unknown = Reflect.get(globalThis.navigator ?? {}, "deviceMemory");
  return typeof told === "number" ? Math.min(mostBytes, 0.6 * told * 2 ** 30) : mostBytes;
}
