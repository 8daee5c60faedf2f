import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { chromium, expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "../../scripts/browser.mjs";
import { dist, serve } from "../../scripts/serve.mjs";

export { expect };

interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** What went wrong on a page without anybody asking: errors, refused policies, requests to other origins. */
export interface Watch {
  readonly errors: string[];
  readonly foreign: string[];
}

/** Collects errors, policy violations and foreign requests of every page of a context. */
export function watch(context: BrowserContext, origin: string): Watch {
  const seen: Watch = { errors: [], foreign: [] };
  context.on("weberror", (error) => seen.errors.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  context.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !request.url().startsWith(origin)) seen.foreign.push(request.url());
  });
  return seen;
}

/** A browser with a profile on disk, as a person has: storage that lasts, no incognito limits. */
export async function openProfile(
  profile: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
) {
  const executablePath = findBrowser();
  return chromium.launchPersistentContext(profile, {
    args: browserFlags,
    viewport: { width: 1440, height: 900 },
    ...(executablePath === null ? {} : { executablePath }),
    ...options,
  });
}

/** Tests get the built app from a static server of their own, and fail on any error nobody expected. */
export const test = base.extend<{ site: Site; app: Page; profile: string; watched: Watch }>({
  site: async ({}, use) => {
    const site = await serve({ root: dist, prefix: "/garage/fueltune/" });
    await use(site);
    await site.close();
  },
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "fueltune-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  watched: async ({ context, site }, use) => {
    const seen = watch(context, new URL(site.url).origin);
    await use(seen);
    expect(seen.errors).toEqual([]);
    expect(seen.foreign).toEqual([]);
  },
  app: async ({ page, site, watched }, use) => {
    expect(watched.errors).toEqual([]);
    await page.goto(site.url);
    await use(page);
  },
});

/** Drops files on the window as a hand would: from disk, without a picker. */
export async function dropFiles(page: Page, paths: readonly string[]) {
  const files = paths.map((path) => ({
    name: basename(path),
    base64: readFileSync(path).toString("base64"),
  }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0)!);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, files);
  // A drop before the app is drawn would land on an empty page.
  await page.locator("main").first().waitFor();
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await transfer.dispose();
}
