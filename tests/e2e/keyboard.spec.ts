import type { Locator, Page } from "@playwright/test";
import { expect } from "./app";
import { expectShown, openView } from "./figures";
import { madeRows, madeText, test, type MadeRow } from "./made-log";

/** Presses a key until the focus is where a reader of the page would expect to get to. */
async function tabTo(page: Page, target: Locator, key = "Tab") {
  await expect(target).toBeVisible();
  for (let press = 0; press < 120; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${target.toString()}`);
}

async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Imports the made log with keys alone and opens its charts, the focus on the plots. */
async function openCharts(page: Page, path: string) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const asked = page.waitForEvent("filechooser");
  await press(page, "Control+o");
  await (await asked).setFiles(path);
  await tabTo(page, page.getByRole("button", { name: "Import this session" }));
  await press(page, "Enter");
  await expect(page).toHaveURL(/#\/session\/[0-9a-f]+$/);
  await tabTo(page, page.getByRole("tab", { name: "Overview" }));
  await press(page, "ArrowRight");
  await expect(page).toHaveURL(/\/charts$/);
  await tabTo(page, page.getByRole("application"));
}

/** What the live legend says of a channel: its value at a cursor, the change, or a statistic. */
function legend(page: Page, label: string, cell: "a" | "b" | "delta" | "min" | "max" | "mean"): Locator {
  return page.getByRole("application").locator(`[title="${label}"] [data-cell="${cell}"]`);
}

const cursor = (page: Page, name: "a" | "b") => page.locator(`output[data-part="${name}"]`);
const clock = (seconds: number) => `0:${seconds.toFixed(3).padStart(6, "0")}`;
const shown = ["RPM", "MAP", "Lambda", "TPS", "CLT"] as const;

async function expectValues(page: Page, cell: "a" | "b", row: MadeRow) {
  for (const label of shown) {
    await expect
      .poll(() => legend(page, label, cell).innerText(), { message: `${label} at ${row.time} s` })
      .toMatch(/\d/);
    await expect(async () =>
      expectShown(await legend(page, label, cell).innerText(), row[label], `${label} at ${row.time} s`),
    ).toPass();
  }
}

test("cursors: values at or before, and what lies between, are those of the file", async ({ app, write }) => {
  await openCharts(app, write("made.csv", madeText()));
  // The middle of the session lies between two rows: the values are those of the row before.
  await press(app, "[");
  await expect(cursor(app, "a")).toHaveText("A 0:14.975");
  const before = madeRows.findLastIndex(({ time }) => time <= 14.975);
  await expectValues(app, "a", madeRows[before]!);
  await press(app, "ArrowRight");
  await expect(cursor(app, "a")).toHaveText(`A ${clock(15)}`);
  await expectValues(app, "a", madeRows[before + 1]!);
  // Keys may come faster than the engine answers: none is lost.
  await app.getByRole("application").evaluate((plots) => {
    const press = (key: string, shiftKey = false) =>
      plots.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
    for (let count = 0; count < 12; count++) press("ArrowRight");
    press("ArrowRight", true);
    press("ArrowLeft");
  });
  const a = madeRows[before + 22]!;
  await expect(cursor(app, "a")).toHaveText(`A ${clock(a.time)}`);
  await expectValues(app, "a", a);

  await press(app, "]", "Shift+ArrowLeft", "Shift+ArrowLeft");
  await expect(cursor(app, "b")).toHaveText(`B ${clock(a.time)}`);
  const from = before + 2;
  await expect(cursor(app, "a")).toHaveText(`A ${clock(madeRows[from]!.time)}`);
  await expectValues(app, "b", a);
  await expectValues(app, "a", madeRows[from]!);
  const between = madeRows.slice(from, before + 23);
  await expect(app.getByRole("toolbar", { name: "Chart tools" })).toContainText(
    `Δ 1.000\u00a0s · ${between.length} samples`,
  );
  for (const label of shown) {
    const values = between.map((row) => row[label]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const wanted = { min: Math.min(...values), max: Math.max(...values), mean };
    for (const cell of ["min", "max", "mean"] as const) {
      await expect(async () =>
        expectShown(await legend(app, label, cell).innerText(), wanted[cell], `${cell} of ${label}`),
      ).toPass();
    }
    expectShown(await legend(app, label, "delta").innerText(), a[label] - madeRows[from]![label], label);
  }
  await press(app, "Escape");
  await expect(cursor(app, "b")).toBeHidden();
  await press(app, "Escape");
  await expect(cursor(app, "a")).toBeHidden();
});

test("views: plus and minus zoom, 0 fits, Z goes back and forth", async ({ app, write }) => {
  await openCharts(app, write("made.csv", madeText()));
  const status = app.getByRole("contentinfo");
  const whole = await status.getByText(/^1 pixel = /).innerText();
  await press(app, "+");
  await app.waitForURL(/charts\?from=5\.99&to=23\.96$/);
  await expect(status).not.toContainText(whole);
  await press(app, "+");
  await app.waitForURL(/charts\?from=9\.584&to=20\.366$/);
  await press(app, "Alt+ArrowRight");
  await app.waitForURL(/charts\?from=12\.2795&to=23\.0615$/);
  await press(app, "z");
  await app.waitForURL(/charts\?from=9\.584&to=20\.366$/);
  await press(app, "z");
  await app.waitForURL(/charts\?from=5\.99&to=23\.96$/);
  await press(app, "z");
  await app.waitForURL(/charts$/);
  await expect(status).toContainText(whole);
  await press(app, "Shift+Z", "Shift+Z", "Shift+Z");
  await app.waitForURL(/charts\?from=12\.2795&to=23\.0615$/);
  await press(app, "0");
  await app.waitForURL(/charts$/);
  await press(app, "z");
  await app.waitForURL(/charts\?from=12\.2795&to=23\.0615$/);
  await press(app, "-");
  await app.waitForURL(/charts\?from=8\.6855&to=26\.6555$/);
  await app.reload();
  await expect(app.getByRole("application")).toBeVisible();
  await app.waitForURL(/charts\?from=8\.6855&to=26\.6555$/);
});

test("layouts: 1 to 5 by role, 6 to 9 as the vehicle keeps them", async ({ app }) => {
  await app.getByRole("button", { name: "Open the demo garage" }).click();
  await expect(app).toHaveURL(/#\/vehicle\//);
  await app
    .getByRole("link", { name: /street/i })
    .first()
    .click();
  await openView(app, "charts");
  const plots = app.getByRole("application");
  const strips = plots.locator("[data-strip]");
  await expect(strips).not.toHaveCount(0);
  await plots.focus();
  await press(app, "2");
  await expect(strips).toHaveText([
    /Engine speed/,
    /Manifold pressure/,
    /Lambda/,
    /correction/,
    /Injection time/,
    /Injector duty/,
    /Fuel pressure/,
  ]);
  await press(app, "5");
  await expect(strips).toHaveText([/Engine speed/, /Coolant/, /Intake air/]);
  await app.getByRole("button", { name: "Layouts" }).click();
  await app.getByRole("menuitem", { name: "Keep these strips as a layout…" }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Cooling");
  await dialog.getByRole("button", { name: "Keep layout" }).click();
  await expect(dialog).toBeHidden();
  await plots.focus();
  await press(app, "1");
  await expect(strips.first()).toContainText("Engine speed");
  await expect(strips).not.toHaveCount(3);
  await app.reload();
  await expect(strips).not.toHaveCount(0);
  await plots.focus();
  await press(app, "6");
  await expect(strips).toHaveText([/Engine speed/, /Coolant/, /Intake air/]);
});

test("findings, channels and markers by key", async ({ app, write }) => {
  await openCharts(app, write("made.csv", madeText()));
  const plots = app.getByRole("application");
  const finding = app.getByRole("complementary", { name: "Selected finding" });
  await press(app, "n");
  await expect(finding).toContainText("Gaps in the recording");
  await expect(finding).toContainText("1 of 2");
  await expect(cursor(app, "a")).toHaveText(`A ${clock(8.95)}`);
  await press(app, "n");
  await expect(finding).toContainText("2 of 2");
  await expect(cursor(app, "a")).toHaveText(`A ${clock(22.45)}`);
  await press(app, "Shift+N");
  await expect(finding).toContainText("1 of 2");
  await expect(app).toHaveURL(/a=8\.95&finding=0/);
  await press(app, "Enter");
  await expect(finding.getByRole("button", { name: "Close" })).toBeFocused();
  await press(app, "Escape");
  await expect(finding).toBeHidden();
  await expect(plots).toBeFocused();

  await expect(plots).not.toContainText("Fuel level");
  await press(app, "/");
  const find = app.getByRole("textbox", { name: "Find a channel" });
  await expect(find).toBeFocused();
  await app.keyboard.type("level");
  await expect(app.getByText("1 of 6 channels")).toBeVisible();
  await tabTo(app, app.getByRole("checkbox", { name: "Fuel level" }));
  await press(app, "Space", "Escape");
  await expect(plots).toBeFocused();
  await expect(plots).toContainText("Fuel level");

  await press(app, "ArrowRight");
  await expect(cursor(app, "a")).toHaveText("A 0:10.500");
  await press(app, "m");
  await expect(app.getByRole("region", { name: "Done" })).toContainText("Marker set at 0:10.500");
  await press(app, "0");
  await app.waitForURL(/charts\?(?!from).*strips=/);
  await app.reload();
  await expect(plots).toContainText("Fuel level");
  await tabTo(app, plots);
  await press(app, "Control+ArrowRight");
  await expect(cursor(app, "a")).toHaveText("A 0:10.500");
  await openView(app, "overview");
  await expect(app.getByRole("link", { name: "Show Marker 1 in charts" })).toBeVisible();
});

test("the palette and the keys of the screen; Esc gives the focus back", async ({ app, write }) => {
  await openCharts(app, write("made.csv", madeText()));
  const plots = app.getByRole("application");
  const help = app.getByRole("dialog", { name: "Keys of this screen" });
  await press(app, "?");
  await expect(help).toContainText("Next finding");
  await expect(help).toContainText("Go to Sessions");
  await press(app, "Escape");
  await expect(help).toBeHidden();
  await expect(plots).toBeFocused();

  const palette = app.getByRole("dialog", { name: "Search" });
  const field = app.getByRole("combobox", { name: "Search" });
  const choose = async (query: string, option: RegExp) => {
    await press(app, "Control+k");
    await expect(field).toBeFocused();
    await app.keyboard.type(query);
    await expect(palette.getByRole("option", { selected: true })).toHaveText(option);
    await press(app, "Enter");
    await expect(palette).toBeHidden();
  };
  await press(app, "Control+k", "Escape");
  await expect(palette).toBeHidden();
  await expect(plots).toBeFocused();
  await choose("fuel level", /^Fuel level/);
  await expect(plots).toContainText("Fuel level");
  await choose("settings", /^Go to Settings/);
  await expect(app).toHaveURL(/#\/settings$/);
  await choose("theme dark", /^Theme: Dark/);
  await expect(app.locator("html")).toHaveAttribute("data-theme", "dark");
  await choose("made", /^made/);
  await expect(app).toHaveURL(/#\/session\//);
  await press(app, "g", "h");
  await expect(app).toHaveURL(/#\/$/);
  await press(app, "g", "s");
  await expect(app).toHaveURL(/#\/sessions$/);
  await tabTo(app, app.getByRole("link", { name: "made" }));
  await press(app, "Enter");
  await expect(app).toHaveURL(/#\/session\//);
  await expect(app.getByRole("tab", { name: "Overview" })).toHaveAttribute("aria-selected", "true");
});
