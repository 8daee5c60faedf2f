import type { Page } from "@playwright/test";
import { dropFiles, expect, openProfile } from "./app";
import { expectShown, openView } from "./figures";
import { madeRows, madeText, test, speedAt } from "./made-log";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function importMade(page: Page, path: string) {
  await dropFiles(page, [path]);
  await page.getByRole("button", { name: "Import this session" }).click();
  await expect(page).toHaveURL(/#\/session\/[0-9a-f]+$/);
}

/** Ticks a choice of Settings. */
async function choose(page: Page, group: string, choice: string) {
  // The circle itself is not drawn: its words are pressed.
  await page.getByRole("group", { name: group }).getByText(choice, { exact: true }).click();
  await expect(page.getByRole("group", { name: group }).getByRole("radio", { name: choice })).toBeChecked();
}

// Of pages whose sentence is a name that somebody gave, something else is read.
const spoken = [
  ["/", "h1"],
  ["/import", "h1"],
  ["/sessions", "h1"],
  ["/session/demo-1", "h1"],
  ["/session/demo-1/charts", "h1"],
  ["/session/demo-1/analysis", "h1"],
  ["/session/demo-1/data", "h1"],
  ["/session/demo-1/notes", "label"],
  ["/vehicles", "h1"],
  ["/vehicle/demo", "h2"],
  ["/tables", "h1"],
  ["/table/demo-fuel", "h3"],
  ["/analysis", "h1"],
  ["/settings", "h1"],
  ["/nowhere", "h1"],
] as const;

/** What each page says at its most important place. */
async function readPages(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [place, what] of spoken) {
    await page.evaluate((hash) => (location.hash = hash), `#${place}`);
    const words = page.getByRole("main").locator(what).first();
    // The page before stays until this one is there.
    await expect(words).not.toHaveText(said.at(-1) ?? "");
    said.push(await words.innerText());
  }
  return said;
}

