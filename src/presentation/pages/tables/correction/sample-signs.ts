import type { RejectionReason } from "../../../../domain/correction/left-out";

/** How a reason of rejection is drawn: a shape of its own, and the colour of its family. */
export interface SampleSign {
  /** Path from and around a point, about 3 units to each side. */
  readonly path: string;
  readonly tone: "engine" | "cut" | "fuel" | "motion" | "supply" | "sensor" | "table";
}

const ring = "m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0";
const square = "m-2.5-2.5h5v5h-5z";

/** The sign of each reason: the same wherever it is drawn; no two are alike. */
export const sampleSigns: Readonly<Record<RejectionReason, SampleSign>> = {
  "no-position": { path: "m-2.5-2.5v5h5", tone: "table" },
  "off-table": { path: "m-2.5-2.5h5v5", tone: "table" },
  "blank-cell": { path: `${square}l5 5m-5 0l5-5`, tone: "table" },
  custom: { path: "m0-3v6m-2.6-4.5l5.2 3m-5.2 0l5.2-3", tone: "table" },
  "not-running": { path: ring, tone: "engine" },
  cranking: { path: `${ring}m2 0h1`, tone: "engine" },
  cold: { path: "m-2.5-2.5l5 5m-5 0l5-5", tone: "engine" },
  "just-started": { path: "m0-3v6m-3-3h6", tone: "engine" },
  "fuel-cut": { path: "m-3 0h6", tone: "cut" },
  "after-fuel-cut": { path: "m-3-1.4h6m-6 2.8h6", tone: "cut" },
  limiter: { path: "m-3-2.5h6m-3 0v5.5", tone: "cut" },
  enrichment: { path: square, tone: "fuel" },
  "after-enrichment": { path: "m0-3.2l3.2 3.2l-3.2 3.2l-3.2-3.2z", tone: "fuel" },
  "throttle-moving": { path: "m0-3l3 5.4h-6z", tone: "motion" },
  "pressure-moving": { path: "m3 0l-5.4-3v6z", tone: "motion" },
  "speed-moving": { path: "m0 3l3-5.4h-6z", tone: "motion" },
  "not-settled": { path: "m-3 0l5.4-3v6z", tone: "motion" },
  battery: { path: "m-3 1.5l2-3.5l2 4l2-3.5", tone: "supply" },
  "fuel-pressure": { path: "m-2.5-3h5l-5 6h5z", tone: "supply" },
  "duty-high": { path: "m-3 2.5h6m-3 0v-5.5", tone: "supply" },
  "time-gap": { path: "m-1.4-3v6m2.8-6v6", tone: "sensor" },
  "no-trim": { path: "m1.6-3l-3.2 3l3.2 3", tone: "sensor" },
  "no-target": { path: "m-3 1.6l3-3.2l3 3.2", tone: "sensor" },
  "no-lambda": { path: "m-3-1.6l3 3.2l3-3.2", tone: "sensor" },
  "implausible-lambda": { path: "m0-3v3.5m0 1.5v1", tone: "sensor" },
  "lambda-stuck": { path: "m0-3v6", tone: "sensor" },
  "sensors-disagree": { path: "m-3-2.5v5l6-5v5z", tone: "sensor" },
};
