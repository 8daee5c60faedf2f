/** A symmetric matrix whose entries lie within `band` of the diagonal; row-major lower half: a[row * (band + 1) + band + column - row]. */
export interface Banded {
  readonly size: number;
  readonly band: number;
  readonly entries: Float64Array;
}

/** An empty matrix. */
export function banded(size: number, band: number): Banded {
  const narrow = Math.min(band, size - 1);
  return { size, band: narrow, entries: new Float64Array(size * (narrow + 1)) };
}

/** Adds to an entry and its mirror; the order of row and column does not matter. */
export function addTo(matrix: Banded, a: number, b: number, value: number): void {
  const row = a > b ? a : b;
  const column = a > b ? b : a;
  const at = row * (matrix.band + 1) + matrix.band + column - row;
  matrix.entries[at] = matrix.entries[at]! + value;
}

/** Cholesky factor in place (Golub and Van Loan, Matrix Computations, 4.3.5); the matrix must be positive definite. */
export function factorise({ size, band, entries }: Banded): void {
  const width = band + 1;
  for (let row = 0; row < size; row++) {
    const first = row > band ? row - band : 0;
    const rowAt = row * width + band - row;
    for (let column = first; column <= row; column++) {
      const columnAt = column * width + band - column;
      const from = column > band ? Math.max(first, column - band) : first;
      let sum = entries[rowAt + column]!;
      for (let at = from; at < column; at++) sum -= entries[rowAt + at]! * entries[columnAt + at]!;
      if (column < row) entries[rowAt + column] = sum / entries[columnAt + column]!;
      else if (sum > 0) entries[rowAt + row] = Math.sqrt(sum);
      else throw new Error(`matrix not positive definite at ${row}: ${sum}`);
    }
  }
}

/** Solves for a right-hand side with the factor, in place. */
export function substitute({ size, band, entries }: Banded, right: Float64Array): void {
  const width = band + 1;
  for (let row = 0; row < size; row++) {
    const rowAt = row * width + band - row;
    let sum = right[row]!;
    for (let at = row > band ? row - band : 0; at < row; at++) sum -= entries[rowAt + at]! * right[at]!;
    right[row] = sum / entries[rowAt + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    const rowAt = row * width + band - row;
    const value = right[row]! / entries[rowAt + row]!;
    right[row] = value;
    for (let at = row > band ? row - band : 0; at < row; at++)
      right[at] = right[at]! - entries[rowAt + at]! * value;
  }
}
