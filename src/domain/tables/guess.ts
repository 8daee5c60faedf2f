import type { Axis } from "./tune";
import type { TableKind } from "./tuning-table";

/** What a table without a stated meaning most likely holds. */
export interface Guess {
  readonly kind: TableKind;
  readonly unit: string;
}

const byName: readonly (readonly [RegExp, TableKind, string])[] = [
  [/\b(trim|corr\w*|enrich\w*|warmup|wue|ase)\b/, "fuel-correction", "%"],
  [/\b(ve|volumetric)\b/, "ve", "%"],
  [/\blambda\b/, "lambda-target", "λ"],
  [/\bafr\b/, "lambda-target", "AFR"],
  [/\b(ign\w*|spark|adv\w*|timing|ponto)\b/, "ignition", "deg"],
  [/\b(dead ?time|latency)\b/, "dead-time", "ms"],
  [/\b(inj\w* time|pulse ?width|pw|tempo de inj\w*)\b/, "injection-time", "ms"],
  [/\b(wastegate|duty|wgdc)\b/, "duty", "%"],
];

/**
 * Kind of a table by the words of its name, else by its values: a map whose cells all lie where only air-fuel ratios or
 * only lambdas lie, then by the name of the load it is read by. Everything else stays generic: the user says it.
 */
export function guessKind(name: string, values: Float64Array, isMap: boolean, loadName = ""): Guess {
  const words = name
    .replaceAll(/([a-z])([A-Z0-9])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^a-zà-ÿ0-9]+/g, " ");
  const named = byName.find(([pattern]) => pattern.test(words));
  const [low, high] = range(values);
  if (named !== undefined) {
    const [, kind, unit] = named;
    // "AFR" names tables of lambdas too, and the other way round.
    if (kind === "lambda-target") return { kind, unit: mixtureUnit(values) };
    return { kind, unit };
  }
  const isVaried = high > low;
  if (isMap && isVaried && low >= 9 && high <= 20 && hasFractions(values)) {
    return { kind: "lambda-target", unit: "AFR" };
  }
  if (isMap && isVaried && low >= 0.6 && high <= 1.3) return { kind: "lambda-target", unit: "λ" };
  // TunerStudio's own names of what its maps are read by.
  if (/^fuelload/i.test(loadName)) return { kind: "ve", unit: "%" };
  if (/^ignload/i.test(loadName)) return { kind: "ignition", unit: "deg" };
  return { kind: "generic", unit: "" };
}

/** "λ" or "AFR" by the size of a mixture target's values. */
export function mixtureUnit(values: Float64Array): string {
  return range(values)[1] <= 2 ? "λ" : "AFR";
}

/** Engine speeds are recognised by their size; beside them the other axis of a map is the load. */
export function guessAxes(
  x: Float64Array<ArrayBuffer>,
  y: Float64Array<ArrayBuffer> | null,
): { readonly x: Axis; readonly y: Axis | null } {
  const speed = [x, y].map((values) => values !== null && isSpeed(values));
  const isOne = speed[0] !== speed[1];
  const axis = (values: Float64Array<ArrayBuffer>, at: number): Axis => {
    if (isOne && speed[at] === true) return { label: "RPM", unit: "rpm", values };
    return { label: isOne && y !== null ? "Load" : "", unit: "", values };
  };
  return { x: axis(x, 0), y: y === null ? null : axis(y, 1) };
}

function isSpeed(values: Float64Array): boolean {
  const [low, high] = range(values);
  return values.length > 1 && low >= 0 && high >= 2000 && high <= 25_000;
}

function range(values: Float64Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function hasFractions(values: Float64Array): boolean {
  return values.some((value) => !Number.isNaN(value) && value !== Math.round(value));
}
