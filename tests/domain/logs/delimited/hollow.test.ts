import { expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../../src/domain/logs/registry";

test("names that no row fills cost no memory", async () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(",");
  const bytes = new TextEncoder().encode(`Time,${names}\n${"1,2\n".repeat(20_000)}`);
  const before = process.memoryUsage().arrayBuffers;
  expect(await importLog(sourceFromBytes("wide.csv", bytes))).toMatchObject({
    ok: false,
    problem: { code: "damaged", at: 2 },
  });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
});

test("a wide log with empty cells is read", async () => {
  const names = Array.from({ length: 999 }, (_, at) => `c${at}`).join(",");
  const rows = Array.from({ length: 2000 }, (_, row) => `${row / 10}${",".repeat(999)}5`).join("\n");
  const bytes = new TextEncoder().encode(`Time,${names},Last\n${rows}\n`);
  const result = await importLog(sourceFromBytes("wide.csv", bytes));
  expect(result.ok && result.value[0]!.channels.at(-1)!.samples.length).toBe(2000);
});
