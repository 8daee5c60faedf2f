import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LogDraft } from "../../../src/domain/logs/draft";
import { writeFueltuneCsv } from "../../../src/domain/logs/fueltune-csv";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { logFixtures } from "../../fixtures/logs";
import { shared, sharedMissing } from "../../shared";
import { factsOf } from "./compare";
import { expectedLogs, realBytes } from "./expected";
import { violations } from "./invariants";

if (shared === null) console.warn(sharedMissing);

async function logsOf(bytes: Uint8Array, name: string): Promise<readonly LogDraft[]> {
  const result = await importLog(sourceFromBytes(name, bytes));
  if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Small numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A problem, or logs that hold to every rule of a log. A throw fails the test by itself. */
async function expectSane(bytes: Uint8Array, what: string): Promise<void> {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  if (!result.ok) {
    expect(result.problem.code, what).toMatch(/^[a-z-]+$/);
    return;
  }
  expect(result.value.length, what).toBeGreaterThan(0);
  for (const log of result.value) expect([what, violations(log)]).toEqual([what, []]);
}

async function expectSaneWhenDamaged(bytes: Uint8Array, times: number): Promise<void> {
  const random = seeded(bytes.length);
  for (let at = 0; at < times; at++) {
    const cut = random(bytes.length + 1);
    await expectSane(bytes.slice(0, cut), `cut at ${cut}`);
    const flipped = bytes.slice();
    const places = Array.from({ length: 1 + random(6) }, () => random(bytes.length));
    for (const place of places) flipped[place]! ^= 1 + random(255);
    await expectSane(flipped, `flipped at ${places.join(", ")}`);
    const from = random(bytes.length);
    const to = Math.min(bytes.length, from + random(64));
    await expectSane(
      Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]),
      `lost ${from} to ${to}`,
    );
  }
}

/** The exported file knows everything but the tables of an embedded tune, which are exported as tables. */
async function expectSameAfterExport(log: LogDraft): Promise<void> {
  const text = new TextEncoder().encode(writeFueltuneCsv(log).join(""));
  const [again] = await logsOf(text, "unknown");
  const { tune: _tune, ...rest } = log;
  expect(again).toEqual({ ...rest, format: "fueltune-csv" });
}

function short(value: number): number {
  return Number(value.toPrecision(7));
}

/** What a golden shows of a log: short enough to be read. */
function summary(log: LogDraft): object {
  return {
    format: log.format,
    meta: log.meta,
    clocks: log.clocks.map((clock) => `${clock.length} rows, ${clock[0]} to ${clock.at(-1)} s`),
    markers: log.markers.map(({ timeS, label }) => `${timeS} s ${label}`),
    channels: log.channels.map((channel) => {
      const { finite, min, max, mean, first, last } = factsOf(channel);
      const numbers = `${finite} values, ${short(min)} to ${short(max)}, mean ${short(mean)}, first ${short(first)}, last ${short(last)}`;
      const { label, unit, role, clock, states, category } = channel;
      const words = states === undefined ? "" : `, states ${states.join("|")}`;
      const place = `${category === undefined ? "" : ` <${category}>`}, clock ${clock}`;
      return `${label} [${unit}] ${role ?? "no role"}${place}: ${numbers}${words}`;
    }),
    ...(log.tune === undefined
      ? {}
      : {
          tune: {
            signature: log.tune.signature,
            facts: log.tune.facts.map(({ name, value, unit }) => `${name} ${value} ${unit}`.trim()),
            tables: log.tune.tables.map(
              ({ name, kind, unit, values }) => `${name} (${kind}): ${values.length} cells, ${unit}`,
            ),
          },
        }),
    warnings: log.warnings.map((warning) => JSON.stringify(warning)),
  };
}

describe.each(logFixtures.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
  "%s",
  (path, { format, name, bytes }) => {
    test("is recognised, and also under the name unknown", async () => {
      const logs = await logsOf(bytes, name);
      expect(logs.map((log) => log.format)).toEqual(logs.map(() => format));
      for (const log of logs) expect(violations(log)).toEqual([]);
      expect(await logsOf(bytes, "unknown")).toEqual(logs);
    });

    test("gives the golden log", async () => {
      const golden = `${JSON.stringify((await logsOf(bytes, name)).map(summary), null, 1)}\n`;
      expect(golden.split("\n").length).toBeLessThan(200);
      await expect(golden).toMatchFileSnapshot(`../../golden/logs/${path.replace(/[/.]/g, "-")}.json`);
    });

    test("is the same after export as FuelTune CSV", async () => {
      for (const log of await logsOf(bytes, name)) await expectSameAfterExport(log);
    });

    test("cut, with flipped or lost bytes: a problem or a sound log", async () => {
      await expectSaneWhenDamaged(bytes, 40);
    });
  },
);

const mostBytes = 300_000;
const real = expectedLogs
  .map(({ file }) => file)
  .filter((file) => statSync(`${shared}/logs/${file}`).size <= mostBytes);

describe.skipIf(shared === null).each(real)("real %s", (file) => {
  test("is the same under the name unknown, and sound", async () => {
    const bytes = realBytes(file);
    const named = await importLog(sourceFromBytes(file.replace(/^.*\//, ""), bytes));
    const unnamed = await importLog(sourceFromBytes("unknown", bytes));
    expect(unnamed).toEqual(named);
    if (named.ok) for (const log of named.value) expect(violations(log)).toEqual([]);
  });

  test("is the same after export as FuelTune CSV", async () => {
    const result = await importLog(sourceFromBytes("unknown", realBytes(file)));
    if (result.ok) for (const log of result.value) await expectSameAfterExport(log);
    else expect(result.problem.code).toMatch(/^[a-z-]+$/);
  });

  test("cut, with flipped or lost bytes: a problem or a sound log", async () => {
    await expectSaneWhenDamaged(realBytes(file), 3);
  });
});
