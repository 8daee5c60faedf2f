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
  { kind: "idle", forS: 20 },
  { kind: "cruise", kph: 34, forS: 14 },
  { kind: "cruise", kph: 52, forS: 16 },
  { kind: "idle", forS: 8 },
  { kind: "cruise", kph: 62, forS: 20, gradePercent: 1 },
  { kind: "cruise", kph: 54, forS: 10, gear: 3 },
  { kind: "pull", gear: 3, fromRpm: 2550, toRpm: 6500 },
  { kind: "coast", toKph: 85, brakeN: 500 },
  { kind: "cruise", kph: 78, forS: 30, gradePercent: 2 },
  { kind: "cruise", kph: 48, forS: 16 },
  { kind: "idle", forS: 12 },
  { kind: "cruise", kph: 42, forS: 10, gear: 2 },
  { kind: "pull", gear: 2, fromRpm: 2600, toRpm: 6500, pedalPercent: 62 },
  { kind: "coast", toKph: 62 },
  { kind: "cruise", kph: 70, forS: 26, gear: 3, gradePercent: 3 },
  { kind: "cruise", kph: 92, forS: 44 },
  { kind: "pull", gear: 4, fromRpm: 2500, toRpm: 5600 },
  { kind: "coast", toKph: 118, brakeN: 700 },
  { kind: "cruise", kph: 112, forS: 46, gradePercent: 1 },
  { kind: "cruise", kph: 126, forS: 52 },
  { kind: "cruise", kph: 100, forS: 24, gear: 4, gradePercent: 3 },
  { kind: "pull", gear: 3, fromRpm: 3600, toRpm: 6800 },
  { kind: "coast", toKph: 70, brakeN: 900 },
  { kind: "cruise", kph: 58, forS: 22, gear: 3 },
  { kind: "cruise", kph: 66, forS: 20, gear: 2 },
  { kind: "idle", forS: 10 },
  { kind: "cruise", kph: 50, forS: 16 },
  { kind: "pull", gear: 3, fromRpm: 2200, toRpm: 5600, pedalPercent: 55 },
  { kind: "coast", toKph: 60, brakeN: 500 },
  { kind: "cruise", kph: 45, forS: 20, gradePercent: -2 },
  { kind: "cruise", kph: 30, forS: 12 },
  { kind: "idle", forS: 20 },
];

/** About four minutes on the rollers of a dynamometer: steady points, then full-load pulls. */
export const dynoPlan: readonly Task[] = [
  { kind: "wait", forS: 1.6 },
  { kind: "start" },
  { kind: "idle", forS: 9 },
  { kind: "cruise", kph: 52, forS: 1, gear: 4 },
  ...[2000, 3000, 4000, 5000].flatMap((rpm) =>
    [14, 24, 36].map((pedalPercent): Task => ({ kind: "hold", gear: 4, rpm, pedalPercent, forS: 4 })),
  ),
  { kind: "coast", toKph: 60, brakeN: 2200 },
  ...[6600, 6800, 6900].flatMap((toRpm, at): readonly Task[] => [
    { kind: "pull", gear: 4, fromRpm: 2200, toRpm },
    { kind: "coast", toKph: 64, brakeN: 2600 },
    { kind: "cruise", kph: 60, forS: 4 + at, gear: 4 },
  ]),
  { kind: "coast", toKph: 44, brakeN: 900 },
  { kind: "idle", forS: 10 },
];

/** Steady driving, one pull, off the throttle. */
export const pullPlan: readonly Task[] = [
  { kind: "cruise", kph: 56, forS: 2, gear: 3 },
  { kind: "pull", gear: 3, fromRpm: 2700, toRpm: 6100 },
  { kind: "coast", toKph: 90 },
];
