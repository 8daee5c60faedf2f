import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dropFiles, expect, openProfile, test } from "./app";

/** A tune with one VE map of 3 x 2, as TunerStudio writes it. */
const tune = [
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '<msq xmlns="http://www.msefi.com/:msq">',
  '<versionInfo fileFormat="5.0" firmwareInfo="" nPages="1" signature="speeduino 202305"/>',
  '<page number="0">',
  '<constant cols="3" digits="0" name="veTable" rows="2" units="%">40 50 60\n70 80 90</constant>',
  '<constant digits="0" name="rpmBins" rows="3" units="RPM">1000 2000 3000</constant>',
  '<constant digits="0" name="fuelLoadBins" rows="2" units="kPa">40 100</constant>',
  "</page></msq>",
].join("\n");

interface StoredEdit {
  readonly kind: string;
  readonly command: {
    readonly edits: readonly { readonly at: number; readonly from: number; readonly to: number }[];
  };
}

/** What is on the disk: the only table, and the journal of its edits. */
function stored(page: Page) {
  return page.evaluate(async () => {
    // It runs in the page: nothing from here reaches it.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("unreadable")));
      });
    const db = await done(indexedDB.open("fueltune"));
    const transaction = db.transaction(["tuningTables", "journal"]);
    const [table] = await done<{ revision: number; values: Float64Array }[]>(
      transaction.objectStore("tuningTables").getAll(),
    );
    const journal = await done<StoredEdit[]>(transaction.objectStore("journal").getAll());
    db.close();
    return { revision: table?.revision ?? -1, values: [...(table?.values ?? [])], journal };
  });
}

/** Brings the tune in and shows its table; resolves to the table's address. */
async function takeTune(page: Page, url: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "fueltune-tune-"));
  const path = join(folder, "gol.msq");
  writeFileSync(path, tune);
  await page.goto(`${url}#/import`);
  await dropFiles(page, [path]);
  rmSync(folder, { recursive: true, force: true });
  await page.getByRole("button", { name: "Take this table" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  return page.url();
}

async function showTable(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("grid")).toBeVisible();
}

/** Types values into the first cell; after each, `pause` says when the hand goes on. */
async function typeValues(
  page: Page,
  values: readonly number[],
  pause: (typed: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole("grid").focus();
  for (const [at, value] of values.entries()) {
    await page.keyboard.press("Control+Home");
    await page.keyboard.type(String(value));
    await page.keyboard.press("Enter");
    await pause(at + 1);
  }
}

/** Follows what the page says it has saved, and how many edits were typed, for as long as it lives. */
async function watchSaved(page: Page) {
  const said = { revision: 0, typed: 0 };
  page.on("console", (message) => {
    const [word, number] = message.text().split(" ");
    if (word === "typed") said.typed++;
    if (word === "saved") said.revision = Number(number);
  });
  await page.evaluate(() => {
    const changes = { subtree: true, childList: true, characterData: true };
    new MutationObserver(() => {
      const saved = /Saved . revision (\d+)/.exec(document.body.textContent ?? "")?.[1];
      if (saved !== undefined) console.info(`saved ${saved}`);
    }).observe(document.body, changes);
    document.addEventListener("keyup", ({ key }) => {
      if (key === "Enter") console.info("typed");
    });
  });
  return said;
}

test("a browser killed in the middle of edits, 20 times, loses at most the edit in flight", async ({
  site,
  profile,
}) => {
  test.setTimeout(600_000);
  let address = "";
  let revision = 0;
  let present = 0;
  // Edits typed that were not on the disk after each crash: of a hand that sees each edit saved before it goes on, and
  // of one that types as fast as keys go, so that several edits may wait while the disk is busy with one.
  const lost = { patient: [] as number[], hasty: [] as number[] };
  const handOf = (round: number) => (round % 2 === 0 ? lost.patient : lost.hasty);
  for (let round = 0; round < 20; round++) {
    const context = await openProfile(profile);
    const page = await context.newPage();
    if (address === "") address = await takeTune(page, site.url);
    else await showTable(page, address);

    const before = await stored(page);
    expect(before.revision).toBeGreaterThanOrEqual(revision);
    if (round > 0) handOf(round - 1).push(present - before.revision);
    expect(before.journal).toHaveLength(before.revision);
    // The journal tells how the table came to be what it is.
    const replayed = [40, 50, 60, 70, 80, 90];
    for (const { command } of before.journal) {
      for (const { at, from, to } of command.edits) {
        expect(replayed[at]).toBe(from);
        replayed[at] = to;
      }
    }
    expect(before.values).toEqual(replayed);
    if (before.revision > 0) {
      await expect(page.getByRole("button", { name: /^Undo/ }).first()).toBeEnabled();
    }

    const said = await watchSaved(page);
    const devtools = await context.newCDPSession(page);
    // Never the value that the life before left: typing that would be no edit.
    const values = Array.from({ length: 60 }, (_, at) => 100 + at + 60 * (round % 2));
    // Nobody waits for the typing: the browser dies in the middle of it.
    let alive = true;
    const typing = typeValues(page, values, async (typed) => {
      if (handOf(round) === lost.hasty) return;
      const unsaved = () => alive && said.revision < before.revision + typed;
      await expect.poll(unsaved, { intervals: [5] }).toBe(false);
    }).catch(() => "the browser is gone");
    await expect.poll(() => said.typed, { intervals: [5] }).toBeGreaterThan(round);
    const closed = new Promise((done) => context.once("close", done));
    await Promise.race([devtools.send("Browser.crash").catch(() => undefined), closed]);
    await closed;
    alive = false;
    await typing;
    // What the page called saved before the crash must be there after it.
    revision = Math.max(before.revision, said.revision);
    present = before.revision + said.typed;
  }
  const last = await openProfile(profile);
  const page = await last.newPage();
  await showTable(page, address);
  const after = await stored(page);
  expect(after.revision).toBeGreaterThanOrEqual(revision);
  handOf(19).push(present - after.revision);
  console.log(
    `edits lost in each of 20 crashes: patient ${lost.patient.join(" ")}; hasty ${lost.hasty.join(" ")}; kept: ${after.revision}`,
  );
  // The last key may not have been told of when its edit was stored already.
  expect(Math.max(...lost.patient)).toBeLessThanOrEqual(1);
  // Every edit of all twenty lives can still be taken back.
  await page.getByRole("grid").focus();
  for (let step = 0; step < after.revision; step++) await page.keyboard.press("Control+z");
  await expect.poll(async () => (await stored(page)).values).toEqual([40, 50, 60, 70, 80, 90]);
  await last.close();
});

test("edits can be undone and redone after a reload", async ({ app, site }) => {
  await takeTune(app, site.url);
  const first = (await stored(app)).values;
  await typeValues(app, [44, 45, 46]);
  await expect.poll(async () => (await stored(app)).revision).toBe(3);
  const edited = (await stored(app)).values;
  await app.reload();
  await expect(app.getByRole("grid")).toBeVisible();
  await app.getByRole("grid").focus();
  for (let step = 0; step < 3; step++) await app.keyboard.press("Control+z");
  await expect.poll(async () => (await stored(app)).values).toEqual(first);
  await app.reload();
  await expect(app.getByRole("grid")).toBeVisible();
  await app.getByRole("grid").focus();
  for (let step = 0; step < 3; step++) await app.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await stored(app)).values).toEqual(edited);
});

