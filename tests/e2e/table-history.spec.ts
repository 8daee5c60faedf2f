import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { writeMsq } from "../fixtures/tunes/msq";
import { dropFiles, expect } from "./app";
import { test } from "./made-log";

const heading = (page: Page, name: RegExp) => page.getByRole("heading", { name });
/** Two frames: what a key changed is on the screen. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const surface = (page: Page) => page.getByRole("application");
const grid = (page: Page) => page.getByRole("grid").first();

/** The demo garage's fuel table, on one of its views. */
async function openTable(page: Page, site: { readonly url: string }, view = "") {
  if (!page.url().includes("/table/")) {
    await page.getByRole("button", { name: "Open the demo garage" }).click();
    await expect(page).toHaveURL(/#\/(vehicle|session|sessions|vehicles)/);
  }
  await page.goto(`${site.url}#/table/demo-fuel/${view}`);
  await expect(page.getByRole("tab", { selected: true })).toBeVisible();
}

async function takeSnapshot(page: Page, name: string) {
  await page.getByRole("button", { name: "Take snapshot" }).first().click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Take snapshot" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: name })).toBeVisible();
}

/** Selects a rectangle from the lowest left cell and types what it becomes. */
async function edit(page: Page, columns: number, rows: number, text: string) {
  await grid(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  for (let at = 1; at < columns; at++) await page.keyboard.press("Shift+ArrowRight");
  for (let at = 1; at < rows; at++) await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function noViolations(page: Page, place: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${place}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found).toEqual([]);
}

test("snapshots are taken, compared, restored, and the restore is undone", async ({ app, site }) => {
  await openTable(app, site, "history");
  await expect(heading(app, /No snapshot yet/)).toBeVisible();
  await takeSnapshot(app, "Base map");
  await openTable(app, site);
  await edit(app, 3, 2, "-5%");
  await openTable(app, site, "history");
  await expect(heading(app, /6 cells changed from Base map to Now/)).toBeVisible();
  await expect(app.getByText("6 of 256")).toBeVisible();
  const changed = app.getByRole("gridcell", { name: /→/ });
  await expect(changed).toHaveCount(6);
  await noViolations(app, "history");

  await app.getByText("Side by side").click();
  await expect(app.getByRole("grid")).toHaveCount(2);
  await app.getByRole("button", { name: "Restore A" }).click();
  await expect(heading(app, /changed from Before a restore to Now/)).toBeVisible();
  await app.getByRole("button", { name: /^Undo restore/ }).click();
  await expect(heading(app, /6 cells changed from Base map to Now/)).toBeVisible();
});

test("a merge takes what one side changed and asks where both did", async ({ app, site }) => {
  await openTable(app, site, "history");
  await takeSnapshot(app, "Base map");
  await openTable(app, site);
  await edit(app, 3, 2, "-5%");
  await openTable(app, site, "history");
  await takeSnapshot(app, "Theirs");
  await app.getByRole("button", { name: "Take Base map as A" }).click();
  await app.getByRole("button", { name: "Restore A" }).click();
  await openTable(app, site);
  await edit(app, 1, 1, "+10%");
  await openTable(app, site, "history?merge=1");
  const theirs = app.getByRole("combobox", { name: /Theirs/ });
  await theirs.selectOption({ label: "Theirs" });
  await expect(heading(app, /1 conflict is open/)).toBeVisible();
  await noViolations(app, "merge");
  await app.getByRole("button", { name: "Merge as a new version" }).click();
  await expect(app.getByRole("alert")).toContainText("1 conflict is not decided");
  await app.getByRole("button", { name: "Next conflict" }).click();
  await app.getByRole("button", { name: "Take mine" }).click();
  await expect(heading(app, /Nothing is open: 5 cells from theirs, 0 cells of mine/)).toBeVisible();
  await app.getByRole("button", { name: "Merge as a new version" }).click();
  await expect(app.getByText("Merged 5 cells", { exact: true })).toBeVisible();
});

test("the surface turns by keys, drag and pinch, and shares its marked cell with the grid", async ({
  app,
  site,
}) => {
  await openTable(app, site, "surface");
  const box = await surface(app).boundingBox();
  if (box === null) throw new Error("no surface");
  const picture = () => surface(app).locator("canvas").screenshot();
  await surface(app).focus();
  // The first key shows the focus ring, which is part of the picture.
  await app.keyboard.press("0");
  await painted(app);
  const before = await picture();
  const change = async () => Buffer.compare(before, await picture());
  await app.keyboard.press("ArrowLeft");
  await expect.poll(change).not.toBe(0);
  await app.keyboard.press("0");
  await expect.poll(change).toBe(0);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.mouse.move(x, y);
  await app.mouse.down();
  await app.mouse.move(x + 80, y + 10, { steps: 4 });
  await app.mouse.up();
  await expect.poll(change).not.toBe(0);

  await app.keyboard.press("Tab");
  const spot = surface(app).getByRole("button");
  await expect(spot).toBeFocused();
  await expect(spot).toHaveAccessibleName(/600\srpm · 20\skPa/);
  await app.keyboard.press("ArrowRight");
  await app.keyboard.press("ArrowUp");
  await expect(surface(app).getByRole("status")).toContainText(/900\srpm · 30\skPa/);
  await noViolations(app, "surface");
  await app.getByText("Contours").click();
  await noViolations(app, "contours");
  await app.getByRole("button", { name: "Show as table" }).click();
  await expect(app.getByRole("table")).toBeVisible();
});

test("a log runs over the table: cells light up, and open their samples and the charts", async ({
  app,
  site,
}) => {
  await openTable(app, site, "trace");
  await expect(heading(app, /of 256 cells were driven in/)).toBeVisible();
  const slider = app.getByRole("slider", { name: /Time/ });
  await slider.focus();
  await app.keyboard.press("PageUp");
  await expect(app.locator("[data-live]").first()).toBeAttached();
  const weights = app.locator("[data-weights]");
  const before = await weights.getAttribute("data-weights");
  await app.keyboard.press("PageUp");
  await expect(weights).not.toHaveAttribute("data-weights", before ?? "");
  await noViolations(app, "trace");

  await app.getByText("Hits", { exact: true }).click();
  const driven = app.getByRole("gridcell", { name: /hits in/ }).first();
  await driven.click();
  await app.getByRole("button", { name: "Samples of this cell" }).click();
  await app
    .getByRole("link", { name: /Show|charts/ })
    .last()
    .click();
  await expect(app).toHaveURL(/\/charts\?/);
});

test("500 snapshots are listed at once, of which only those in view are drawn", async ({ app, site }) => {
  await openTable(app, site, "history");
  await takeSnapshot(app, "Base map");
  await app.evaluate(async () => {
    const databases = await indexedDB.databases();
    const name = databases.find((one) => one.name?.toLowerCase().includes("fueltune") === true)?.name ?? "";
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name);
      request.addEventListener("success", () => done(request.result));
    });
    const store = () => db.transaction("snapshots", "readwrite").objectStore("snapshots");
    const [first] = await new Promise<readonly Record<string, unknown>[]>((done) => {
      const request = store().getAll();
      request.addEventListener("success", () => done(request.result));
    });
    const writing = db.transaction("snapshots", "readwrite");
    for (let at = 0; at < 499; at++) {
      const values = (first?.["values"] instanceof Float64Array ? first["values"] : new Float64Array(0)).map(
        (value, cell) => (cell % 97 === at % 97 ? value + 1 : value),
      );
      const takenAt = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString();
      writing
        .objectStore("snapshots")
        .put({ ...first, id: `made-${at}`, name: `Version ${at}`, values, takenAt });
    }
    await new Promise((done) => writing.addEventListener("complete", done));
    db.close();
  });
  await app.reload();
  await openTable(app, site, "surface");
  await expect(app.getByRole("region", { name: "Now and 500 snapshots" })).toBeVisible();
  await app.getByRole("tab", { name: "History" }).click();
  await expect(app.locator("ol > li[data-index]").nth(3)).toBeVisible();
  expect(await app.locator("ol > li[data-index]").count()).toBeLessThan(40);
});

