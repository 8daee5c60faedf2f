import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { shared, sharedMissing } from "../shared";
import { dropFiles, expect, test } from "./app";
import { realLog } from "./files";

const grid = (page: Page) => page.getByRole("grid");
const cell = (page: Page, place: string) => page.getByRole("gridcell", { name: new RegExp(`^${place}: `) });
const history = (page: Page) => page.getByRole("region", { name: "History" });
const steps = (page: Page) => history(page).getByRole("button");
const status = (page: Page) => page.locator("main").getByRole("status");

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** What stands between the groups of a number. */
const nb = "\u00a0";

/** Presses a key until the focus is where a reader of the page would expect to get to. */
async function tabTo(page: Page, target: Locator, key = "Tab") {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${target.toString()}`);
}

async function openDemoTable(page: Page, site: string) {
  await page.getByRole("button", { name: "Open the demo garage" }).click();
  await expect(page).toHaveURL(/#\/(vehicle|session)/);
  await page.goto(`${site}#/tables`);
  await page.getByRole("link", { name: /^VE/ }).click();
  await expect(grid(page)).toBeVisible();
  await expect(page.getByText("Saved · revision 0")).toBeVisible();
}

async function middle(target: Locator) {
  const box = (await target.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Value of a cell as it is shown. */
async function shown(target: Locator): Promise<number> {
  return Number((await target.locator("span").first().innerText()).replace("−", "-"));
}

async function expectNothingToUndo(page: Page) {
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toHaveAttribute("aria-disabled", "true");
}

/** How many of these fills are a colour. */
function coloured(fills: readonly string[]): number {
  return fills.filter((fill) => fill !== "").length;
}

/** Every value as it is shown, rows as on the screen. */
function allShown(page: Page): Promise<string[]> {
  return grid(page).getByRole("gridcell").locator("span:first-child").allInnerTexts();
}

test("the demo table is edited by keys alone, and undone after a reload", async ({ app, site }) => {
  await openDemoTable(app, site.url);
  await tabTo(app, grid(app));
  await press(app, "Control+Home", "ArrowRight", "ArrowDown");
  const second = cell(app, "900 rpm · 220 kPa abs");
  await expect(second).toBeFocused();
  const before = await shown(second);

  // Typing replaces; the value is in the cell before Enter, and in the table after it.
  await press(app, "8", "8", ".", "5");
  const field = app.getByRole("textbox", { name: "New value of the selected cells" });
  await expect(field).toHaveValue("88.5");
  await expect(second).toContainText("88.5");
  await expect(app.getByText(/^Set to 88.5: 1 cell/)).toBeVisible();
  await press(app, "Escape");
  expect(await shown(second)).toBe(before);
  await expect(second).toBeFocused();
  await press(app, "8", "8", ".", "5", "Enter");
  expect(await shown(second)).toBe(88.5);
  await expect(cell(app, "900 rpm · 200 kPa abs")).toBeFocused();

  // A range: factor, refused entry, percent.
  await press(app, "ArrowUp", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown");
  await press(app, "*", "2", "0");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(app.getByText(/would be out of range/).first()).toBeVisible();
  await press(app, "Enter");
  await expect(field).toBeFocused();
  await press(app, "Control+a", "*", "1", ".", "1", "Enter");
  expect(await shown(second)).toBe(97.4);
  await expect(status(app).filter({ hasText: "Multiply by 1.1: 6 cells" })).toBeVisible();

  // Signs nudge by the storage step; a digit right after one is the amount.
  await press(app, "+", "+");
  expect(await shown(second)).toBe(97.6);
  await press(app, "-", "3");
  await expect(field).toHaveValue("-3");
  await press(app, "Enter");
  expect(await shown(second)).toBe(94.6);
  await press(app, ">");
  expect(await shown(second)).toBe(95.5);

  // Locked cells are left alone, and it is said.
  await press(app, "Escape", "l");
  await expect(second).not.toHaveAccessibleName(/locked/);
  const lockedCell = app.getByRole("gridcell", { name: /locked/ });
  await expect(lockedCell).toHaveCount(1);
  await press(app, "Control+a", "s");
  await expect(status(app).filter({ hasText: /^Smooth: .* 1 locked left alone/ })).toBeVisible();
  await press(app, "s");
  await expect(status(app).filter({ hasText: /^Smooth 2 times: / })).toBeVisible();
  await press(app, "Escape");
  await press(app, "i", "Enter");
  await expect(status(app).filter({ hasText: /^Interpolate in 2-D: / })).toBeVisible();
  const after = await allShown(app);

  await expect(app.getByText(/^Saved · revision \d+$/)).toBeVisible();
  const count = await steps(app).count();
  expect(count).toBeGreaterThanOrEqual(8);
  await app.reload();
  await expect(grid(app)).toBeVisible();
  expect(await allShown(app)).toEqual(after);
  await tabTo(app, grid(app));
  for (let step = 1; step < count; step++) await press(app, "Control+z");
  expect(await shown(second)).toBe(before);
  await expectNothingToUndo(app);
  for (let step = 1; step < count; step++) await press(app, "Control+Shift+z");
  expect(await allShown(app)).toEqual(after);

  // The list of steps goes anywhere at once.
  await tabTo(app, history(app));
  await history(app)
    .getByRole("button", { name: /^Multiply by 1.1/ })
    .focus();
  await press(app, "Enter");
  expect(await shown(second)).toBe(97.4);
});

test("a whole table goes through a spreadsheet and comes back equal", async ({ app, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDemoTable(app, site.url);
  await tabTo(app, grid(app));
  await press(app, "Control+a", "Control+c");
  await expect(status(app).filter({ hasText: "256 cells copied" })).toBeVisible();
  const copied = await app.evaluate(() => navigator.clipboard.readText());
  const rows = copied.split("\n").map((line) => line.split("\t"));
  expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 16 }, () => 16));
  const before = await allShown(app);
  expect(rows.flat()).toEqual(before);

  // What a spreadsheet makes of it: every cell two percent more, in the words of a Brazilian one.
  const raised = rows.map((row) => row.map((value) => (Number(value) * 1.02).toFixed(1)));
  const text = raised.map((row) => row.join("\t").replaceAll(".", ",")).join("\r\n");
  await app.evaluate((text) => navigator.clipboard.writeText(text), text);
  await press(app, "Escape", "Control+v");
  const dialog = app.getByRole("dialog");
  await expect(dialog.getByText("Understood as 16 × 16 cells")).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: "Decimal mark" })).toHaveValue(",");
  await expect(dialog.getByRole("combobox", { name: "Axes in the text" })).toHaveValue("cells");
  await dialog.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await allShown(app)).toEqual(raised.flat());
  await tabTo(app, grid(app));
  await press(app, "Control+a", "Control+c");
  await expect
    .poll(() => app.evaluate(() => navigator.clipboard.readText()))
    .toBe(raised.map((row) => row.join("\t")).join("\n"));
  await press(app, "Control+z");
  expect(await allShown(app)).toEqual(before);

  // As percent, half of it: 2 % in every cell makes 1 %.
  const percents = rows.map((row) => row.map(() => "2").join("\t")).join("\n");
  await app.evaluate((text) => navigator.clipboard.writeText(text), percents);
  await press(app, "Control+v");
  await dialog.getByRole("combobox", { name: "How" }).selectOption("half-percent");
  await dialog.getByRole("button", { name: "Paste", exact: true }).click();
  const first = Number(before[0]);
  expect(Number((await allShown(app))[0])).toBeCloseTo(first * 1.01, 1);
});

