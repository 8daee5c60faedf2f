import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { writeMsq } from "../fixtures/tunes/msq";
import { shared } from "../shared";
import { dropFiles, expect, test } from "./app";
import { realLog } from "./files";

const foot = (page: Page) => page.getByRole("status").filter({ hasText: /cells? changes?/ });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const correct = (page: Page) => page.getByRole("button", { name: "Correct", exact: true });

async function openCorrection(page: Page, site: { readonly url: string }, table = "demo-fuel") {
  if (!page.url().includes("/table/")) {
    await button(page, "Open the demo garage").click();
    await expect(page).toHaveURL(/#\/(vehicle|session|sessions|vehicles)/);
  }
  await page.goto(`${site.url}#/table/${table}/correction`);
  await expect(page.getByRole("tab", { name: "Correction", selected: true })).toBeVisible();
}

async function noViolations(page: Page, place: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${place}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(found).toEqual([]);
}

/** Number of cells that a review says it changes. */
async function changedCells(page: Page): Promise<number> {
  const said = (await foot(page).textContent()) ?? "";
  return Number(/^(\d+) cells? change/.exec(said)?.[1]);
}

test("the demo table is corrected, reviewed by keys, applied, undone, and stays so after a reload", async ({
  app,
  site,
}) => {
  test.setTimeout(240_000);
  await openCorrection(app, site);
  await expect(app.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await noViolations(app, "choice");
  await correct(app).click();
  const grid = app.getByRole("grid", { name: /Proposed/ });
  await expect(grid).toBeVisible();
  const all = await changedCells(app);
  expect(all).toBeGreaterThan(50);
  await expect(button(app, /^Error on driving it has not seen/)).toBeVisible();
  await noViolations(app, "review");

  // From the lowest left cell to one that changes, a range of it, and back.
  await grid.focus();
  for (let at = 0; at < 6; at++) await app.keyboard.press("ArrowRight");
  for (let at = 0; at < 4; at++) await app.keyboard.press("ArrowUp");
  const panel = app.getByRole("complementary", { name: /3\s000\srpm · 60/ });
  await expect(panel).toContainText("corrected");
  await expect(panel.getByRole("row").nth(1)).toContainText("%");
  await button(app, "Skip this cell").click();
  expect(await changedCells(app)).toBe(all - 1);
  await grid.focus();
  await app.keyboard.press("Shift+ArrowRight");
  await app.keyboard.press("Shift+ArrowUp");
  await button(app, "Skip 4 cells").click();
  expect(await changedCells(app)).toBe(all - 4);
  await button(app, "Take 4 cells again").click();
  expect(await changedCells(app)).toBe(all);

  const held = app.getByRole("checkbox", { name: /in boost ask for less fuel/ });
  await held.check();
  expect(await changedCells(app)).toBeGreaterThan(all);
  await held.uncheck();
  await app.getByRole("slider", { name: "Gain" }).fill("50");
  await expect(foot(app)).toContainText("mean +2.");
  await app.getByRole("slider", { name: "Gain" }).fill("100");

  await button(app, /samples used/).click();
  const list = app.getByRole("dialog").getByRole("row");
  await expect(list.first()).toBeVisible();
  const counts = (await list.locator("td:nth-child(2)").allTextContents()).map((text) =>
    Number(text.replaceAll(/\s/g, "")),
  );
  const total = counts.pop();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  await noViolations(app, "where samples went");
  await app.keyboard.press("Escape");
  await button(app, "What to log next…").click();
  await expect(app.getByRole("dialog").getByRole("listitem")).not.toHaveCount(0);
  await app.keyboard.press("Escape");

  await button(app, "Apply as snapshot…").click();
  await app.getByRole("textbox", { name: "Name of the snapshot" }).fill("Second map");
  await button(app, "Apply").last().click();
  await expect(app.getByText(`${all} cells corrected`)).toBeVisible();
  await expect(app.getByText("The correction is in the table.")).toBeVisible();
  await app.goto(`${site.url}#/table/demo-fuel/history`);
  const kept = app.getByRole("listitem");
  await expect(kept.filter({ hasText: "Second map" })).toBeVisible();
  await expect(kept.filter({ hasText: "Before the correction" })).toBeVisible();

  await app.reload();
  await expect(button(app, /^Undo apply the correction/)).toBeVisible();
  await button(app, /^Undo apply the correction/).click();
  await expect(button(app, /^Redo apply the correction/)).toBeVisible();
  await app.goto(`${site.url}#/table/demo-fuel/correction`);
  await correct(app).click();
  expect(await changedCells(app)).toBe(all);
});

/** Presses Tab until the focus is on what is meant. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let press = 0; press < 120; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

/** The focus is there, on screen, and drawn. */
async function expectFocus(target: Locator) {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  expect(await target.evaluate((element) => element.matches(":focus-visible"))).toBe(true);
}

test("keys alone correct a table: choose, run, look, skip, gain, apply and undo, the focus never lost", async ({
  app,
  site,
}) => {
  test.setTimeout(240_000);
  await openCorrection(app, site);
  const keys = app.keyboard;
  const second = app.getByRole("checkbox").nth(1);
  await tabTo(app, second);
  await keys.press("Space");
  await expect(app.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await keys.press("Space");
  await tabTo(app, correct(app));
  await keys.press("Enter");
  const grid = app.getByRole("grid", { name: /Proposed/ });
  await expectFocus(grid);
  const all = await changedCells(app);
  for (let at = 0; at < 6; at++) await keys.press("ArrowRight");
  for (let at = 0; at < 4; at++) await keys.press("ArrowUp");
  const panel = app.getByRole("complementary", { name: /3\s000\srpm · 60/ });
  await expect(panel).toBeVisible();
  const skip = button(app, "Skip this cell");
  await tabTo(app, skip);
  await keys.press("Enter");
  await expectFocus(button(app, "Take this cell again"));
  expect(await changedCells(app)).toBe(all - 1);
  const slider = app.getByRole("slider", { name: "Gain" });
  await tabTo(app, slider);
  await keys.press("Home");
  await expect(foot(app)).toContainText("No cell changes");
  await keys.press("End");
  expect(await changedCells(app)).toBe(all - 1);

  // Every dialog gives the focus back to what opened it, by Esc and by its own buttons.
  const dialog = app.getByRole("dialog");
  const next = button(app, "What to log next…");
  await tabTo(app, next);
  await keys.press("Enter");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await keys.press("Escape");
  await expectFocus(next);
  const apply = button(app, "Apply as snapshot…");
  await tabTo(app, apply);
  await keys.press("Enter");
  await tabTo(app, dialog.getByRole("button", { name: "Cancel" }));
  await keys.press("Enter");
  await expectFocus(apply);
  const details = button(app, /^Error on driving it has not seen/);
  for (const opener of [button(app, /samples used/), button(app, "Mixture and loop…"), details]) {
    await opener.focus();
    await keys.press("Enter");
    await expect(dialog).toBeVisible();
    await keys.press("Escape");
    await expectFocus(opener);
  }
  await tabTo(app, apply);
  await keys.press("Enter");
  await tabTo(app, dialog.getByRole("button", { name: "Apply" }));
  await keys.press("Enter");
  await expect(app.getByText("The correction is in the table.")).toBeVisible();
  await expectFocus(apply);
  await keys.press("Control+z");
  await expect(app.getByText("The correction is in the table.")).toBeHidden();
  await expect(button(app, /^Redo apply the correction/)).toBeVisible();
  await expectFocus(apply);
  await keys.press("Control+Shift+z");
  await expect(app.getByText("The correction is in the table.")).toBeVisible();
});

test("a review shows mixture and loop, the delay as a table, and what was left out around a cell", async ({
  app,
  site,
}) => {
  await openCorrection(app, site);
  await correct(app).click();
  const grid = app.getByRole("grid", { name: /Proposed/ });
  await grid.focus();
  for (let at = 0; at < 6; at++) await app.keyboard.press("ArrowRight");
  for (let at = 0; at < 4; at++) await app.keyboard.press("ArrowUp");
  const out = app.getByRole("region", { name: "Samples left out around this cell" });
  await expect(out.getByRole("heading")).toHaveText(/^Not used: \d+ of [\d\s]+ samples around this cell$/);
  const counts = (await out.locator("strong").allTextContents()).map(Number);
  const [said = ""] = /\d+/.exec((await out.getByRole("heading").textContent()) ?? "") ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(said));
  // Each reason has its sign, and what the sensor told of those samples is drawn with it.
  await expect(out.locator("li svg path")).toHaveCount(counts.length);
  const plot = app.getByRole("figure", { name: /^Fuel needed, %: \d+ passes near the cell, \d+ usable/ });
  await expect(plot.locator("circle").first()).toBeVisible();
  const drawn = await plot.locator("path[data-tone]").all();
  expect(drawn.length).toBe(counts.length);
  const signs = await Promise.all(drawn.map((path) => path.getAttribute("d")));
  expect(signs.filter((d) => (d ?? "").startsWith("M")).length).toBeGreaterThan(1);

  await button(app, "Mixture and loop…").click();
  const dialog = app.getByRole("dialog");
  await expect(dialog.getByText(/within 2 % of its target for \d+\s% of the time/)).toBeVisible();
  await noViolations(app, "mixture");
  await dialog.getByText("Loop at work", { exact: true }).click();
  await expect(dialog.getByText(/The loop was at work for \d+\s% of the time/)).toBeVisible();
  await app.keyboard.press("Escape");

  await button(app, /^Error on driving it has not seen/).click();
  await expect(dialog.getByRole("group", { name: "Lambda delay" })).toBeVisible();
  await noViolations(app, "test and delay");
  await dialog.getByRole("button", { name: "Keep the delay as a table" }).click();
  await expect(dialog.getByText("Lambda delay was made.")).toBeVisible();
  await app.goto(`${site.url}#/tables`);
  await expect(app.getByRole("link", { name: /^Lambda delay/ })).toBeVisible();
});

test("a drive on the corrected table is held against what the correction promised", async ({ app, site }) => {
  test.setTimeout(240_000);
  await openCorrection(app, site);
  const [first, second] = [app.getByRole("checkbox").nth(0), app.getByRole("checkbox").nth(1)];
  await second.uncheck();
  await correct(app).click();
  await button(app, "Apply as snapshot…").click();
  await button(app, "Apply").last().click();
  await expect(app.getByText("The correction is in the table.")).toBeVisible();
  await app.reload();
  await expect(correct(app)).toBeVisible();
  await first.uncheck();
  await second.check();
  await correct(app).click();
  await button(app, /driving it has not seen|Too little driving/).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("button", { name: "Compare promise and outcome" }).click();
  await expect(dialog.getByText(/Error of the cells that both drove: [\d.]+\s% before/)).toBeVisible();
  await noViolations(app, "promise");
});

test("every factor of a FuelTech injection time is shown at the cursor", async ({ app, site }) => {
  test.skip(shared === null, "no shared folder");
  await dropFiles(app, [realLog("fueltech/ft450.ftml")]);
  await app.getByRole("combobox", { name: "Vehicle" }).first().selectOption("New vehicle…");
  await app.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("FT450 car");
  await button(app, "Use this name").click();
  await button(app, "Import this session").click();
  await expect(app).toHaveURL(/#\/session\//);
  await app.goto(`${site.url}#/tables`);
  await app.getByRole("link", { name: /^Inj_MainMapTable_A/ }).click();
  await app.getByRole("tab", { name: "Trace" }).click();
  const panel = app.getByRole("region", { name: "What made the injection time here" });
  await expect(panel.getByText(/^The tables make [\d.]+\sms, the log has [\d.]+\sms\.$/)).toBeVisible();
  await expect(panel.getByRole("row")).toHaveCount(10);
  await expect(
    panel.getByText(/calm samples at light load the logged time is 0\.0\d\d\sms RMS off/),
  ).toBeVisible();
  const before = await panel.textContent();
  await app.getByRole("slider", { name: /Time/ }).press("PageUp");
  await expect.poll(() => panel.textContent()).not.toBe(before);
  await noViolations(app, "pulse width");
});

test("a review outlives a look into the charts, and the sample leads there", async ({ app, site }) => {
  await openCorrection(app, site);
  await correct(app).click();
  const before = await changedCells(app);
  const grid = app.getByRole("grid", { name: /Proposed/ });
  await grid.focus();
  for (let at = 0; at < 6; at++) await app.keyboard.press("ArrowRight");
  for (let at = 0; at < 4; at++) await app.keyboard.press("ArrowUp");
  await button(app, "Skip this cell").click();
  await app.getByRole("link", { name: "Show in chart" }).click();
  await expect(app).toHaveURL(/#\/session\/demo-\d\/charts\?/);
  await app.goBack();
  await expect(grid).toBeVisible();
  expect(await changedCells(app)).toBe(before - 1);
});

test("what stops a correction says why and what to do", async ({ app, site }) => {
  await openCorrection(app, site);
  await button(app, "Settings…").click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Coolant from" }).fill("140");
  await dialog.getByRole("button", { name: "Correct again" }).click();
  const alert = app.getByRole("alert");
  await expect(alert).toContainText("coolant too cold");
  await expect(alert).toContainText("Hold steady for 5 s each at");
  await button(app, "Settings…").click();
  await dialog.getByRole("button", { name: "Usual settings" }).click();
  await dialog.getByRole("textbox", { name: "Leave out where this is true" }).fill("[RPM] >");
  await dialog.getByRole("button", { name: "Correct again" }).click();
  await expect(alert).toContainText("Your own filter cannot be read at character");
  await noViolations(app, "problem");
  await app.goto(`${site.url}#/table/demo-lambda`);
  await expect(app.getByRole("tab", { name: "Grid" })).toBeVisible();
  await expect(app.getByRole("tab", { name: "Correction" })).toHaveCount(0);
  await app.goto(`${site.url}#/table/demo-lambda/correction`);
  await expect(app.getByText("This table cannot be corrected from a log.")).toBeVisible();
});

test("a finger reviews: taps mark, a range is made with two of them", async ({ browser, site }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(site.url);
  await openCorrection(page, site);
  await correct(page).tap();
  const grid = page.getByRole("grid", { name: /Proposed/ });
  const cell = (name: RegExp) => grid.getByRole("gridcell", { name });
  await cell(/^2\s000\srpm · 60/).tap();
  await expect(page.getByRole("complementary", { name: /2\s000\srpm · 60/ })).toBeVisible();
  await button(page, "Select a range from here").tap();
  await cell(/^2\s500\srpm · 70/).tap();
  await expect(page.getByText("4 cells selected")).toBeVisible();
  const before = await changedCells(page);
  await button(page, "Skip 4 cells").tap();
  expect(await changedCells(page)).toBeLessThan(before);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await context.close();
});

const column = (values: readonly number[]) => values.map((value) => [value]);
const oracle = join(shared ?? "", "oracle");

test("a log whose truth is known corrects its table to within half a percent", async ({ app, site }) => {
  test.skip(shared === null, "no shared folder");
  const truth: {
    readonly rpmAxis: readonly number[];
    readonly mapAxisKPa: readonly number[];
    readonly table: readonly (readonly number[])[];
    readonly trueVe: readonly (readonly number[])[];
  } = JSON.parse(readFileSync(join(oracle, "street-a.truth.json"), "utf8"));
  const tune = writeMsq({
    signature: "speeduino 202305",
    pages: [
      [
        { name: "veTable", value: truth.table, unit: "%", digits: 1 },
        { name: "rpmBins", value: column(truth.rpmAxis), unit: "RPM", digits: 0 },
        { name: "fuelLoadBins", value: column(truth.mapAxisKPa), unit: "kPa", digits: 0 },
      ],
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), "fueltune-oracle-"));
  writeFileSync(join(folder, "street.msq"), tune);
  await app.goto(`${site.url}#/import`);
  await dropFiles(app, [join(folder, "street.msq")]);
  rmSync(folder, { recursive: true, force: true });
  await button(app, "Take this table").click();
  await expect(app.getByRole("grid")).toBeVisible();
  const table = /table\/([^/?]+)/.exec(app.url())?.[1] ?? "";
  await app.goto(`${site.url}#/import`);
  await dropFiles(app, [join(oracle, "street-a.csv")]);
  const vehicle = app.getByRole("combobox", { name: "Vehicle" }).last();
  await vehicle.selectOption({ index: 1 });
  await button(app, "Import this session").click();
  await expect(app).toHaveURL(/#\/session\//);
  await app.goto(`${site.url}#/table/${table}/correction`);
  await correct(app).click();
  const grid = app.getByRole("grid", { name: /Proposed/ });
  await expect(grid).toBeVisible();
  expect(await changedCells(app)).toBeGreaterThan(60);
  let [sum, count] = [0, 0];
  for (const cell of await grid
    .getByRole("gridcell", { name: /, corrected, .*confidence (9\d|100)\s%/ })
    .all()) {
    const said = ((await cell.getAttribute("aria-label")) ?? "").replaceAll("\u00a0", "");
    const facts = /^(\d+)\s*rpm · (\d+)\s*kPa[^:]*: .* to ([\d.]+),/i.exec(said);
    if (facts === null) continue;
    const [, rpm, kpa, proposed] = facts.map(Number);
    const need = truth.trueVe[truth.mapAxisKPa.indexOf(kpa!)]![truth.rpmAxis.indexOf(rpm!)]!;
    sum += (proposed! / need - 1) ** 2;
    count++;
  }
  expect(count).toBeGreaterThan(40);
  expect(Math.sqrt(sum / count)).toBeLessThan(0.005);
});
