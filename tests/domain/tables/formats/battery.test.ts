import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importTune, tuneFormats } from "../../../../src/domain/tables/formats/registry";
import { writeTablesJson } from "../../../../src/domain/tables/tables-json";
import { parseClipboard } from "../../../../src/domain/tables/text/parse-clipboard";
import { writeRomRaider, writeTableText } from "../../../../src/domain/tables/text/write-text";
import type { TuneDraft } from "../../../../src/domain/tables/tune";
import { writeTableXml } from "../../../../src/domain/tables/tunerstudio-table";
import { sampleMlg, writeMlg } from "../../../fixtures/binary/mlg";
import { smallMsq } from "../../../fixtures/tunes/msq";
import { shared } from "../../../shared";
import { expectedTunes, realTune } from "./real-tunes";

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is wrong with a tune that was read; empty for a sound one. */
function faults({ tables, facts }: TuneDraft): readonly string[] {
  const wrong: string[] = tables.length + facts.length === 0 ? ["holds nothing"] : [];
  for (const { name, x, y, values } of tables) {
    const axes = y === null ? [x] : [x, y];
    for (const axis of axes) {
      const rises = axis.values.every((value, at) => at === 0 || value > axis.values[at - 1]!);
      if (!rises || axis.values.length === 0 || !axis.values.every(Number.isFinite)) {
        wrong.push(`${name}: ${axis.label} is no axis`);
      }
    }
    if (values.length !== x.values.length * (y?.values.length ?? 1)) wrong.push(`${name}: size`);
    if (values.some((value) => Math.abs(value) === Infinity)) wrong.push(`${name}: infinite`);
  }
  return wrong;
}

/** A problem with a code, or a sound tune. A throw fails the test by itself. */
function expectSane(file: Uint8Array, what: string, name = "unknown"): boolean {
  const result = importTune(name, file);
  if (result.ok) expect([what, faults(result.value)]).toEqual([what, []]);
  else expect(result.problem.code, what).toMatch(/^[a-z-]+$/);
  return result.ok;
}

const namesIn = (file: Uint8Array) => {
  const result = importTune("unknown", file);
  return result.ok ? result.value.tables.map(({ name }) => name) : [];
};

