// Makes a bare clone ready: right Node, packages of the lock, and for tests a Chromium. Plain Node, no dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}/node_modules/.fueltune-lock`;
const shell = process.platform === "win32";

function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options }).status === 0;
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `FuelTune needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and run the command again.`,
  );
}

function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(`${root}/package-lock.json`))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing packages…");
  if (!run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])) {
    stop(
      "The packages could not be installed. Check the connection to the npm registry and run the command again.",
    );
  }
  writeFileSync(stamp, lock);
}

function installBrowser() {
  if (findBrowser()) return;
  console.log("No Chromium found; installing one for the tests…");
  const quiet = { stdio: "ignore" };
  if (run("npx", ["playwright", "install", "chromium"], quiet) && findBrowser()) return;
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (debian && run("apt-get", ["update"], quiet)) {
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  }
  if (!findBrowser()) {
    stop(
      "The tests drive a real browser and none was found. Install Chrome or Chromium, or set CHROMIUM_PATH to one, and run the command again.",
    );
  }
}

requireNode();
installPackages();
if (process.argv.includes("--tests")) installBrowser();
