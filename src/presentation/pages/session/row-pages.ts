import type { EngineWorkerApi, RowsAnswer } from "../../../../workers/api";
import type { Remote } from "../../../application/remote";

/** Rows and columns that are fetched together. */
const pageRows = 256;
const pageColumns = 12;

type RowEngine = Pick<Remote<EngineWorkerApi>, "rows">;

/** Pages of raw rows as they are scrolled to; at most 60 are held, the longest unused goes first. */
export interface RowPages {
  /** Rows on the clock of the first channel; 0 until the first page is there. */
  total(): number;
  /** Time of a row; NaN while its page is on its way. */
  timeS(row: number): number;
  /** Raw value; undefined while its page is on its way, NaN when missing. */
  value(row: number, column: number): number | undefined;
  /** Decimals that write every value of a column seen so far. */
  decimals(column: number): number;
  /** Asks for what a window of rows and columns needs. */
  want(
    rows: { readonly from: number; readonly to: number },
    columns: { readonly from: number; readonly to: number },
  ): void;
  stop(): void;
}

const mostPages = 60;

/** Pages over some channels of a session; the first one gives the clock. `changed` after every page. */
export function rowPages(
  engine: RowEngine,
  session: string,
  channels: readonly string[],
  changed: () => void,
): RowPages {
  const pages = new Map<string, RowsAnswer | null>();
  const written: number[] = [];
  let total = 0;
  let stopped = false;

  async function fetchPage(key: string, block: number, group: number): Promise<void> {
    const clock = channels[0];
    if (clock === undefined) return;
    const columns = channels.slice(group * pageColumns, (group + 1) * pageColumns);
    pages.set(key, null);
    const answer = await engine.rows(session, [clock, ...columns], block * pageRows, pageRows);
    if (stopped) return;
    if (!answer.ok) {
      pages.delete(key);
      return;
    }
    total = answer.value.total;
    for (const [at, column] of answer.value.columns.slice(1).entries()) {
      const place = group * pageColumns + at;
      written[place] = Math.max(written[place] ?? 0, decimalsOf(column));
    }
    pages.set(key, answer.value);
    for (const old of pages.keys()) {
      if (pages.size <= mostPages) break;
      if (old !== key) pages.delete(old);
    }
    changed();
  }

  function page(row: number, group: number): RowsAnswer | null {
    const key = `${Math.floor(row / pageRows)} ${group}`;
    return pages.get(key) ?? null;
  }

  function ask(block: number, group: number): void {
    const key = `${block} ${group}`;
    const held = pages.get(key);
    if (held === undefined) void fetchPage(key, block, group);
    else {
      // Used again: last to go.
      pages.delete(key);
      pages.set(key, held);
    }
  }

  return {
    total: () => total,
    timeS(row) {
      for (let group = 0; group * pageColumns < channels.length; group++) {
        const held = page(row, group);
        if (held !== null) return held.timeS[row - held.firstRow] ?? NaN;
      }
      return NaN;
    },
    value(row, column) {
      const held = page(row, Math.floor(column / pageColumns));
      // The first column of every answer is the clock's own channel.
      return held?.columns[(column % pageColumns) + 1]?.[row - held.firstRow];
    },
    decimals: (column) => written[column] ?? 0,
    want(rows, columns) {
      const [firstGroup, lastGroup] = [columns.from, columns.to].map((at) => Math.floor(at / pageColumns));
      for (let block = Math.floor(rows.from / pageRows); block * pageRows <= rows.to; block++) {
        for (let group = firstGroup ?? 0; group <= (lastGroup ?? 0); group++) ask(block, group);
      }
    },
    stop() {
      stopped = true;
    },
  };
}

const mostDecimals = 6;

/** Decimals of the finest value in a column, as it would be written with ten digits. */
export function decimalsOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < values.length && most < mostDecimals; at++) {
    const value = values[at]!;
    if (Number.isNaN(value) || Number.isInteger(value)) continue;
    const digits = String(Number(value.toPrecision(10)));
    most = Math.max(most, /e/iu.test(digits) ? mostDecimals : (digits.split(".")[1]?.length ?? 0));
  }
  return Math.min(mostDecimals, most);
}