test("two tunes are compared, and a table is taken over with a snapshot before it", async ({
  app,
  site,
  write,
}) => {
  await openTable(app, site);
  const file = write(
    "other.msq",
    writeMsq({
      signature: "speeduino 202305",
      pages: [
        [
          {
            name: "veTable",
            unit: "%",
            digits: 0,
            value: [
              [40, 50, 60],
              [70, 80, 90],
            ],
          },
          { name: "rpmBins", unit: "RPM", digits: 0, value: [[1000], [2000], [3000]] },
          { name: "fuelLoadBins", unit: "kPa", digits: 0, value: [[40], [100]] },
        ],
      ],
    }),
  );
  await app.goto(`${site.url}#/import`);
  await dropFiles(app, [file]);
  const vehicle = app.getByRole("combobox", { name: /vehicle/i }).first();
  await vehicle.selectOption({ label: "New vehicle…" });
  const name = app.getByRole("dialog").getByRole("textbox").first();
  await name.fill("Other car");
  await name.press("Enter");
  await app.getByRole("button", { name: "Take this table" }).click();
  await expect(app).toHaveURL(/#\/table\//);

  await app.goto(`${site.url}#/tables/compare`);
  const [mine, theirs] = [/Tune to change/, /Tune to take from/].map((label) =>
    app.getByRole("combobox", { name: label }),
  );
  await mine?.selectOption({ label: "Demo 2.0 turbo" });
  await theirs?.selectOption({ label: "Other car" });
  await expect(heading(app, /1 of 1 common tables differ/)).toBeVisible();
  await app.getByRole("button", { name: "Show", exact: true }).click();
  // Beyond 1 000 to 3 000 rpm and 40 to 100 kPa nothing of the other tune is known.
  await expect(app.getByRole("gridcell", { name: /not compared/ }).first()).toBeAttached();
  await noViolations(app, "compare tunes");
  await app.getByRole("button", { name: "Take over the whole table" }).click();
  await expect(app.getByText(/Took over \d+ cells/)).toBeVisible();
  await app.goto(`${site.url}#/table/demo-fuel/history`);
  await expect(app.getByRole("listitem").filter({ hasText: "Before changes were applied" })).toBeVisible();
});
