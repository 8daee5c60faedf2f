// Every check of the project in order, cheapest first, and one closing line with the true totals of all runners.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const fast = process.argv.includes("--fast");
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const folders = ["src", "workers", "tests", "scripts", "vite.config.ts", "playwright.config.ts"];
mkdirSync(`${root}/test-results`, { recursive: true });

function bin(name) {
  return `${root}/node_modules/.bin/${name}${process.platform === "win32" ? ".cmd" : ""}`;
}

function run(title, command, args) {
  const started = performance.now();
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  console.log(`  ${status === 0 ? "ok" : "failed"}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** A check that passes or fails as one. */
function check(title, command, args) {
  const ok = run(title, command, args);
  totals[ok ? "passed" : "failed"]++;
  if (!ok) failures.push(title);
  return ok;
}

/** A runner that writes its own totals as JSON; one that breaks down before any test counts as a failure. */
function runner(title, command, args, report, count) {
  rmSync(report, { force: true });
  const ok = run(title, command, args);
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1, skipped: 0 };
  if (!ok && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(totals)) totals[key] += counted[key];
  if (!ok) failures.push(title);
}

check("lock", "node", ["scripts/check-lock.mjs"]);
check("format", bin("oxfmt"), ["--check", ...folders]);
check("lint", bin("oxlint"), ["--type-aware", "--deny-warnings", ...folders]);
for (const project of ["domain", "app", "worker", "tests"]) {
  check(`types: ${project}`, bin("tsc"), ["-p", `tsconfig.${project}.json`]);
}
const vitestReport = `${root}/test-results/vitest.json`;
runner(
  "unit, component and architecture tests",
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
  vitestReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }),
);
if (!fast) {
  check("unused code", bin("knip"), []);
  if (check("build", bin("vite"), ["build", "--logLevel=warn"])) {
    check("size budget", "node", ["scripts/size.mjs"]);
    const playwrightReport = `${root}/test-results/playwright.json`;
    runner("end-to-end tests", bin("playwright"), ["test"], playwrightReport, ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }));
  }
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);