test("axes are changed with what it does said before, and taken back", async ({ app, site }) => {
  await openDemoTable(app, site.url);
  const before = await allShown(app);
  const open = async () => {
    await press(app, "Control+k");
    await app.keyboard.type("axes");
    await press(app, "Enter");
  };
  const dialog = app.getByRole("dialog").filter({ hasText: "Change the axes" });
  await tabTo(app, grid(app));
  await open();
  await dialog.getByRole("combobox", { name: "Do" }).selectOption("Insert a breakpoint");
  await dialog.getByRole("textbox", { name: "New value" }).fill("3000");
  await expect(dialog.getByText(/is not above the breakpoint before it/).first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "New value" }).fill("3250");
  await expect(dialog.getByText("The table becomes 17 × 16 cells")).toBeVisible();
  await expect(dialog.getByText(/Largest difference|same values everywhere/)).toBeVisible();
  await dialog.getByRole("button", { name: "Insert", exact: true }).click();
  await expect(grid(app).getByRole("columnheader")).toHaveCount(17);
  await expect(grid(app).getByRole("gridcell")).toHaveCount(17 * 16);
  await expect(steps(app).first()).toContainText(`Insert the breakpoint 3${nb}250`);

  await open();
  await dialog.getByRole("combobox", { name: "Do" }).selectOption("Switch a breakpoint off");
  await dialog.getByRole("combobox", { name: "Breakpoint" }).selectOption(`3${nb}250`);
  await dialog.getByRole("button", { name: "Switch off" }).click();
  await expect(grid(app).getByRole("columnheader")).toHaveCount(16);
  expect(await allShown(app)).toEqual(before);
  await tabTo(app, grid(app));
  await press(app, "Control+z", "Control+z");
  await expect(grid(app).getByRole("columnheader")).toHaveCount(16);
  expect(await allShown(app)).toEqual(before);
});

