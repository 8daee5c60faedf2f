// Measures what a first visit loads and what each worker loads, gzipped, and fails above the budgets.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const gz = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
const assets = readdirSync(new URL("assets/", dist)).map((name) => `assets/${name}`);

/** A script and everything it imports statically, once each. */
function withStaticImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(new URL(path, dist), "utf8");
  for (const [, name] of code.matchAll(
    /(?:^|[;}\s])import\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
  )) {
    withStaticImports(`assets/${name}`, seen);
  }
  return seen;
}

function scriptsOf(worker) {
  const entry = assets.find((path) => path.startsWith(`assets/${worker}`) && path.endsWith(".js"));
  if (!entry) throw new Error(`no built file of ${worker}`);
  return [...withStaticImports(entry)];
}

const html = readFileSync(new URL("index.html", dist), "utf8");
const linked = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
const firstLoad = new Set(["index.html", ...linked]);
for (const path of linked.filter((name) => name.endsWith(".js"))) {
  for (const imported of withStaticImports(path)) firstLoad.add(imported);
}

const rows = [
  { what: "first load (html, scripts, styles)", files: [...firstLoad], budgetKb: 180 },
  { what: "import worker", files: scriptsOf("import.worker"), budgetKb: 40 },
  { what: "engine worker", files: scriptsOf("engine.worker"), budgetKb: 90 },
].map(({ what, files, budgetKb }) => {
  const kb = files.reduce((sum, path) => sum + gz(path), 0) / 1024;
  return { what, "KB gz": Number(kb.toFixed(1)), budget: budgetKb, files: files.length, ok: kb <= budgetKb };
});
console.table(rows);
if (rows.some(({ ok }) => !ok)) {
  console.error("A size budget is exceeded.");
  process.exit(1);
}