test("every page speaks Portuguese once it is chosen, also after a reload", async ({ app, write }) => {
  await app.getByRole("button", { name: "Open the demo garage" }).click();
  await expect(app).toHaveURL(/#\/vehicle\//);
  await dropFiles(app, [write("made.csv", madeText())]);
  await expect(app.getByRole("button", { name: "Import this session" })).toBeVisible();
  const english = await readPages(app);
  await app.evaluate(() => (location.hash = "#/settings"));
  await app.getByRole("group", { name: "Language" }).getByText("Português").click();
  const places = app.getByRole("navigation", { name: "Lugares" }).getByRole("link");
  const names = ["Início", "Veículos", "Sessões", "Tabelas", "Análise", "Ajustes"];
  await expect(places).toHaveText(names);
  const portuguese = await readPages(app);
  for (const [at, said] of portuguese.entries()) {
    expect(said, spoken[at]![0]).not.toBe(english[at]);
    expect(said, spoken[at]![0]).not.toMatch(/\b(the|this|with|of|and|from|what|are)\b/i);
  }
  await app.evaluate(() => (location.hash = "#/session/demo-1"));
  await app.reload();
  await expect(app.locator("html")).toHaveAttribute("lang", "pt-BR");
  await expect(places).toHaveText(names);
  await expect(heading(app)).toHaveText(portuguese[3]!);
  await expect(app.getByRole("definition").first()).toContainText("25,0\u00a0Hz");
});

for (const [choice, theme, system] of [
  ["Dark", "dark", "light"],
  ["Light", "light", "dark"],
  ["High contrast", "contrast", "light"],
] as const) {
  test(`theme ${theme} is there before anything is drawn`, async ({ app, site }) => {
    await app.emulateMedia({ colorScheme: system });
    await app.goto(`${site.url}#/settings`);
    await expect(app.locator("html")).toHaveAttribute("data-theme", system);
    await choose(app, "Theme", choice);
    await expect(app.locator("html")).toHaveAttribute("data-theme", theme);
    await app.addInitScript(() => {
      const drawn: (string | null)[] = [];
      Object.assign(globalThis, { drawn });
      new MutationObserver(() => {
        if (document.getElementById("root")?.hasChildNodes() === true) {
          drawn.push(document.documentElement.getAttribute("data-theme"));
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await app.reload();
    await expect(heading(app)).toBeVisible();
    const drawn = await app.evaluate(() => [...new Set<unknown>(Reflect.get(globalThis, "drawn"))]);
    expect(drawn).toEqual([theme]);
  });
}

test("pressures are shown in the unit that is chosen", async ({ app, site, write }) => {
  await importMade(app, write("made.csv", madeText()));
  const address = app.url();
  const highest = Math.max(...madeRows.map(({ MAP }) => MAP));
  for (const [choice, unit, factor] of [
    ["bar", "bar", 0.01],
    ["psi", "psi", 0.145_037_737_73],
    ["As in the file", "kPa", 1],
  ] as const) {
    await app.goto(`${site.url}#/settings`);
    await choose(app, "Pressure", choice);
    await app.goto(address);
    const figure = app.getByRole("definition").filter({ hasText: unit });
    await expect(figure).toHaveCount(1);
    expectShown(await figure.locator("strong").innerText(), highest * factor, `overview in ${unit}`);
    await openView(app, "charts");
    const line = app.getByRole("application").locator('[title="MAP"]');
    await expect(line).toContainText(unit);
    await expect(line.locator('[data-cell="max"]')).toHaveText(/\d/);
    expectShown(await line.locator('[data-cell="max"]').innerText(), highest * factor, `charts in ${unit}`);
  }
});

test("an address restores the view, and Back undoes navigation", async ({ app, context, write }) => {
  await importMade(app, write("made.csv", madeText()));
  const session = app.url();
  const other = await context.newPage();
  await other.goto(`${session}/charts?from=5&to=8&a=6.02&b=7.5`);
  await expect(other.locator('output[data-part="a"]')).toHaveText("A 0:06.020");
  await expect(other.locator('output[data-part="b"]')).toHaveText("B 0:07.500");
  await expect(other.getByText("From 0:05.0 to 0:08.0,")).toBeAttached();
  const rpm = other.getByRole("application").locator('[title="RPM"]');
  await expect(rpm.locator('[data-cell="a"]')).toHaveText(speedAt(6.02));
  await expect(rpm.locator('[data-cell="b"]')).toHaveText(speedAt(7.5));
  await other.close();

  await app.getByRole("tab", { name: "Charts" }).click();
  await app.getByRole("button", { name: "Gaps in the recording, at 0:22.5" }).click();
  await app.waitForURL(/finding=1/);
  await app.getByRole("link", { name: "Vehicles" }).click();
  await expect(heading(app)).toHaveText(/^No vehicles yet/);
  await app.goBack();
  await expect(app.getByRole("complementary", { name: "Selected finding" })).toContainText("2 of 2");
  await app.goBack();
  await expect(app).toHaveURL(/charts$/);
  await expect(app.getByRole("complementary", { name: "Selected finding" })).toBeHidden();
  await app.goBack();
  await expect(app.getByRole("tab", { name: "Overview" })).toHaveAttribute("aria-selected", "true");
  await app.goForward();
  await expect(app.getByRole("tab", { name: "Charts" })).toHaveAttribute("aria-selected", "true");
});

test("a long name gives way: tabs, search and the menus of the library stay in reach", async ({
  app,
  site,
  write,
}) => {
  await importMade(app, write("made.csv", madeText()));
  await openView(app, "notes");
  const name = "Tuner log, third pull after the new injectors, rear wheels on the dyno, 27 November";
  await app.getByRole("textbox", { name: "Name" }).fill(name);
  await app.getByRole("textbox", { name: "Name" }).blur();
  const crumb = app.getByRole("navigation", { name: "Where you are" }).getByText(name);
  await expect(crumb).toBeVisible();
  for (const width of [1024, 1280, 1440]) {
    await app.setViewportSize({ width, height: 800 });
    const end = (await crumb.boundingBox())!;
    const tabs = await app
      .getByRole("tab")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
    const search = (await app.getByRole("button", { name: "Search" }).boundingBox())!;
    expect(end.x + end.width, `${width}`).toBeLessThanOrEqual(Math.min(...tabs));
    expect(Math.max(...tabs), `${width}`).toBeLessThan(search.x);
  }
  for (const width of [820, 1100]) {
    await app.setViewportSize({ width, height: 800 });
    await app.goto(`${site.url}#/sessions`);
    await expect(app.getByRole("button", { name: `Actions for ${name}` })).toBeInViewport({ ratio: 1 });
  }
});

test("an address that leads nowhere says so and leads on", async ({ app, site }) => {
  for (const [place, says, way, to] of [
    ["nowhere/at/all", "There is nothing at this address.", "Go to Home", /#\/$/],
    ["session/none", "This session is no longer stored.", "Sessions", /#\/sessions$/],
    ["vehicle/none", "This vehicle is no longer here.", "Vehicles", /#\/vehicles$/],
    ["table/none", "This table is no longer here.", "Tables", /#\/tables$/],
  ] as const) {
    await app.goto(`${site.url}#/${place}`);
    await expect(heading(app)).toHaveText(says);
    await app.getByRole("main").getByRole("link", { name: way }).click();
    await expect(app).toHaveURL(to);
  }
});

test("a session imported in one tab appears in the other", async ({ app, context, site, write }) => {
  const other = await context.newPage();
  await other.goto(`${site.url}#/sessions`);
  await expect(heading(other)).toHaveText(/^No sessions yet/);
  await importMade(app, write("made.csv", madeText()));
  await expect(heading(other)).toHaveText("1 session");
  await other.getByRole("link", { name: "made" }).click();
  await openView(app, "notes");
  await app.getByRole("textbox", { name: "Name" }).fill("Monday");
  await app.getByRole("textbox", { name: "Name" }).blur();
  await expect(other.getByRole("main", { name: "Monday" })).toBeVisible();
});

test("a full disk is said, keeps what was there, and the import can be repeated", async ({
  site,
  profile,
  write,
}) => {
  test.setTimeout(120_000);
  // Only a profile on the disk has a quota that can be set, and only one just opened asks for it.
  const before = await openProfile(profile);
  const first = await before.newPage();
  await first.goto(site.url);
  await importMade(first, write("made.csv", madeText()));
  await before.close();
  const context = await openProfile(profile);
  const page = await context.newPage();
  await page.goto(`${site.url}#/import`);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  await dropFiles(page, [write("more.csv", madeText().replace("3500", "3501"))]);
  const store = page.getByRole("button", { name: "Import this session" });
  await store.click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(/No room for this log \(\d+\u00a0kB\)\. Nothing was changed\./);
  await expect(alert).toContainText("Delete old sessions or free space on the device, then import again.");
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await store.click();
  await expect(page).toHaveURL(/#\/session\//);
  await page.goto(`${site.url}#/sessions`);
  await expect(heading(page)).toHaveText("2 sessions");
  await context.close();
});

test("damaged samples are said, and the original file is still there", async ({ app, write }) => {
  await importMade(app, write("made.csv", madeText()));
  const session = app.url();
  // What a failing disk does: some of the stored samples are gone.
  await app.evaluate(
    (id) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open("fueltune");
        opening.addEventListener("error", () => failed(opening.error));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("samples", "readwrite");
          writing.objectStore("samples").delete(IDBKeyRange.bound([id], [id, []]));
          writing.addEventListener("complete", () => done());
        });
      }),
    /session\/([0-9a-f]+)/.exec(session)![1]!,
  );
  // A page that is new: nothing of the session is in memory, and nothing was computed of it before.
  await app.goto("about:blank");
  await app.goto(`${session}/analysis?show=statistics`);
  const page = app.getByRole("main");
  await expect(page).toContainText(
    "The stored samples of this session cannot be read. Its original file is untouched.",
  );
  await expect(page).toContainText("Download the original, delete the session, then import the file again.");
  await app.goto(session);
  const download = app.waitForEvent("download");
  await app.getByRole("button", { name: "Download the original file" }).click();
  expect((await download).suggestedFilename()).toBe("made.csv");
});

test("a browser that denies its storage is said on every page, and reading still works", async ({
  app,
  site,
  write,
}) => {
  // What Chromium answers where the data of a site are blocked.
  await app.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("access to the Indexed Database API is denied", "SecurityError");
    };
  });
  const notice = app.getByText("This browser does not let FuelTune use its storage");
  for (const place of ["", "sessions", "vehicles", "settings"]) {
    await app.goto(`${site.url}?${place}#/${place}`);
    await expect(notice).toBeVisible();
  }
  await dropFiles(app, [write("made.csv", madeText())]);
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app.getByRole("alert").last()).toContainText("The browser could not store this");
});
