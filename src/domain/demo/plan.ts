/** One thing the driver sets out to do; he goes on to the next when it is done. */
export type Task =
  /** Ignition on, engine off. */
  | { readonly kind: "wait"; readonly forS: number }
  /** Turns the key until the engine runs. */
  | { readonly kind: "start" }
  /** Stops if the car moves, then idles in neutral. */
  | { readonly kind: "idle"; readonly forS: number }
  /** Drives at a speed, through the gears to get there. */
  | {
      readonly kind: "cruise";
      readonly kph: number;
      readonly forS: number;
      readonly gradePercent?: number;
      readonly gear?: number;
    }
  /** Full throttle in one gear from a speed of the engine to another, then off the throttle. */
  | {
      readonly kind: "pull";
      readonly gear: number;
      readonly fromRpm: number;
      readonly toRpm: number;
      readonly pedalPercent?: number;
    }
  /** The rollers hold the engine's speed while the pedal is held. */
  | {
      readonly kind: "hold";
      readonly gear: number;
      readonly rpm: number;
      readonly pedalPercent: number;
      readonly forS: number;
    }
  /** Off the throttle in gear down to a speed. */
  | { readonly kind: "coast"; readonly toKph: number; readonly brakeN?: number };

/** A drive of about twelve minutes: town, country road, motorway, and a few pulls in between. */
export const streetPlan: readonly Task[] = [
  { kind: "wait", forS: 2.4 },
  { kind: "start" },
  { kind: "idle", forS: 22 },
  { kind: "cruise", kph: 34, forS: 16 },
  { kind: "cruise", kph: 52, forS: 18 },
  { kind: "idle", forS: 9 },
  { kind: "cruise", kph: 62, forS: 22, gradePercent: 1 },
  { kind: "cruise", kph: 54, forS: 12, gear: 3 },
  { kind: "pull", gear: 3, fromRpm: 2550, toRpm: 6500 },
  { kind: "coast", toKph: 85, brakeN: 500 },
  { kind: "cruise", kph: 78, forS: 34, gradePercent: 2 },
  { kind: "cruise", kph: 48, forS: 20 },
  { kind: "idle", forS: 16 },
  { kind: "cruise", kph: 42, forS: 14, gear: 2 },
  { kind: "pull", gear: 2, fromRpm: 2600, toRpm: 6500, pedalPercent: 62 },
  { kind: "coast", toKph: 62 },
  { kind: "cruise", kph: 70, forS: 30, gear: 3, gradePercent: 3 },
  { kind: "cruise", kph: 92, forS: 40 },
  { kind: "pull", gear: 4, fromRpm: 2500, toRpm: 5600 },
  { kind: "coast", toKph: 118, brakeN: 700 },
  { kind: "cruise", kph: 112, forS: 62, gradePercent: 1 },
  { kind: "cruise", kph: 126, forS: 48 },
  { kind: "cruise", kph: 100, forS: 30, gear: 4, gradePercent: 3 },
  { kind: "pull", gear: 3, fromRpm: 4200, toRpm: 6800 },
  { kind: "coast", toKph: 70 },
  { kind: "cruise", kph: 58, forS: 26, gear: 3 },
  { kind: "cruise", kph: 66, forS: 24, gear: 2 },
  { kind: "idle", forS: 12 },
  { kind: "cruise", kph: 50, forS: 22 },
  { kind: "pull", gear: 3, fromRpm: 2200, toRpm: 6000, pedalPercent: 55 },
  { kind: "coast", toKph: 60 },
  { kind: "cruise", kph: 45, forS: 24, gradePercent: -2 },
  { kind: "cruise", kph: 30, forS: 14 },
  { kind: "idle", forS: 25 },
];

/** About four minutes on the rollers of a dynamometer: steady points, then full-load pulls. */
export const dynoPlan: readonly Task[] = [
  { kind: "wait", forS: 1.6 },
  { kind: "start" },
  { kind: "idle", forS: 14 },
  { kind: "cruise", kph: 60, forS: 3, gear: 4 },
  ...[1800, 2600, 3400, 4200, 5000].flatMap((rpm) =>
    [16, 26, 36].map((pedalPercent): Task => ({ kind: "hold", gear: 4, rpm, pedalPercent, forS: 4.2 })),
  ),
  { kind: "coast", toKph: 55, brakeN: 1500 },
  ...[6600, 6800, 6900, 6900].flatMap((toRpm, at): readonly Task[] => [
    { kind: "pull", gear: 4, fromRpm: 1900, toRpm },
    { kind: "coast", toKph: 62, brakeN: 2600 },
    { kind: "cruise", kph: 56, forS: 6 + at, gear: 4 },
  ]),
  { kind: "coast", toKph: 40, brakeN: 900 },
  { kind: "idle", forS: 16 },
];

/** Steady driving, one pull, off the throttle. */
export const pullPlan: readonly Task[] = [
  { kind: "cruise", kph: 56, forS: 2, gear: 3 },
  { kind: "pull", gear: 3, fromRpm: 2700, toRpm: 6500 },
  { kind: "coast", toKph: 90 },
];