/** Small numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function expectSaneWhenDamaged(file: Uint8Array, times: number): void {
  const random = seeded(file.length);
  for (let at = 0; at < times; at++) {
    const cut = random(file.length);
    expectSane(file.slice(0, cut), `cut at ${cut}`);
    const flipped = file.slice();
    for (let flips = 1 + random(6); flips > 0; flips--) flipped[random(file.length)]! ^= 1 + random(255);
    expectSane(flipped, `flipped, ${at}`);
    const from = random(file.length);
    const to = Math.min(file.length, from + random(64));
    const lost = new Uint8Array(file.length - (to - from));
    lost.set(file.subarray(0, from));
    lost.set(file.subarray(to), from);
    expectSane(lost, `lost ${from} to ${to}`);
  }
}

const table = {
  name: "VE",
  kind: "ve",
  unit: "%",
  x: { label: "rpm", unit: "rpm", values: Float64Array.of(800, 2000, 4000, 6000) },
  y: { label: "fuelLoad", unit: "", values: Float64Array.of(30, 60, 100) },
  values: Float64Array.of(40, 42, NaN, 45, 60, 64, 67.5, 66, 80, 85, 90, 88),
} as const;

const mlgWithTune = writeMlg({
  version: 2,
  fields: [{ name: "Time", unit: "s", type: 7 }],
  blocks: [[0], [1]],
  info: `"made"\n${smallMsq}`,
});

const made: readonly (readonly [name: string, file: Uint8Array])[] = [
  ["msq", bytes(smallMsq)],
  ["table", bytes(writeTableXml(table))],
  ["json", bytes(writeTablesJson([table]))],
  ["csv", bytes(writeTableText(table, "csv"))],
  ["tsv", bytes(writeTableText(table, "spreadsheet", { decimalMark: "," }))],
  ["romraider", bytes(writeRomRaider(table))],
  ["mlg", mlgWithTune],
];

describe("made files", () => {
  test.each(made)("%s: is read under any name; damaged, a problem or a sound tune", (name, file) => {
    expect(expectSane(file, "whole", `x.${name}`)).toBe(true);
    expect(importTune("unknown", file)).toMatchObject({ ok: true });
    expectSaneWhenDamaged(file, 150);
  });

  test("wherever a tune breaks off, it is a problem", () => {
    const file = bytes(smallMsq);
    const end = smallMsq.indexOf("</msq>") + "</msq>".length;
    for (let cut = 0; cut < end; cut += 3) {
      expect([cut, expectSane(file.slice(0, cut), `cut at ${cut}`)]).toEqual([cut, false]);
    }
    expect(importTune("x", file.slice(0, end)).ok).toBe(true);
  });

  test("a cut table file is damaged, not shorter", () => {
    const file = bytes(writeTableXml(table));
    for (let cut = 30; cut < file.length - 14; cut += 7)
      expect(importTune("x", file.slice(0, cut)).ok).toBe(false);
  });
});

const mostBytes = 400_000;
const real = expectedTunes
  .map(({ file }) => file)
  .filter((file) => statSync(`${shared}/tunes/${file}`).size <= mostBytes);

describe.skipIf(real.length === 0)("real files, damaged", () => {
  test.each(real.map((file) => [file]))("%s", (file) => {
    const whole = realTune(file);
    expectSaneWhenDamaged(whole, whole.length > 200_000 ? 4 : 12);
  });
});

const within = (milliseconds: number, act: () => void) => {
  // Time of this process alone: other work on the machine does not count.
  const startUs = process.cpuUsage().user;
  act();
  expect((process.cpuUsage().user - startUs) / 1000).toBeLessThan(milliseconds);
};
const refuse = (text: string) => {
  const result = importTune("x.msq", bytes(text));
  return result.ok ? "read" : result.problem.code;
};

describe("hostile text", () => {
  test("entities are never defined or expanded", () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`,
    ).join("\n");
    const text = smallMsq.replace(
      "<msq ",
      `<!DOCTYPE lolz [<!ENTITY lol0 "lol">\n${laughs}]>\n<msq tune="&lol9;" `,
    );
    within(500, () => expect(refuse(text)).toBe("damaged"));
    const used = smallMsq.replace("40.0 42.0", "&lol9; 42.0");
    expect(namesIn(bytes(used))).not.toContain("veTable");
    expect(namesIn(bytes(smallMsq))).toContain("veTable");
  });

  test.each([
    ["nested", "<msq>".padEnd(200, " ") + "<page>".repeat(400_000)],
    ["opened and closed", "<msq>" + "<page>".repeat(200_000) + "</page>".repeat(200_000) + "</msq>"],
    ["never ended tags", "<msq>" + "<constant name=".repeat(200_000)],
    ["never ended comments", "<msq>" + "<!-- ".repeat(400_000)],
    ["never ended quotes", '<msq a="' + 'x" b="'.repeat(400_000)],
    ["bare marks", "<msq>" + "<".repeat(1_000_000)],
    ["ampersands", "<msq><constant name='a'>" + "&".repeat(2_000_000) + "</constant></msq>"],
    ["white space", "<msq" + " ".repeat(3_000_000) + ">"],
    ["two roots", `${smallMsq}${smallMsq}`],
    ["crossed tags", "<msq><page><constant></page></constant></msq>"],
  ])("%s: a problem, soon", (_, text) => {
    within(3000, () => expect(refuse(text)).toMatch(/^(damaged|not-a-tune)$/));
  });

  test("huge claims allocate nothing", () => {
    const claim = 'cols="999999999" rows="999999999"';
    const msq = `<msq><page><constant ${claim} name="veTable">1.0 2.0</constant></page></msq>`;
    within(500, () => expect(refuse(msq)).toBe("not-a-tune"));
    const xml = writeTableXml(table).replaceAll(/(rows|cols)="\d+"/g, '$1="2000000000"');
    within(500, () => expect(importTune("x", bytes(xml)).ok).toBe(true));
  });

  test("a table file whose axes and cells disagree is damaged", () => {
    const xml = writeTableXml(table);
    const problem = { ok: false, problem: { code: "damaged", format: "tunerstudio-table", at: 0 } };
    expect(importTune("x", bytes(xml.replace("\n800\n", "\n")))).toEqual(problem);
    expect(importTune("x", bytes(xml.replace("\n30\n", "\n")))).toEqual(problem);
    expect(importTune("x", bytes(xml.replace(" 45\n", "\n")))).toEqual(problem);
  });

  test("JSON whose axes and cells disagree is damaged", () => {
    const json = writeTablesJson([table]);
    const changes = [
      json.replace("800,2000", "2000,800"),
      json.replace("[40,42", "[42"),
      json.replace('"ve"', '"evil"'),
      json.replace("[40", '["40"'),
      json.replace("null", "1e999"),
      json.slice(0, -4),
    ];
    for (const text of changes)
      expect(importTune("x", bytes(text))).toMatchObject({ problem: { code: "damaged" } });
  });

  test.each([
    ["tabs", "\t".repeat(1_900_000)],
    ["more than any table", "1,2\n".repeat(4_000_000)],
    ["commas", ",".repeat(1_900_000)],
    ["one long number", "1".repeat(1_900_000)],
    ["many marks", "1,".repeat(900_000)],
    ["groups", "1.234".repeat(300_000)],
    ["quotes", '"'.repeat(1_900_001)],
    ["lines", "1\t2\n".repeat(500_000)],
    ["selection", `[Selection3D]\n${"x\t".repeat(500_000)}`],
    ["words", "a b\n".repeat(500_000)],
    ["blanks in a title", `a${" ".repeat(900_000)}b (\n\t1000\t2000\n20\t1\t2\n40\t3\t4`],
    ["blanks in a corner", `a${" ".repeat(900_000)}b\t1000\t2000\n20\t1\t2\n40\t3\t4`],
    ["blanks before a unit", `x\t1${" ".repeat(900_000)}r\t1${" 1".repeat(90_000)}\n20\t1\t2\n`],
  ])("clipboard of %s: an answer, soon", (_, text) => {
    within(3000, () => expect(typeof parseClipboard(text).ok).toBe("boolean"));
  });
});

test("an MLG of version 2 brings its tune, one of version 1 is a log", () => {
  const result = importTune("x.mlg", mlgWithTune);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value.tables.map(({ name }) => name)).toEqual([
    "veTable",
    "advTable1",
    "afrTable",
    "wueRates",
  ]);
  expect(importTune("x.mlg", sampleMlg(1))).toEqual({
    ok: false,
    problem: { code: "not-a-tune", what: "log" },
  });
  // A device's tune without a table or a fact.
  expect(importTune("x.mlg", sampleMlg(2))).toEqual({
    ok: false,
    problem: { code: "not-a-tune", what: "no-tables" },
  });
});

test("every format of the shelf has its own id and says what it reads", () => {
  const ids = tuneFormats.map(({ id }) => id);
  expect(ids).toEqual([
    "fueltech-ftml",
    "fueltune-json",
    "mlg",
    "not-a-tune",
    "table-text",
    "tunerstudio-msq",
    "tunerstudio-table",
  ]);
});
