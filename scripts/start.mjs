// Builds the production app, serves it on this computer, says where, and opens it where there is a desktop.
import { spawn } from "node:child_process";
import { build } from "vite";
import { dist, serve } from "./serve.mjs";

await build({ logLevel: "warn" });

async function serveOnFreePort(first) {
  for (let port = first; port < first + 20; port++) {
    try {
      return await serve({ root: dist, port });
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
    }
  }
  return serve({ root: dist });
}

const { url } = await serveOnFreePort(Number(process.env.PORT ?? 4173));
console.log(`\nFuelTune is ready: ${url}\nStop it with Ctrl C.\n`);

const openers = { darwin: "open", win32: "explorer", linux: "xdg-open" };
const desktop = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (desktop && process.stdout.isTTY && !process.env.CI) {
  spawn(openers[process.platform] ?? "xdg-open", [url], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened; open the address above yourself."))
    .unref();
}
