/** Engines by how they breathe: starting points for a table, nothing more. */
export const breathings = ["two-valve", "four-valve", "race", "turbo"] as const;
export type Breathing = (typeof breathings)[number];

interface Breath {
  readonly peakPercent: number;
  readonly peakRpm: number;
  /** Share lost from the peak down to standstill, and up to twice the peak's speed. */
  readonly lowLoss: number;
  readonly highLoss: number;
  readonly compression: number;
}

// Field practice: full-load figures of common engines without a test bench.
const breaths: Readonly<Record<Breathing, Breath>> = {
  "two-valve": { peakPercent: 82, peakRpm: 3200, lowLoss: 0.2, highLoss: 0.35, compression: 9.5 },
  "four-valve": { peakPercent: 94, peakRpm: 4800, lowLoss: 0.28, highLoss: 0.6, compression: 10.5 },
  race: { peakPercent: 106, peakRpm: 6800, lowLoss: 0.42, highLoss: 0.9, compression: 12 },
  turbo: { peakPercent: 92, peakRpm: 4400, lowLoss: 0.3, highLoss: 0.55, compression: 9 },
};

// Ratio of specific heats of air.
const gamma = 1.4;
const leastShare = 0.3;

/**
 * Starting volumetric efficiency, %, against the manifold's own density: a full-load curve over engine speed, less what
 * residual gas takes at part load: `r/(r−1) − (pₑ/pᵢ + γ − 1) / (γ(r−1))`, with the exhaust at the barometer, or at the
 * manifold's pressure in boost. Heywood (1988), equation 6.2. To be corrected from a log; never final.
 */
export function startingVePercent(
  breathing: Breathing,
  mapBar: number,
  rpm: number,
  barometerBar: number,
): number {
  return (
    breaths[breathing].peakPercent * speedShare(breathing, rpm) * loadShare(breathing, mapBar, barometerBar)
  );
}

/** Full-load filling at a speed as a share of the peak's. */
export function speedShare(breathing: Breathing, rpm: number): number {
  const { peakRpm, lowLoss, highLoss } = breaths[breathing];
  const away = rpm / peakRpm - 1;
  return Math.max(leastShare, 1 - (away < 0 ? lowLoss : highLoss) * away * away);
}

function loadShare(breathing: Breathing, mapBar: number, barometerBar: number): number {
  const { compression } = breaths[breathing];
  const intakeBar = barometerBar + mapBar;
  if (mapBar >= 0) return 1;
  if (!(intakeBar > 0)) return leastShare;
  const residual = (barometerBar / intakeBar + gamma - 1) / (gamma * (compression - 1));
  return Math.max(leastShare, compression / (compression - 1) - residual);
}
