import type { MsqFile } from "./constants";

// TunerStudio writes the unit of a load axis as "%" or "INVALID" when it did not evaluate the choice of algorithm.
// The constant that holds that choice, by axis; `#` of the first table is the first algorithm.
const choices: readonly (readonly [RegExp, string])[] = [
  [/^fmap_table2/, "algorithm2"],
  [/^(fmap_|smap_injadv)/, "algorithm"],
  [/^smap_table2/, "IgnAlgorithm2"],
  [/^(smap_table|RotarySplitLoad)/, "IgnAlgorithm"],
  [/^amap_table/, "afrload"],
  [/^(fuelLoadBins|loadBinsAFR|loadBinsStaging|fuelTrim\d+loadBins)$/, "algorithm"],
  [/^fuelLoad2Bins$/, "fuel2Algorithm"],
  [/^mapBins1$/, "ignAlgorithm"],
  [/^mapBins2$/, "spark2Algorithm"],
];

/**
 * Unit of a load axis. The file's own unit, unless it is "%", "INVALID" or absent and the algorithm the tune runs on
 * says that the axis holds pressures; "" where nothing says what it is.
 */
export function loadUnit(name: string, unit: string, scalars: MsqFile["scalars"]): string {
  const isInvalid = /^invalid$/i.test(unit);
  if (unit !== "" && unit !== "%" && !isInvalid) return unit;
  const choice = choices.find(([pattern]) => pattern.test(name))?.[1];
  const word = (constant: string) => String(scalars.get(constant)?.value ?? "");
  const chosen = choice === undefined ? "" : word(choice);
  const algorithm = /use primary load/i.test(chosen) ? word("algorithm") : chosen;
  if (/^(speed density|map)$/i.test(algorithm)) return "kPa";
  if (/^(alpha-?n|tps)$/i.test(algorithm)) return "%";
  return isInvalid ? "" : unit;
}
