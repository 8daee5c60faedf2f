// A lock that misses a platform's binary installs here and fails for everybody else: every optional dependency named
// in the lock must itself be in the lock.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const names = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)),
);
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${path} names ${name}`),
);
if (missing.length > 0) {
  console.error(`package-lock.json is incomplete:\n${missing.join("\n")}`);
  process.exit(1);
}
