// Runs every bench of tests/bench, each in a fresh Node, prints one table and writes bench-results.json.
// Figures are ratios measured in one run, so that they mean the same on another machine.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = `${root}/.cache/bench`;
const wanted = process.argv.slice(2);
const names = readdirSync(`${root}/tests/bench`)
  .filter((name) => name.endsWith(".ts") && !name.startsWith("bench-"))
  .map((name) => name.slice(0, -3))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
mkdirSync(cache, { recursive: true });

// Memory that was freed stays with the process (glibc; elsewhere it means nothing): benches compare code, for every
// contender alike, not what a system charges for fresh pages, which differs several times between machines.
const gigabytes = String(4 * 1024 ** 3);
const keptMemory = { MALLOC_TRIM_THRESHOLD_: gigabytes, MALLOC_MMAP_THRESHOLD_: gigabytes };

// The benches of the browser and of the tables drive the app as it is shipped.
if (names.includes("browser") || names.includes("tables")) await build({ root, logLevel: "warn" });

const rows = [];
for (const name of names) {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: `tests/bench/${name}.ts`,
      outDir: cache,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  const result = `${cache}/${name}.json`;
  const code = `
    const { default: bench } = await import(${JSON.stringify(`file://${cache}/${name}.mjs`)});
    (await import("node:fs")).writeFileSync(${JSON.stringify(result)}, JSON.stringify(await bench()));`;
  const { status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=8192", "--input-type=module", "-e", code],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...keptMemory } },
  );
  if (status !== 0) {
    console.error(`The bench ${name} broke down.`);
    process.exit(1);
  }
  rows.push(...JSON.parse(readFileSync(result, "utf8")).map((row) => Object.assign({ bench: name }, row)));
}
console.table(rows);
writeFileSync(`${root}/bench-results.json`, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.every(({ pass }) => pass) ? 0 : 1);
