import type { LogDraft } from "../logs/draft";
import { gasolineAfr } from "../standard-values";
import type { TuningTable } from "../tables/tuning-table";
import type { VehicleFacts } from "./vehicle-facts";

/** A value of one unit read in another: wanted = value * scale + offset. */
export interface Conversion {
  readonly scale: number;
  readonly offset: number;
}

/** Where the mixture that was asked for comes from. */
export type TargetSource =
  /** The log's own target channel; a sample where it is switched off has none. */
  | { readonly kind: "logged" }
  | { readonly kind: "table"; readonly table: TuningTable }
  /** One lambda for all. */
  | { readonly kind: "constant"; readonly lambda: number };

/** Where the time between burning and sensing comes from. */
export type DelaySource =
  /** Read from the log; where it says too little, the flow model stands in, and the evidence says so. */
  | { readonly kind: "measured" }
  /** floor + share of the exhaust flow, so that 800 rpm at 40 kPa gives `idleS`. */
  | { readonly kind: "flow"; readonly floorS: number; readonly idleS: number }
  | { readonly kind: "constant"; readonly seconds: number }
  /** Seconds over rpm and kPa absolute. */
  | { readonly kind: "table"; readonly table: TuningTable };

/** What stops a sample from counting. Infinity or 0 switches a filter off, as its unit suggests. */
export interface FilterSettings {
  /** Engine speed below which the engine is not running, 1/min. */
  readonly minRpm: number;
  readonly minCoolantC: number;
  /** Seconds of running before the first sample counts. */
  readonly runningS: number;
  readonly throttlePercentPerS: number;
  readonly pressureKpaPerS: number;
  readonly speedRpmPerS: number;
  /** Seconds of calm before a sample counts. */
  readonly settleS: number;
  /** Seconds that a fuel cut or a limiter spoils after its end. */
  readonly cutHoldOffS: number;
  readonly enrichmentHoldOffS: number;
  readonly minBatteryV: number;
  readonly maxBatteryV: number;
  readonly maxDutyPercent: number;
  /** Share by which the injectors' pressure may leave its median. */
  readonly fuelPressureShare: number;
  /** Measured lambda outside is not a mixture that burns. */
  readonly minLambda: number;
  readonly maxLambda: number;
  /** Difference of two sensors beyond which neither is believed. */
  readonly disagreement: number;
  /** A reading that stands still for this long while the engine moves is stuck. */
  readonly stuckS: number;
  /** Samples for which it is true are rejected; an expression over the log's channels, "" for none. */
  readonly custom: string;
}

/** How far a proposal may go. */
export interface LimitSettings {
  /** Share of the correction that is applied: 1 = all. */
  readonly gain: number;
  /** Most a cell may change from its start value, percent of its fuel. */
  readonly percent: number;
  /** The same above atmospheric pressure. */
  readonly boostPercent: number;
  /** Whether fuel may be taken away above atmospheric pressure. */
  readonly leanInBoost: boolean;
  /** Seconds of weight below which a cell stays as it is. */
  readonly minSeconds: number;
  /** Distinct visits below which a cell stays as it is. */
  readonly minVisits: number;
  /** Whether cells without evidence take what their neighbours suggest. */
  readonly fill: boolean;
}

/** How the log is solved for the table; null = as the evidence says. */
export interface SolveSettings {
  /** Seconds of evidence that the present value counts for: the resistance of a cell. */
  readonly priorS: number | null;
  /** Seconds of evidence that an even correction of neighbours counts for. */
  readonly smoothS: number | null;
  /** Residual beyond which a sample loses weight, in median deviations. */
  readonly huber: number;
}

/** Settings of a correction; every one has a default, so that `{}` is enough. */
export interface CorrectionSettings {
  readonly target?: TargetSource;
  readonly delay?: DelaySource;
  readonly filters?: Partial<FilterSettings>;
  readonly limits?: Partial<LimitSettings>;
  readonly solve?: Partial<SolveSettings>;
  /** Air-fuel ratio at lambda 1 of the fuel that the gauge was set to; the vehicle's, or gasoline's. */
  readonly stoichiometric?: number;
  /** Part of an injection time that opens the injector only, ms; the tune's, the vehicle's, or 1.0 as FuelTech writes it. */
  readonly deadTimeMs?: number;
  /** What the vehicle's card says of both. */
  readonly vehicle?: VehicleFacts;
  /** Channel ids, where the roles are not to decide. */
  readonly channels?: {
    readonly x?: string;
    readonly y?: string;
    readonly lambda?: string;
    readonly target?: string;
  };
  /** Accepted conversions of a channel to its axis, as the problem "axis-units" offers them. */
  readonly conversions?: { readonly x?: Conversion; readonly y?: Conversion };
  /** Says of a log without any trim channel whether a loop was correcting; "open" = lambda tells all. */
  readonly loop?: "open";
  /** Vehicle the log belongs to: a table of another one is refused. */
  readonly vehicleId?: string;
  /** Values the limits count from, cell by cell; the table's own where absent. */
  readonly startValues?: Float64Array;
}

