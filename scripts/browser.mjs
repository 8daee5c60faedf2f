// Finds a Chromium for the end-to-end tests and the browser bench. No dependencies: setup runs it before npm ci.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const known = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((root) => [
      join(root, "Google/Chrome/Application/chrome.exe"),
      join(root, "Microsoft/Edge/Application/msedge.exe"),
      join(root, "Chromium/Application/chrome.exe"),
    ]),
};

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  } catch {
    return undefined; // not installed yet
  }
}

/** Path of a Chromium-based browser: CHROMIUM_PATH, Playwright's own, or one installed in a usual place; else null. */
export function findBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, playwrightsOwn(), ...(known[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Flags that keep a test browser quiet; root needs --no-sandbox. */
export const browserFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
