import { dist, serve } from "../../scripts/serve.mjs";
import { dropFiles, expect, openProfile, test, watch } from "./app";
import { fixture } from "./files";

test("installs, and works with the network off and with the server gone", async ({ profile }) => {
  const site = await serve({ root: dist, prefix: "/garage/fueltune/" });
  const context = await openProfile(profile);
  const seen = watch(context, new URL(site.url).origin);
  const page = await context.newPage();
  await page.goto(site.url);

  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? "{}")).toMatchObject({ name: "FuelTune", start_url: "./", scope: "./" });
  expect((await devtools.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site.url);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(false);

  await site.close();
  const later = await context.newPage();
  await later.goto(site.url);
  await dropFiles(later, [fixture("generic-csv")]);
  await later.getByRole("button", { name: "Import this session" }).click();
  await expect(later).toHaveURL(/#\/session\//);
  await later.reload();
  await expect(later.getByRole("heading", { level: 1 })).toBeVisible();

  expect(seen.foreign).toEqual([]);
  await context.close();
});

test("carries a strict content security policy", async ({ app }) => {
  const policy = await app.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toMatch(/'unsafe-eval'/);
});
