import { addTo, banded, factorise, substitute, type Banded } from "./banded";
import type { Grid } from "./evidence";
import { logOf } from "./logarithm";
import type { SolveSettings } from "./settings";

/** How strongly cells are held: seconds of evidence that the present value, and an even correction, count for. */
export interface Stiffness {
  readonly priorS: number;
  readonly smoothS: number;
}

/** The normal equations solved for one stiffness. */
export interface Solved {
  /** Cholesky factor. */
  readonly normal: Banded;
  readonly correction: Float64Array;
  /** Right-hand side times correction: how much of the evidence is explained. */
  readonly explained: number;
}

const smoothSteps = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1];
const priorSteps = [1e-4, 5e-4, 2e-3, 8e-3];

/** Chooses a stiffness for one grid, and remembers what does not depend on the evidence. */
export interface StiffnessChooser {
  /** Where the search begins. */
  readonly stiffness: Stiffness;
  /** The likeliest stiffness; `noise` is the variance of one second of evidence. */
  readonly choose: (sums: Float64Array, noise: number) => Stiffness;
}

/**
 * The stiffness under which the evidence is likeliest (type II maximum likelihood, MacKay 1992): a table wrong in
 * slow waves asks for a smooth correction, a hand-edited one for an uneven one. What the settings fix stays.
 */
export function stiffnessChooser(grid: Grid, settings: SolveSettings): StiffnessChooser {
  const smooths = settings.smoothS === null ? smoothSteps : [settings.smoothS];
  const priors = settings.priorS === null ? priorSteps : [settings.priorS];
  const startSmooth = settings.smoothS === null ? 4 : 0;
  const startPrior = settings.priorS === null ? 1 : 0;
  const volumes = new Map<string, number>();
  const volumeOf = (stiffness: Stiffness): number => {
    const key = `${stiffness.priorS} ${stiffness.smoothS}`;
    const known = volumes.get(key) ?? priorVolume(grid, stiffness);
    volumes.set(key, known);
    return known;
  };
  return {
    stiffness: { priorS: priors[startPrior]!, smoothS: smooths[startSmooth]! },
    choose(sums, noise) {
      // Twice the negative logarithm of the evidence's likelihood, constants left out.
      const surprise = (stiffness: Stiffness): number => {
        const { normal, explained } = solveSums(grid, sums, stiffness);
        return twiceLogDiagonal(normal) - volumeOf(stiffness) - explained / noise;
      };
      const prior = priors[startPrior]!;
      const smooth = descend(smooths.length, startSmooth, (at) =>
        surprise({ priorS: prior, smoothS: smooths[at]! }),
      );
      const smoothS = smooths[smooth]!;
      const best = descend(priors.length, startPrior, (at) => surprise({ priorS: priors[at]!, smoothS }));
      return { priorS: priors[best]!, smoothS };
    },
  };
}

/** Walks down from `start` to the nearest index whose neighbours are no lower. */
function descend(count: number, start: number, height: (at: number) => number): number {
  if (count === 1) return 0;
  let at = start;
  let here = height(at);
  for (const direction of [-1, 1]) {
    let moved = false;
    while (at + direction >= 0 && at + direction < count) {
      const next = height(at + direction);
      if (!(next < here)) break;
      at += direction;
      here = next;
      moved = true;
    }
    if (moved) break;
  }
  return at;
}

/** Solves the summed evidence under a stiffness. Locked and blank cells keep a correction of 0. */
export function solveSums(grid: Grid, sums: Float64Array, stiffness: Stiffness): Solved {
  const normal = banded(grid.fuel.length, 2 * grid.columns);
  const right = new Float64Array(grid.fuel.length);
  addSums(normal, right, grid, sums);
  addRegularisation(normal, grid, stiffness);
  pinCells(normal, right, grid);
  const asked = right.slice();
  factorise(normal);
  substitute(normal, right);
  let explained = 0;
  for (let cell = 0; cell < right.length; cell++) explained += asked[cell]! * right[cell]!;
  return { normal, correction: right, explained };
}

function priorVolume(grid: Grid, stiffness: Stiffness): number {
  const prior = banded(grid.fuel.length, 2 * grid.columns);
  addRegularisation(prior, grid, stiffness);
  pinCells(prior, null, grid);
  factorise(prior);
  return twiceLogDiagonal(prior);
}

function twiceLogDiagonal({ size, band, entries }: Banded): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += logOf(entries[row * (band + 1) + band]!);
  return 2 * sum;
}

/** Ten products and four right-hand sides per lower left cell, spread over the matrix. */
function addSums(normal: Banded, right: Float64Array, grid: Grid, sums: Float64Array): void {
  const next = grid.columns;
  for (let cell = 0; cell < grid.fuel.length; cell++) {
    const from = 14 * cell;
    const places = [cell, cell + 1, cell + next, cell + next + 1];
    let product = from;
    for (let i = 0; i < 4; i++) {
      for (let j = i; j < 4; j++) {
        const sum = sums[product++]!;
        if (sum !== 0) addTo(normal, places[i]!, places[j]!, sum);
      }
    }
    for (let i = 0; i < 4; i++) {
      const sum = sums[from + 10 + i]!;
      if (sum !== 0) right[places[i]!] = right[places[i]!]! + sum;
    }
  }
}

function addRegularisation(normal: Banded, grid: Grid, { priorS, smoothS }: Stiffness): void {
  const { columns, rows } = grid;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      addTo(normal, cell, cell, Math.max(priorS, 1e-9));
      if (column + 2 < columns) bend(normal, grid, cell, 1, smoothS);
      if (row + 2 < rows) bend(normal, grid, cell, columns, smoothS);
    }
  }
}

/** Adds the square of one second difference, unless a blank cell is part of it. */
function bend(normal: Banded, grid: Grid, cell: number, step: number, weight: number): void {
  const parts = [cell, cell + step, cell + 2 * step];
  const factors = [1, -2, 1];
  for (const part of parts) if (Number.isNaN(grid.fuel[part]!)) return;
  for (let i = 0; i < 3; i++) {
    for (let j = i; j < 3; j++) addTo(normal, parts[i]!, parts[j]!, weight * factors[i]! * factors[j]!);
  }
}

/** Locked and blank cells keep their value: their row and column leave the system. */
function pinCells(normal: Banded, right: Float64Array | null, grid: Grid): void {
  const { band, size, entries } = normal;
  for (let cell = 0; cell < size; cell++) {
    if (grid.locked[cell] === 0 && !Number.isNaN(grid.fuel[cell]!)) continue;
    for (let other = Math.max(0, cell - band); other <= Math.min(size - 1, cell + band); other++) {
      const row = Math.max(cell, other);
      const column = Math.min(cell, other);
      entries[row * (band + 1) + band + column - row] = row === column ? 1 : 0;
    }
    if (right !== null) right[cell] = 0;
  }
}
