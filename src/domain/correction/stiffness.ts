import { addTo, banded, factorise, substitute, type Banded } from "./banded";
import type { Grid } from "./evidence";
import { addSquare, eachTriple } from "./triples";
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
  readonly choose: (summed: Summed, noise: number) => Stiffness;
}

/**
 * The stiffness under which the evidence is likeliest (type II maximum likelihood, MacKay 1992): a table wrong in
 * slow waves asks for a smooth correction, a hand-edited one for an uneven one. What the settings fix stays.
 */
export function stiffnessChooser(holds: Holds, settings: SolveSettings): StiffnessChooser {
  const smooths = settings.smoothS === null ? smoothSteps : [settings.smoothS];
  const priors = settings.priorS === null ? priorSteps : [settings.priorS];
  const startSmooth = settings.smoothS === null ? 4 : 0;
  const startPrior = settings.priorS === null ? 1 : 0;
  const volumes = new Map<string, number>();
  const volumeOf = (stiffness: Stiffness): number => {
    const key = `${stiffness.priorS} ${stiffness.smoothS}`;
    const known = volumes.get(key) ?? priorVolume(holds, stiffness);
    volumes.set(key, known);
    return known;
  };
  return {
    stiffness: { priorS: priors[startPrior]!, smoothS: smooths[startSmooth]! },
    choose(summed, noise) {
      // Twice the negative logarithm of the evidence's likelihood, constants left out.
      const surprise = (stiffness: Stiffness): number => {
        const { normal, explained } = solveSums(holds, summed, stiffness);
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

/** What holds the cells of a grid whatever the evidence: its second differences, and the cells that do not move. */
export interface Holds {
  readonly columns: number;
  /** Squares of the second differences, weight 1. */
  readonly bends: Banded;
  /** Locked and blank cells, ascending. */
  readonly pinned: readonly number[];
}

/** The holds of a grid; the same for every stiffness. */
export function holdsOf(grid: Grid): Holds {
  const { columns, fuel, locked } = grid;
  const bends = banded(fuel.length, 2 * columns);
  const pinned: number[] = [];
  for (let cell = 0; cell < fuel.length; cell++) {
    if (locked[cell] !== 0 || Number.isNaN(fuel[cell]!)) pinned.push(cell);
  }
  eachTriple(grid, (from, step, parts) => {
    for (let part = 0; part < 3; part++) if (Number.isNaN(fuel[from + part * step]!)) return;
    addSquare(bends, from, step, parts);
  });
  return { columns, bends, pinned };
}

/** The normal equations of the evidence alone. */
export interface Summed {
  readonly matrix: Banded;
  readonly right: Float64Array;
}

/** Spreads ten products and four right-hand sides per lower left cell over the matrix. */
export function summedOf({ columns, bends }: Holds, sums: Float64Array): Summed {
  const { size } = bends;
  const matrix = banded(size, 2 * columns);
  const right = new Float64Array(size);
  const places = new Int32Array(4);
  for (let cell = 0; cell < size; cell++) {
    const from = 14 * cell;
    places[0] = cell;
    places[1] = cell + 1;
    places[2] = cell + columns;
    places[3] = cell + columns + 1;
    let product = from;
    for (let i = 0; i < 4; i++) {
      for (let j = i; j < 4; j++) {
        const sum = sums[product++]!;
        if (sum !== 0) addTo(matrix, places[i]!, places[j]!, sum);
      }
    }
    for (let i = 0; i < 4; i++) {
      const sum = sums[from + 10 + i]!;
      if (sum !== 0) right[places[i]!] = right[places[i]!]! + sum;
    }
  }
  return { matrix, right };
}

/** Solves the summed evidence under a stiffness. Locked and blank cells keep a correction of 0. */
export function solveSums(holds: Holds, summed: Summed, stiffness: Stiffness): Solved {
  const normal = held(holds, summed.matrix, stiffness);
  const correction = summed.right.slice();
  for (const cell of holds.pinned) correction[cell] = 0;
  const asked = correction.slice();
  factorise(normal);
  substitute(normal, correction);
  let explained = 0;
  for (let cell = 0; cell < correction.length; cell++) explained += asked[cell]! * correction[cell]!;
  return { normal, correction, explained };
}

function priorVolume(holds: Holds, stiffness: Stiffness): number {
  const prior = held(holds, null, stiffness);
  factorise(prior);
  return twiceLogDiagonal(prior);
}

function twiceLogDiagonal({ size, band, entries }: Banded): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += logOf(entries[row * (band + 1) + band]!);
  return 2 * sum;
}

/** Evidence, if any, with prior and smoothness added; locked and blank cells leave the system. */
function held(
  { columns, bends, pinned }: Holds,
  matrix: Banded | null,
  { priorS, smoothS }: Stiffness,
): Banded {
  const sum = banded(bends.size, 2 * columns);
  const { entries, band, size } = sum;
  for (let at = 0; at < entries.length; at++) {
    entries[at] = (matrix === null ? 0 : matrix.entries[at]!) + smoothS * bends.entries[at]!;
  }
  const least = Math.max(priorS, 1e-9);
  for (let cell = 0; cell < size; cell++) addTo(sum, cell, cell, least);
  for (const cell of pinned) {
    for (let other = Math.max(0, cell - band); other <= Math.min(size - 1, cell + band); other++) {
      const row = Math.max(cell, other);
      const column = Math.min(cell, other);
      entries[row * (band + 1) + band + column - row] = row === column ? 1 : 0;
    }
  }
  return sum;
}