test("another tab's edit is told, never overwritten", async ({ app, site, context }) => {
  await openDemoTable(app, site.url);
  const other = await context.newPage();
  await other.goto(app.url());
  await expect(grid(other)).toBeVisible();
  await tabTo(app, grid(app));
  await press(app, "Control+Home", "7", "0", "Enter");
  await expect(app.getByText("Saved · revision 1")).toBeVisible();
  const notice = other.getByRole("alert");
  await expect(notice).toContainText("This table was changed in another tab.");
  await notice.getByRole("button", { name: "Load the newer table" }).click();
  await expect(other.getByText("Saved · revision 1")).toBeVisible();
  expect((await allShown(other))[0]).toBe("70.0");
});

test("a map of a real MSQ tune has the cells that independent facts tell, and is edited", async ({
  app,
  site,
}) => {
  test.skip(shared === null, sharedMissing);
  await dropFiles(app, [`${shared}/tunes/msq/speeduino_base_tune.msq`]);
  await expect(app.getByText("speeduino 202103")).toBeVisible();
  await app.getByRole("button", { name: /^Take \d+ tables$/ }).click();
  await expect(app).toHaveURL(/#\/vehicle\//);
  await app.goto(`${site.url}#/tables`);
  await app.getByRole("link", { name: /^veTable /i }).click();
  await expect(grid(app).getByRole("gridcell")).toHaveCount(256);
  // High load comes first on the screen; the facts count from the lowest.
  const shown = (await allShown(app)).map(Number);
  expect([shown[240], shown[15]]).toEqual([39, 95]);
  expect(shown.reduce((sum, value) => sum + value, 0) / 256).toBeCloseTo(66.2305, 4);
  await tabTo(app, grid(app));
  await press(app, "Control+End", "Control+ArrowLeft", "Home", "=", "4", "4", "Enter");
  await expect(app.getByText("Saved · revision 1")).toBeVisible();
  expect((await allShown(app)).map(Number)[240]).toBe(44);
  await app.reload();
  await expect(app.getByText("Saved · revision 1")).toBeVisible();
  await tabTo(app, grid(app));
  await press(app, "Control+z");
  await expect.poll(async () => (await allShown(app)).map(Number)).toEqual(shown);
});

test("a curve of a real FTML tune: cells and line, edited by keys", async ({ app, site }) => {
  test.skip(shared === null, sharedMissing);
  await dropFiles(app, [realLog("fueltech/ft450.ftml")]);
  await app.getByRole("combobox", { name: "Vehicle" }).first().selectOption("New vehicle…");
  await app.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("FT450 car");
  await app.getByRole("button", { name: "Use this name" }).click();
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await app.goto(`${site.url}#/tables`);
  await app.getByRole("link", { name: "Ign_MainRpmTable_Legacy" }).click();
  await expect(grid(app).getByRole("gridcell")).toHaveCount(22);
  await expect(app.getByRole("slider")).toBeVisible();
  await tabTo(app, grid(app));
  await press(app, "Home", "=", "1", "0", "Enter");
  expect(Number((await allShown(app))[0])).toBe(10);
  await press(app, "Shift+End");
  await press(app, "i");
  await expect(status(app).filter({ hasText: /^Interpolate along x: / })).toBeVisible();
  await press(app, "Enter");
  const values = (await allShown(app)).map(Number);
  const steps = values.slice(1).map((value, at) => value - values[at]!);
  expect(Math.sign(Math.min(...steps)) * Math.sign(Math.max(...steps))).toBeGreaterThanOrEqual(0);
  await press(app, "Control+z", "Control+z");
  await expectNothingToUndo(app);
});

for (const theme of ["light", "dark", "contrast"]) {
  test(`the editor and its dialogs have no accessibility violation, ${theme}`, async ({ app, site }) => {
    await app.emulateMedia({
      colorScheme: theme === "light" ? "light" : "dark",
      contrast: theme === "contrast" ? "more" : "no-preference",
    });
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page: app }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${what}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
      expect(found).toEqual([]);
    };
    await openDemoTable(app, site.url);
    await tabTo(app, grid(app));
    await press(app, "Control+Home", "Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowDown");
    await press(app, "l", "ArrowDown", "Shift+ArrowRight", "*", "1", ".", "5");
    await check("while typing");
    await press(app, "Enter");
    await check("changed and locked");
    await press(app, "Control+k");
    await app.keyboard.type("Paste");
    await press(app, "Enter");
    await app.getByRole("textbox", { name: /Paste the copied cells here/ }).fill("1\t2\n3\t4");
    await check("paste");
    await press(app, "Escape", "Control+k");
    await app.keyboard.type("Axes");
    await press(app, "Enter");
    await check("axes");
  });
}

