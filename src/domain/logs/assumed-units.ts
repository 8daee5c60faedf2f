import { fueltechChannel } from "./fueltech-channels";

/** Units by format and label, as their programs define them; a pattern where labels count cylinders or banks. */
const assumed: Readonly<Record<string, readonly (readonly [labels: RegExp, unit: string])[]>> = {
  "jb4-csv": [
    [/^(?:ecu_psi|target|boost2?|dme_bt)$/i, "psi"],
    [/^(?:iat|oilf|waterf|transf)$/i, "°F"],
    [/^afr2?$/i, "AFR"],
    [/^(?:pedal|throttle|wgdc|e85)$/i, "%"],
    [/^ign_\d$/i, "deg"],
    [/^mph$/i, "mph"],
  ],
  "ecux-csv": [
    [/^(?:Boost|Baro)Pressure/, "mbar"],
    [/^MassAirFlow$/, "g/s"],
    [/^FuelInjectorOnTime$/, "ms"],
    [/^(?:ThrottlePlateAngle|AcceleratorPedalPosition|BoostFrequencyValveDutyCycle)$/, "%"],
    [/^Ignition(?:Timing|Retard)/, "deg"],
    [/^(?:OXS|Knock)Volt/, "V"],
  ],
  "m-tuner-csv": [
    [/Pressure$/, "mbar"],
    [/Ignition/, "deg"],
    [/temperature$/i, "°C"],
  ],
  "fastf1-csv": [
    [/^Speed$/, "km/h"],
    [/^(?:Throttle|Humidity)$/, "%"],
    [/^(?:Distance|DistanceToDriverAhead)$/, "m"],
    [/^(?:Air|Track)Temp$/, "°C"],
    [/^Pressure$/, "mbar"],
    [/^WindSpeed$/, "m/s"],
  ],
};

/** Link names what is measured instead of a unit; its values are in these. */
const linkUnits: Readonly<Record<string, string>> = {
  Pressure: "kPa",
  Temperature: "°C",
  Speed: "km/h",
  BTDC: "deg",
};

/**
 * The unit that a program writes unless its user chose another, for formats whose files do not say; null = the file
 * says, or nothing is known. It is offered for review, never read into the log.
 */
export function assumedUnit(format: string, label: string, stated = ""): string | null {
  if (stated !== "") return format.startsWith("link-") ? (linkUnits[stated] ?? null) : null;
  if (format === "fueltech-csv") {
    const unit = fueltechChannel(label)?.unit ?? "";
    return unit === "" ? null : unit;
  }
  return assumed[format]?.find(([labels]) => labels.test(label))?.[1] ?? null;
}
