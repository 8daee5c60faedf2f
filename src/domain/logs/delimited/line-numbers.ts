/** Line numbers of rows, when some lines hold no row and some rows hold several lines. */
export class LineNumbers {
  readonly #first: number;
  #shift = 0;
  readonly #rows: number[] = [];
  readonly #shifts: number[] = [];

  constructor(firstLine: number) {
    this.#first = firstLine;
  }

  /** Notes lines in front of a row that are not rows. Rows come in their order. */
  skip(row: number, count: number): void {
    this.#shift += count;
    if (this.#rows.at(-1) === row) this.#shifts[this.#shifts.length - 1] = this.#shift;
    else {
      this.#rows.push(row);
      this.#shifts.push(this.#shift);
    }
  }

  /** Line on which a row begins. */
  of(row: number): number {
    let low = 0,
      high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return this.#first + row + (low === 0 ? 0 : this.#shifts[low - 1]!);
  }
}
