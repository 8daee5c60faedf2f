import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { shared, sharedMissing } from "../shared";
import { dropFiles, expect } from "./app";
import { openView } from "./figures";
import { fixture, realLog } from "./files";
import { madeHead, madeLines, madeText, test } from "./made-log";

const sessions = (page: Page) => page.getByRole("region", { name: "Sessions" });
const names = (page: Page) => sessions(page).getByRole("rowheader");
const done = (page: Page) => page.getByRole("region", { name: "Done" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const understood = (page: Page) => page.getByRole("region", { name: "What was understood" });

const openDemo = (page: Page) => page.getByRole("button", { name: "Open the demo garage" }).click();

async function importAll(page: Page, paths: readonly string[]) {
  await dropFiles(page, paths);
  const all = paths.length === 1 ? "Import this session" : `Import all ${paths.length}`;
  await page.getByRole("button", { name: all, exact: true }).click();
  await expect(page).toHaveURL(paths.length === 1 ? /#\/session\// : /#\/sessions$/);
}

async function act(page: Page, session: string, action: string) {
  await sessions(page)
    .getByRole("button", { name: `Actions for ${session}` })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

test("sessions are found, sorted, renamed, tagged, downloaded, deleted and taken back", async ({
  app,
  write,
}) => {
  const made = write("track day.csv", madeText());
  await importAll(app, [made, fixture("fueltech-csv"), fixture("haltech-csv")]);
  await expect(heading(app)).toHaveText("3 sessions");

  const byDuration = app.getByRole("columnheader", { name: "Duration" }).getByRole("button");
  await byDuration.click();
  const rising = await names(app).allInnerTexts();
  await byDuration.click();
  await expect(names(app)).toHaveText(rising.toReversed());
  await app.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await expect(names(app)).toHaveText(rising.toSorted((a, b) => a.localeCompare(b)));

  await act(app, "track day", "Rename");
  const field = app.getByRole("textbox", { name: "New name of track day" });
  await field.fill("never kept");
  await field.press("Escape");
  await expect(names(app).filter({ hasText: "track day" })).toHaveCount(1);
  await act(app, "track day", "Rename");
  await field.fill("Interlagos, wet");
  await field.press("Enter");
  await expect(names(app).filter({ hasText: "Interlagos, wet" })).toHaveCount(1);

  await act(app, "Interlagos, wet", "Tags…");
  await app.getByRole("textbox", { name: "Tags" }).fill("wet, E85");
  await app.getByRole("button", { name: "Keep these tags" }).click();
  await app.getByRole("combobox", { name: "Tag" }).selectOption("E85");
  await expect(heading(app)).toHaveText("1 of 3 sessions");
  await expect(names(app)).toHaveText(["Interlagos, wet"]);
  await app.reload();
  await expect(names(app)).toHaveText(["Interlagos, wet"]);
  await app.getByRole("button", { name: "Clear the filters" }).click();
  await app.getByRole("combobox", { name: "Format" }).selectOption("Haltech NSP CSV");
  await expect(names(app)).toHaveText(["midnight"]);
  await app.getByRole("combobox", { name: "Format" }).selectOption("Any format");
  const find = app.getByRole("searchbox", { name: "Find a session" });
  await find.fill("track day.csv");
  await expect(names(app)).toHaveText(["Interlagos, wet"]);
  await find.fill("no such thing");
  await expect(app.getByText("No session matches the search and the filters.")).toBeVisible();
  await find.fill("interlagos");

  const download = app.waitForEvent("download");
  await act(app, "Interlagos, wet", "Download the original file");
  const file = await download;
  expect(file.suggestedFilename()).toBe("track day.csv");
  expect(readFileSync(await file.path()).equals(readFileSync(made))).toBe(true);
  await find.fill("");

  await act(app, "Interlagos, wet", "Delete…");
  await app.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(heading(app)).toHaveText("3 sessions");
  await act(app, "Interlagos, wet", "Delete…");
  await app.getByRole("button", { name: "Delete session" }).click();
  await expect(heading(app)).toHaveText("2 sessions");
  await done(app).getByRole("button", { name: "Undo" }).last().click();
  await expect(heading(app)).toHaveText("3 sessions");
  await app.getByRole("checkbox", { name: "Select all listed sessions" }).check();
  await app.getByRole("button", { name: "Delete…" }).click();
  await app.getByRole("button", { name: "Delete 3 sessions" }).click();
  await expect(heading(app)).toHaveText("No sessions yet. Drop a log here or open the demo garage.");
  await app.reload();
  await expect(heading(app)).toHaveText("No sessions yet. Drop a log here or open the demo garage.");
});

test("a vehicle is made, checked, changed, kept, deleted and taken back", async ({ app, site }) => {
  await app.goto(`${site.url}#/vehicles`);
  await app.getByRole("button", { name: "New vehicle…" }).click();
  const create = app.getByRole("button", { name: "Make this vehicle" });
  await create.click();
  await expect(app.getByRole("dialog")).toContainText("Type a name, such as “FT550 track car”.");
  await app.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Gol 2.0 Turbo");
  await create.click();
  await expect(heading(app)).toHaveText("Gol 2.0 Turbo");

  const displacement = app.getByRole("textbox", { name: "Displacement" });
  await displacement.fill("a lot");
  await displacement.blur();
  await expect(app.getByText("Type a number, such as 2.5. Nothing was saved.")).toBeVisible();
  await expect(displacement).toHaveValue("a lot");
  await displacement.fill("1.984");
  await displacement.blur();
  await expect(done(app)).toContainText("Saved: Displacement");
  await app.getByRole("combobox", { name: "Fuel" }).selectOption("Ethanol");
  await expect(done(app)).toContainText("Saved: Fuel");
  await app.reload();
  await expect(displacement).toHaveValue("1.984");
  await expect(app.getByRole("combobox", { name: "Fuel" })).toHaveValue("ethanol");

  const remove = async () => {
    await app.getByRole("button", { name: "Delete…" }).click();
    await app.getByRole("button", { name: "Delete vehicle" }).click();
  };
  await remove();
  await expect(heading(app)).toHaveText("No vehicles yet. Make one here, or let an imported log make it.");
  await done(app).getByRole("button", { name: "Undo" }).click();
  await app.getByRole("link", { name: "Gol 2.0 Turbo" }).click();
  await expect(displacement).toHaveValue("1.984");
});

test("an FTML log makes a vehicle with the tables of its tune", async ({ app, site }) => {
  test.skip(shared === null, sharedMissing);
  await dropFiles(app, [realLog("fueltech/ft450.ftml")]);
  const take = app.getByRole("checkbox", { name: "tables found in this file" });
  await expect(take).toBeDisabled();
  const offer = await app
    .getByText(/^Take the \d+ tables/)
    .first()
    .innerText();
  const count = Number(/\d+/.exec(offer)![0]);
  expect(count).toBeGreaterThan(5);
  await understood(app).getByRole("combobox", { name: "Vehicle" }).selectOption("New vehicle…");
  await app.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("FT450 car");
  await app.getByRole("button", { name: "Use this name" }).click();
  await expect(take).toBeChecked();
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await app.goto(`${site.url}#/vehicles`);
  await app.getByRole("link", { name: "FT450 car" }).click();
  await expect(app.getByRole("heading", { name: `${count} tables` })).toBeVisible();
  await expect(app.getByText("Read from the tune").first()).toBeVisible();
  await app.goto(`${site.url}#/tables`);
  await expect(heading(app)).toContainText(`${count} tables`);
  await expect(app.locator('main a[href*="#/table/"]')).toHaveCount(count);
  await app.getByRole("link", { name: "Ign_MainRpmTable_Legacy" }).click();
  await expect(heading(app)).toContainText("Ign_MainRpmTable_Legacy: Ignition advance");
  await expect(app.getByRole("grid").getByRole("gridcell")).toHaveCount(22);
});

test("what a channel means is asked once for all files with the same header", async ({ app, write }) => {
  const meaning = app.getByRole("combobox", { name: "Meaning of Fuel level" });
  await dropFiles(app, [write("first.csv", madeText())]);
  await meaning.focus();
  await meaning.selectOption("Fuel pressure");
  await app.getByRole("checkbox", { name: "Use TPS" }).uncheck();
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await app.reload();
  await dropFiles(app, [write("second.csv", [madeHead, ...madeLines.slice(0, 400)].join("\n"))]);
  await expect(heading(app)).toHaveText("What was understood of second.csv");
  await expect(meaning).toHaveValue("fuel-pressure");
  await expect(app.getByRole("checkbox", { name: "Use TPS" })).not.toBeChecked();
  await app.getByRole("button", { name: "Cancel" }).click();
  await dropFiles(app, [
    write("other.csv", [`${madeHead},More`, ...madeLines.map((line, at) => `${line},${at}`)].join("\n")),
  ]);
  await expect(heading(app)).toHaveText("What was understood of other.csv");
  await expect(meaning).toHaveValue("");
});

test("a log of 782 columns stays usable from the review to the charts", async ({ app, write }) => {
  const columns = Array.from({ length: 780 }, (_, at) => `Sensor ${at + 1}`);
  const rows = Array.from({ length: 600 }, (_, row) =>
    [(row * 0.05).toFixed(2), 1000 + row * 5, ...columns.map((_, at) => (row * (at + 1)) % 997)].join(","),
  );
  const path = write("wide.csv", `${["Time (s)", "RPM (rpm)", ...columns].join(",")}\n${rows.join("\n")}\n`);
  await dropFiles(app, [path]);
  await expect(app.getByText("781 of 781 channels are kept")).toBeVisible();
  const channels = app.getByRole("region", { name: "Channels" });
  // Only what is on screen is in the page, however long the list is.
  expect(await channels.getByRole("row").count()).toBeLessThan(80);
  await app.getByRole("searchbox", { name: "Find a channel" }).fill("sensor 777");
  await expect(channels.getByRole("rowheader")).toHaveText(["Sensor 777"]);
  await app.getByRole("checkbox", { name: "Use Sensor 777" }).uncheck();
  await expect(app.getByText("780 of 781 channels are kept")).toBeVisible();
  await app.getByRole("button", { name: "Import this session" }).click();
  await expect(app).toHaveURL(/#\/session\//);
  await openView(app, "charts");
  const plots = app.getByRole("application");
  await expect(plots).toContainText(/Engine speed.*max 3\u00a0995/);
  await app.getByRole("toolbar", { name: "Chart tools" }).getByRole("button", { name: "Channels" }).click();
  const panel = app.getByRole("complementary", { name: "Channels" });
  await expect(panel).toContainText("780 channels");
  expect(await panel.getByRole("checkbox").count()).toBeLessThan(80);
  await panel.getByRole("textbox", { name: "Find a channel" }).fill("sensor 776");
  await expect(panel).toContainText("of 780 channels");
  await panel.getByRole("checkbox", { name: "Sensor 776", exact: true }).check();
  await expect(plots).toContainText(/Sensor 776.*max 996/);
});

test("the demo garage is the same one however often it is opened", async ({ app, context, site }) => {
  const other = await context.newPage();
  await other.goto(site.url);
  await Promise.all([openDemo(app), openDemo(other)]);
  await expect(app).toHaveURL(/#\/vehicle\//);
  await expect(other).toHaveURL(app.url());
  const whole = async () => {
    await app.goto(`${site.url}#/sessions`);
    await expect(heading(app)).toHaveText("2 sessions");
    await app.goto(`${site.url}#/vehicles`);
    await expect(heading(app)).toHaveText("1 vehicle");
    await app.goto(`${site.url}#/tables`);
    await expect(app.locator('main a[href*="#/table/"]')).toHaveCount(2);
  };
  await whole();
  await app.goto(`${site.url}#/sessions`);
  await app.getByRole("checkbox", { name: "Select all listed sessions" }).check();
  await app.getByRole("button", { name: "Delete…" }).click();
  await app.getByRole("button", { name: "Delete 2 sessions" }).click();
  await openDemo(app);
  await expect(app).toHaveURL(/#\/vehicle\//);
  await whole();
});
