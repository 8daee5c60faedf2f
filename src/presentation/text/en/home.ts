import type { Format } from "../format";

/** Words of Home. */
export const home = {
  sentence: [
    "Drop a log.",
    "See what the engine did, what was dangerous,",
    "and what to change in the table.",
  ],
  drop: "Drop files anywhere in this window",
  dropNote: (limit: string) => `Logs up to ${limit}. Many at once is fine.`,
  choose: "Choose files",
  demo: "Open the demo garage",
  demoNote: "A simulated engine whose true fuel table is known, with a wrong table in it and two logs.",
  /** Who writes a file; brands stay what they are in every language. */
  maker: (name: string): string => name,
  reads: "It reads what your logger writes",
  readsElse: "Anything else with columns and a time base: you say what each column means, once.",
  figure: {
    title: "What you get: one boosted pull, read for you",
    caption: (duration: string) => `The demo engine, simulated: ${duration} of its street drive`,
    time: "Time in session, min:s",
    panels: {
      pressure: "Manifold pressure, kPa",
      lambda: "Lambda",
      ignition: "Ignition advance and knock retard, °",
    },
    overshoot: (kpa: string) => `${kpa} above target`,
    lean: (seconds: string) => `Lean under load, ${seconds}`,
    knock: (degrees: string) => `Knock retard, ${degrees}`,
    atSpeed: (rpm: string) => ` at ${rpm}`,
  },
  promises: [
    {
      lead: "Everything stays on this device.",
      rest: "No account and no server. The original file is kept, byte for byte.",
    },
    {
      lead: "Works with the network off.",
      rest: "Install it once; it opens in the garage and at the track.",
    },
    {
      lead: "Every number opens down to its samples.",
      rest: "What was not checked is listed, never assumed to be fine.",
    },
  ],
  found: (count: number, worst: string, sessions: number, format: Format) =>
    `${format.number(count)} ${count === 1 ? "finding needs" : "findings need"} a look in ${format.number(sessions)} ${
      sessions === 1 ? "session" : "sessions"
    }. The worst is ${worst.toLowerCase()}.`,
  nothingFound: (sessions: number, skipped: number, format: Format) => {
    const reports =
      sessions === 1
        ? "the quality report of 1 session"
        : `the quality reports of ${format.number(sessions)} sessions`;
    if (skipped === 0) return `Nothing needs a look in ${reports}.`;
    const checks = skipped === 1 ? "1 check was" : `${format.number(skipped)} checks were`;
    return `Nothing needs a look in ${reports}. ${checks} not possible.`;
  },
  allSessions: (count: number, format: Format) => `All ${format.number(count)} sessions`,
  noVehicle: "No vehicle",
  quality: (score: string) => `Tuning: ${score} of 100`,
  qualityNote: "Fitness for fuel tuning, 0 to 100",
  findings: "Needs a look",
  noFindings: "No finding above a note.",
  moreFindings: (count: number, format: Format) => `${format.number(count)} more in Sessions`,
  storage: "Storage",
  used: "Used on this device",
  free: "Room left",
  persistent: "Kept until you delete it",
  notPersistent: "May be deleted by the browser when space runs out",
  storageSettings: "Storage settings",
};