test("a second tab is told that the table changed, and never overwrites it", async ({
  app,
  site,
  context,
}) => {
  const address = await takeTune(app, site.url);
  const second = await context.newPage();
  await showTable(second, address);
  await typeValues(app, [44]);
  const notice = second.getByRole("alert").filter({ hasText: "changed in another tab" });
  await expect(notice).toBeVisible();
  await typeValues(second, [55]);
  expect((await stored(app)).values).toContain(44);
  expect((await stored(app)).values).not.toContain(55);

  await notice.getByRole("button").click();
  await expect(notice).toBeHidden();
  await typeValues(second, [55]);
  await expect.poll(async () => (await stored(app)).values).toContain(55);
  await expect(app.getByRole("alert").filter({ hasText: "changed in another tab" })).toBeVisible();
  await second.keyboard.press("Control+z");
  await expect.poll(async () => (await stored(app)).values).toContain(44);
});

test("a tune shows what it holds, and only what is ticked goes to the vehicle", async ({ app, site }) => {
  const folder = mkdtempSync(join(tmpdir(), "fueltune-tune-"));
  const path = join(folder, "two.msq");
  const second = tune.replace(
    "</page>",
    '<constant cols="3" digits="0" name="advTable1" rows="2" units="deg">10 12 14\n16 18 20</constant>' +
      '<constant digits="0" name="rpmBins2" rows="3" units="RPM">1000 2000 3000</constant>' +
      '<constant digits="0" name="mapBins1" rows="2" units="kPa">40 100</constant></page>',
  );
  writeFileSync(path, second);
  await app.goto(`${site.url}#/import`);
  await dropFiles(app, [path]);
  rmSync(folder, { recursive: true, force: true });
  const list = app.getByRole("region", { name: "Tables of this tune" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(app.getByText("speeduino 202305")).toBeVisible();
  await list.getByRole("checkbox").nth(2).uncheck();
  await list.getByRole("textbox").first().fill("Pump fuel");
  await app.getByRole("button", { name: "Take this table" }).click();
  await expect(app.getByRole("grid")).toBeVisible();
  const { values } = await stored(app);
  expect(values).toHaveLength(6);
  await app.goto(`${site.url}#/tables`);
  await expect(app.getByRole("link", { name: /Pump fuel/ })).toBeVisible();
});
