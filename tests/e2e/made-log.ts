import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./app";

/** One row of the made log, in the order of its columns. */
export interface MadeRow {
  readonly time: number;
  readonly RPM: number;
  readonly MAP: number;
  readonly Lambda: number;
  readonly TPS: number;
  readonly CLT: number;
  readonly "Fuel level": number;
}

const stepS = 0.05;

/** A drive of 30 s at 20 Hz: every number follows from its row; two stretches of rows are missing. */
export const madeRows: readonly MadeRow[] = Array.from({ length: 600 }, (_, row) => {
  const swing = Math.sin(row / 40);
  return {
    time: Number((row * stepS).toFixed(2)),
    RPM: 3500 + Math.round(2000 * swing) + (row % 7),
    MAP: 60 + Math.round(30 * swing) + (row % 5),
    Lambda: Number((0.9 + 0.001 * ((row * 7) % 90)).toFixed(3)),
    TPS: Number((20 + 15 * swing + 0.1 * (row % 3)).toFixed(1)),
    CLT: Number((80 + row / 100).toFixed(1)),
    "Fuel level": 60 - (row % 11),
  };
}).filter((_, row) => (row < 180 || row >= 210) && (row < 450 || row >= 490));

/** Names of the columns of the made log, as in its file. */
export const madeHead = "Time (s),RPM (rpm),MAP (kPa),Lambda,TPS (%),CLT (°C),Fuel level";

/** The rows of the made log as lines of its file. */
export const madeLines: readonly string[] = madeRows.map((row) => Object.values(row).join(","));

/** The file of the made log. */
export function madeText(): string {
  return `${[madeHead, ...madeLines].join("\n")}\n`;
}

/** A test with a folder of its own for the files it writes: `write(name, content)` answers the path. */
export const test = base.extend<{ write: (name: string, content: string | Uint8Array) => string }>({
  write: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "fueltune-files-"));
    await use((name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Engine speed of the made log at or before a time, as the legend writes it. */
export function speedAt(timeS: number): string {
  return String(madeRows.findLast(({ time }) => time <= timeS)!.RPM).replace(/(?=\d{3}$)/, "\u00a0");
}
