// Draws the PNG icons of the manifest from public/icons/icon.svg. Run after the drawing has changed; commit the result.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "./browser.mjs";

const folder = new URL("../public/icons/", import.meta.url);
const drawing = readFileSync(new URL("icon.svg", folder), "utf8");
// A maskable icon may be cut to any shape: its ground reaches the edges and the drawing keeps to the safe zone.
const square = drawing.replace(/ rx="\d+"/, "");

const icons = [
  { name: "icon-192.png", size: 192, svg: drawing },
  { name: "icon-512.png", size: 512, svg: drawing },
  { name: "icon-maskable-512.png", size: 512, svg: square },
  { name: "apple-touch-icon.png", size: 180, svg: square },
];

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: browserFlags,
});
const page = await browser.newPage();
for (const { name, size, svg } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  writeFileSync(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