test("tables are made, renamed, duplicated, written, deleted and taken back", async ({ app, site }) => {
  await app.getByRole("button", { name: "Open the demo garage" }).click();
  await expect(app).toHaveURL(/#\/(vehicle|session)/);
  await app.goto(`${site.url}#/tables`);
  await expect(app.getByRole("heading", { level: 1 })).toHaveText("2 tables");
  await app.getByRole("button", { name: "New table…" }).click();
  const dialog = app.getByRole("dialog").filter({ visible: true });
  await dialog.getByRole("combobox", { name: "Start from" }).selectOption("Lambda target, 12 × 12");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Track target");
  await dialog.getByRole("button", { name: "Make this table" }).click();
  await expect(grid(app).getByRole("gridcell")).toHaveCount(144);
  await app.goto(`${site.url}#/tables`);

  await app.getByRole("button", { name: "New table…" }).click();
  await dialog.getByRole("combobox", { name: "Start from" }).selectOption("Copied cells");
  const copied = "\t1000\t2000\t3000\n100\t4,5\t5,5\t6,5\n50\t2,5\t3,5\t4,5";
  await dialog.getByRole("textbox", { name: "Copied cells" }).fill(copied);
  await dialog.getByRole("textbox", { name: "Name" }).fill("From a spreadsheet");
  await dialog.getByRole("combobox", { name: "What the values mean" }).selectOption("Injection time");
  await dialog.getByRole("button", { name: "Make this table" }).click();
  await expect(grid(app).getByRole("gridcell")).toHaveCount(6);
  expect(await allShown(app)).toEqual(["4.500", "5.500", "6.500", "2.500", "3.500", "4.500"]);
  await app.goto(`${site.url}#/tables`);

  const act = async (table: string, action: string) => {
    await app.getByRole("button", { name: `Actions for ${table}`, exact: true }).click();
    await app.getByRole("menuitem", { name: action }).click();
  };
  await act("Track target", "Rename…");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Race target");
  await dialog.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(app.getByRole("link", { name: /^Race target/ })).toBeVisible();
  await act("Race target", "Duplicate");
  await expect(app.getByRole("heading", { level: 1 })).toHaveText("5 tables");

  const saved = app.waitForEvent("download");
  await act("Race target", "Save as CSV");
  const file = await saved;
  expect(file.suggestedFilename()).toBe("Race target.csv");
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines.map((line) => line.split(",").length)).toEqual(Array.from({ length: 13 }, () => 13));

  const packed = app.waitForEvent("download");
  await app.getByRole("button", { name: "Save all 5 as zip" }).click();
  const zip = await packed;
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
  const entries = unzipSync(readFileSync(await zip.path()));
  expect(Object.keys(entries)).toHaveLength(11);
  expect(strFromU8(entries["Race target.csv"] ?? new Uint8Array())).toBe(
    readFileSync(await file.path(), "utf8"),
  );

  await act("Race target, copy", "Delete…");
  await dialog.getByRole("button", { name: "Delete table" }).click();
  await expect(app.getByRole("heading", { level: 1 })).toHaveText("4 tables");
  await app.getByRole("region", { name: "Done" }).getByRole("button", { name: "Undo" }).last().click();
  await expect(app.getByRole("heading", { level: 1 })).toHaveText("5 tables");
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const) {
  test.describe(`${width} × ${height}, by finger`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("cells are selected, dragged, edited, smoothed and undone", async ({ app, site, context }) => {
      await openDemoTable(app, site.url);
      const devtools = await context.newCDPSession(app);
      const finger = async (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) => {
        const touchPoints = type === "touchEnd" ? [] : [{ x, y, id: 0 }];
        await devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
      };
      const first = cell(app, "1 200 rpm · 180 kPa abs");
      const last = cell(app, "2 000 rpm · 140 kPa abs");
      await first.tap();
      await expect(first).toHaveAttribute("aria-selected", "true");
      await expect(app.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(1);

      // The lower right corner is dragged with the finger beside it, where its 44 px are.
      const box = (await first.boundingBox())!;
      const corner = { x: box.x + box.width + 12, y: box.y + box.height + 12 };
      const end = await middle(last);
      await finger("touchStart", corner.x, corner.y);
      for (let step = 1; step <= 6; step++) {
        const part = (a: number, b: number) => a + ((b - a) * step) / 6;
        await finger("touchMove", part(corner.x, end.x), part(corner.y, end.y));
      }
      await finger("touchEnd");
      await expect(app.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(9);

      const before = await shown(first);
      const field = app.getByRole("textbox", { name: "New value of the selected cells" });
      // Chromium takes a tap that follows a quick drag at once for the end of that drag: a finger taps again.
      await expect(async () => {
        await app.getByRole("button", { name: "Percent", exact: true }).tap();
        await expect(field).toBeFocused({ timeout: 1_000 });
      }).toPass();
      await field.pressSequentially("10");
      await app.getByRole("button", { name: "Apply" }).tap();
      expect(await shown(first)).toBeCloseTo(before * 1.1, 0);
      await app.getByRole("button", { name: "Smooth" }).tap();
      await expect(status(app).filter({ hasText: /^Smooth: / })).toBeVisible();
      await app.getByRole("button", { name: "Drop" }).tap();

      // Two taps within 0.4 s: sent together, so that a slow machine does not make two single ones of them.
      const twice = await middle(last);
      await Promise.all([
        finger("touchStart", twice.x, twice.y),
        finger("touchEnd"),
        finger("touchStart", twice.x, twice.y),
        finger("touchEnd"),
      ]);
      await expect(field).toBeFocused();
      await field.fill("66.6");
      await app.getByRole("button", { name: "Apply" }).tap();
      expect(await shown(last)).toBe(66.6);
      for (let step = 0; step < 2; step++) await app.getByRole("button", { name: /^Undo / }).tap();
      await expectNothingToUndo(app);
      expect(await shown(first)).toBe(before);
    });
  });
}

test("a snapshot is taken in the grid, and the cells are coloured by the change from it", async ({
  app,
  site,
}) => {
  await openDemoTable(app, site.url);
  await tabTo(app, grid(app));
  await press(app, "Control+s");
  const dialog = app.getByRole("dialog").filter({ visible: true });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Base map");
  await dialog.getByRole("button", { name: "Take snapshot" }).click();
  await expect(app.getByRole("region", { name: "Done" })).toContainText("Base map");
  await tabTo(app, grid(app));
  await press(app, "Control+Home", "Shift+ArrowRight", "5", "%", "Enter");
  await app.getByRole("button", { name: "Colours and size" }).click();
  await app.getByRole("menuitemradio", { name: "Change from “Base map”" }).click();
  const fills = () =>
    grid(app)
      .getByRole("gridcell")
      .evaluateAll((cells) =>
        cells.map((cell) => (cell instanceof HTMLElement ? cell.style.backgroundColor : "")),
      );
  await expect.poll(async () => coloured(await fills())).toBe(2);

  // Other views and back: what was chosen stays.
  await app.getByRole("tab", { name: "History" }).click();
  await app.getByRole("tab", { name: "Grid" }).click();
  await expect(grid(app)).toBeVisible();
  await expect.poll(async () => coloured(await fills())).toBe(2);
});