/** Thresholds of good field practice, editable one by one. */
export const defaultFilters: FilterSettings = {
  minRpm: 500,
  minCoolantC: 70,
  runningS: 20,
  throttlePercentPerS: 30,
  pressureKpaPerS: 30,
  speedRpmPerS: 1000,
  settleS: 0.5,
  cutHoldOffS: 1,
  enrichmentHoldOffS: 0.75,
  minBatteryV: 11.5,
  maxBatteryV: 15.5,
  maxDutyPercent: 90,
  fuelPressureShare: 0.1,
  minLambda: 0.6,
  maxLambda: 1.33,
  disagreement: 0.05,
  stuckS: 4,
  custom: "",
};

/** One pass may correct a table that is a quarter wrong; leaning in boost is never taken for granted. */
export const defaultLimits: LimitSettings = {
  gain: 1,
  percent: 25,
  boostPercent: 25,
  leanInBoost: false,
  minSeconds: 0.4,
  minVisits: 1,
  fill: false,
};

/** A table wrong in slow waves and a hand-edited one need different stiffness: the evidence chooses. */
export const defaultSolve: SolveSettings = { priorS: null, smoothS: null, huber: 3 };

/** Who said a value: the user, the tune that a log brings along, the vehicle's card, or nobody. */
export type SaidBy = "user" | "log" | "vehicle" | "nobody";

/** Settings with every default filled in. */
export interface Resolved {
  readonly target: TargetSource;
  readonly delay: DelaySource;
  readonly filters: FilterSettings;
  readonly limits: LimitSettings;
  readonly solve: SolveSettings;
  readonly stoichiometric: number;
  /** Where nobody did, it is gasoline's. */
  readonly stoichiometricBy: SaidBy;
  readonly deadTimeMs: number;
  /** Where nobody did, it is the usual one. */
  readonly deadTimeBy: SaidBy;
  readonly vehicleId: string | null;
}

/** Air-fuel ratio at lambda 1 by which a channel or table in AFR is read. */
export function stoichiometricOf({ stoichiometric, vehicle }: CorrectionSettings): number {
  return stoichiometric ?? vehicle?.stoichiometric ?? gasolineAfr;
}

/**
 * Fills in the defaults. The dead time comes from the tune that a log brings along where it says so: that one ran
 * while logging, the vehicle's card may be older.
 */
export function resolve(settings: CorrectionSettings, logs: readonly LogDraft[]): Resolved {
  const fromLog = deadTimeOf(logs);
  const { stoichiometric, deadTimeMs, vehicle } = settings;
  return {
    target: settings.target ?? { kind: "logged" },
    delay: settings.delay ?? { kind: "measured" },
    filters: filled(defaultFilters, settings.filters),
    limits: filled(defaultLimits, settings.limits),
    solve: filled(defaultSolve, settings.solve),
    stoichiometric: stoichiometricOf(settings),
    stoichiometricBy: saidBy(stoichiometric, null, vehicle?.stoichiometric),
    deadTimeMs: deadTimeMs ?? fromLog ?? vehicle?.deadTimeMs ?? 1,
    deadTimeBy: saidBy(deadTimeMs, fromLog, vehicle?.deadTimeMs),
    vehicleId: settings.vehicleId ?? null,
  };
}

/** The defaults where nothing is said; a field that is there without a value says nothing either. */
function filled<T extends object>(defaults: T, given: Partial<T> = {}): T {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.assign({}, defaults, Object.fromEntries(said));
}

function saidBy(user: number | undefined, log: number | null, vehicle: number | null | undefined): SaidBy {
  if (user !== undefined) return "user";
  if (log !== null) return "log";
  return vehicle == null ? "nobody" : "vehicle";
}

function deadTimeOf(logs: readonly LogDraft[]): number | null {
  for (const { tune } of logs) {
    const fact = tune?.facts.find(({ name }) => name === "injectorDeadTimeMs");
    if (fact !== undefined && typeof fact.value === "number") return fact.value;
  }
  return null;
}
