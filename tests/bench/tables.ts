import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import type { BenchRow } from "./bench-row";

const size = 32;
const edits = 10_000;
const snapshots = 500;

/** Makes the demo garage's fuel table one of 32 x 32 cells, and gives it snapshots that all differ. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(
    async ([cells, count]) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open("fueltune");
        request.addEventListener("success", () => done(request.result));
      });
      const axis = (label: string, unit: string, from: number, step: number) => ({
        label,
        unit,
        values: Float64Array.from({ length: cells }, (_, at) => from + at * step),
      });
      const shape = {
        x: axis("RPM", "rpm", 600, 220),
        y: axis("MAP", "kPa-abs", 20, 7),
        values: Float64Array.from(
          { length: cells * cells },
          (_, at) => 50 + (at % cells) + Math.floor(at / cells) / 2,
        ),
      };
      const writing = db.transaction(["tuningTables", "snapshots"], "readwrite");
      const tables = writing.objectStore("tuningTables");
      tables.get("demo-fuel").addEventListener("success", (event) => {
        if (!(event.target instanceof IDBRequest)) return;
        tables.put({ ...event.target.result, ...shape });
      });
      const kept = writing.objectStore("snapshots");
      kept.getAll().addEventListener("success", (event) => {
        if (!(event.target instanceof IDBRequest)) return;
        const [first] = event.target.result;
        for (let at = 1; at < count; at++) {
          const values = shape.values.map((value, cell) => (cell % 97 === at % 97 ? value + 1 : value));
          const takenAt = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
          kept.put({ ...first, ...shape, values, id: `made-${at}`, name: `Version ${at}`, takenAt });
        }
      });
      await new Promise((done) => {
        writing.addEventListener("complete", done);
      });
      db.close();
    },
    [size, snapshots] as const,
  );
}

/** Milliseconds that the page works for each of `presses` keys, from the press until the frame is painted. */
async function pressWork(page: Page, selector: string, keys: readonly string[], presses: number) {
  return page.evaluate(
    async ([where, names, count]) => {
      const target = document.querySelector<HTMLElement>(where);
      if (target === null) throw new Error(`no ${where}`);
      const focused = target.querySelector<HTMLElement>("[tabindex='0']") ?? target;
      focused.focus();
      const took: number[] = [];
      for (let at = 0; at < count; at++) {
        const began = new Promise<number>((done) => {
          requestAnimationFrame(() => done(performance.now()));
        });
        const key = names[at % names.length]!;
        const pressed = performance.now();
        (document.activeElement ?? focused).dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        );
        const handled = performance.now() - pressed;
        const frame = await began;
        // A message comes after the frame's layout and paint.
        const painted = await new Promise<number>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => done(performance.now()));
          port1.start();
          port2.postMessage(null);
        });
        took.push(handled + painted - frame);
      }
      return took.toSorted((a, b) => a - b);
    },
    [selector, keys, presses] as const,
  );
}

/** Presses + and - by turns until that many edits are behind the table. */
async function pressMany(page: Page, count: number): Promise<void> {
  await page.evaluate(async (total) => {
    for (let at = 0; at < total; at++) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: at % 2 === 0 ? "+" : "-", bubbles: true, cancelable: true }),
      );
      if (at % 200 === 199) await new Promise((next) => requestAnimationFrame(next));
    }
  }, count);
}

/** Milliseconds from the press on the tab until the list of snapshots is in the page, fastest first. */
async function listTimes(page: Page, repeats: number): Promise<number[]> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    await page.getByRole("tab", { name: "Grid" }).click();
    await page.getByRole("grid").first().waitFor();
    times.push(
      await page.evaluate(async () => {
        const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
        const start = performance.now();
        tabs.find((tab) => tab.textContent?.includes("History"))?.click();
        while (document.querySelectorAll("ol > li[data-index]").length < 3)
          await new Promise((next) => requestAnimationFrame(next));
        return performance.now() - start;
      }),
    );
  }
  return times.toSorted((a, b) => a - b);
}

function row(name: string, times: readonly number[], goalMs: number): BenchRow {
  const median = times[times.length >> 1] ?? Number.NaN;
  const p95 = times[Math.floor(times.length * 0.95)] ?? median;
  return {
    name,
    figure: `median ${median.toFixed(1)} ms, 95 % ${p95.toFixed(1)} ms`,
    ratio: median / goalMs,
    goal: `<= ${goalMs} ms`,
    pass: median <= goalMs,
  };
}

/** Edits, turns and lists a 32 x 32 table in the built app. */
export default async function tablesBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "fueltune-bench-"));
  const site = await serve({ root: join(process.cwd(), "dist") });
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    args: browserFlags,
    viewport: { width: 1440, height: 900 },
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Open the demo garage" }).click();
    await page.waitForURL(/#\/vehicle\//, { timeout: 60_000 });
    await page.goto(`${site.url}#/table/demo-fuel/history`);
    await page.getByRole("button", { name: "Take snapshot" }).first().click();
    await page.getByRole("textbox", { name: "Name" }).fill("First");
    await page.getByRole("dialog").getByRole("button", { name: "Take snapshot" }).click();
    await page.getByRole("listitem").filter({ hasText: "First" }).waitFor();
    await page.goto(`${site.url}#/`);
    await enlarge(page);
    await page.reload();
    await page.goto(`${site.url}#/table/demo-fuel`);
    await page.getByRole("grid").first().waitFor();
    const listed = await listTimes(page, 9);
    await page.getByRole("tab", { name: "Grid" }).click();
    await page.getByRole("grid").first().focus();
    await pressWork(page, "[role=grid]", ["+", "-"], 20);
    await pressMany(page, edits);
    // Ten thousand edits in a few seconds are the bench's: what is measured is a hand that comes after them.
    await page.getByText(/^Saved · revision/).waitFor();
    const pressed = await pressWork(page, "[role=grid]", ["+", "-", "ArrowRight", "+", "ArrowLeft"], 100);
    await page.getByRole("tab", { name: "Surface" }).click();
    await page.getByRole("application").first().waitFor();
    const turned = await pressWork(page, "[role=application]", ["ArrowLeft"], 100);
    return [
      row(`keypress to paint on 32 x 32, ${edits} edits behind it`, pressed, 16),
      row("surface of 32 x 32: redraw of a turn", turned, 16),
      row(`${snapshots} snapshots listed, from the press on the tab`, listed, 100),
    ];
  } finally {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
