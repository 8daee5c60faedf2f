import type { Settings } from "../../../application/settings";
import { convert } from "../../../domain/units";
import type { Measure } from "./calculator-inputs";

/** A unit on the screen, with the way from and to the calculation's own. */
export interface ShownMeasure {
  readonly unit: string;
  readonly shown: (value: number) => number;
  readonly own: (shown: number) => number;
  /** Digits after the mark that a value in bar, °C or λ gains or loses by the unit. */
  readonly fewer: number;
}

const pressures = { file: "bar", kpa: "kPa", bar: "bar", psi: "psi" } as const;
const same = (value: number): number => value;

/** How a measure is written by the settings; "as in the file" is bar, °C and λ here. */
export function shownMeasure(
  measure: Measure,
  units: Settings["units"],
  stoichiometricRatio: number,
): ShownMeasure {
  if (measure.kind === "fixed") return { unit: measure.unit, shown: same, own: same, fewer: 0 };
  if (measure.kind === "temperature")
    return units.temperature === "f" ? converted("°C", "°F", 0) : { ...plain, unit: "°C" };
  if (measure.kind === "mixture") {
    if (units.mixture !== "afr" || !(stoichiometricRatio > 0)) return { ...plain, unit: "λ" };
    return {
      unit: "AFR",
      shown: (value) => value * stoichiometricRatio,
      own: (afr) => afr / stoichiometricRatio,
      fewer: 1,
    };
  }
  const unit = pressures[units.pressure];
  return converted("bar", unit, unit === "bar" ? 0 : unit === "kPa" ? 2 : 1);
}

const plain = { shown: same, own: same, fewer: 0 };

function converted(from: string, to: string, fewer: number): ShownMeasure {
  if (from === to) return { ...plain, unit: to };
  return {
    unit: to,
    shown: (value) => convert(value, from, to),
    own: (shown) => convert(shown, to, from),
    fewer,
  };
}
