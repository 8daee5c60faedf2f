/** How the raw integers of a channel type become values. */
export interface HaltechScale {
  readonly unit: string;
  /** False for types whose scaling is not known: their raw integers are kept. */
  readonly known: boolean;
  readonly scale: (raw: number) => number;
}

/** Divisor, raw zero and unit by channel type, checked on real logs but for those marked. */
const types: Readonly<
  Record<string, { readonly per: number; readonly zero?: number; readonly unit: string }>
> = {
  Raw: { per: 1, unit: "" },
  Gear: { per: 1, unit: "" },
  EngineSpeed: { per: 1, unit: "rpm" },
  Pressure: { per: 10, unit: "kPa" },
  AbsPressure: { per: 10, unit: "kPa" },
  Temperature: { per: 10, zero: 2731.5, unit: "°C" },
  BatteryVoltage: { per: 1000, unit: "V" },
  Percentage: { per: 10, unit: "%" },
  Angle: { per: 10, unit: "°" },
  AFR: { per: 1000, unit: "λ" },
  Time_us: { per: 1000, unit: "ms" },
  Speed: { per: 10, unit: "km/h" }, // documented, no moving car in the logs seen
  Decibel: { per: 100, unit: "dB" }, // documented, no knock in the logs seen
};

/** Lowest 32-bit values are marks for "no value", as is the highest 16-bit one. */
const lowestValid = -2_147_480_000;
const noValue = 65_535;

/** Scaling of a channel type; types that are not known keep their raw integers and have no unit. */
export function haltechScale(type: string): HaltechScale {
  const { per, zero = 0, unit } = types[type] ?? { per: 1, unit: "" };
  return {
    unit,
    known: Object.hasOwn(types, type),
    scale: (raw) => (raw <= lowestValid || raw === noValue ? NaN : (raw - zero) / per),
  };
}
