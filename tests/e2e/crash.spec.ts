import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateLog } from "../bench/bench-log";
import { dropFiles, expect, openProfile, test } from "./app";

test("a browser that dies while storing leaves a whole session or none", async ({ site, profile }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), "fueltune-log-"));
  const path = join(folder, "long-drive.csv");
  writeFileSync(path, generateLog(12_000));
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
  let whole = 0;
  // Each round lets the page answer a few more times between the press and the crash.
  for (const turns of [0, 2, 5, 10, 20, 40, 200]) {
    const context = await openProfile(profile);
    const page = await context.newPage();
    await page.goto(`${site.url}#/import`);
    await dropFiles(page, [path]);
    const devtools = await context.newCDPSession(page);
    await page.getByRole("button", { name: /^Import this session/ }).click();
    for (let turn = 0; turn < turns; turn++) {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    const closed = new Promise((done) => context.once("close", done));
    await Promise.race([devtools.send("Browser.crash").catch(() => undefined), closed]);
    await closed;

    const after = await openProfile(profile);
    const again = await after.newPage();
    await again.goto(`${site.url}#/sessions`);
    await expect(again.getByRole("heading", { level: 1 })).toBeVisible();
    const links = again.locator('main a[href*="#/session/"]');
    const stored = await links.count();
    expect(stored - whole === 0 || stored - whole === 1, `${stored} sessions, ${whole} before`).toBe(true);
    whole = stored;
    if (stored > 0) {
      await links.first().click();
      await expect(again.getByRole("heading", { level: 1 })).toBeVisible();
      const download = again.waitForEvent("download");
      await again.getByRole("button", { name: "Download the original file" }).click();
      const kept = readFileSync(await (await download).path());
      expect(createHash("sha256").update(kept).digest("hex")).toBe(hash);
      await again.goto(again.url().replace(/(#\/session\/[^/?]+).*/, "$1/analysis?show=statistics"));
      await expect(
        again.getByRole("region", { name: "Statistics of each channel" }).getByRole("row"),
      ).not.toHaveCount(1);
    }
    await after.close();
  }
  expect(whole).toBeGreaterThan(0);
  rmSync(folder, { recursive: true, force: true });
});
