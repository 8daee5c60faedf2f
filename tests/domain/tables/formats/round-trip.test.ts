import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { writeTablesJson } from "../../../../src/domain/tables/tables-json";
import { parseClipboard, type ClipboardChoices } from "../../../../src/domain/tables/text/parse-clipboard";
import {
  textStyles,
  writeRomRaider,
  writeTableText,
  type TextStyle,
  type TextTarget,
} from "../../../../src/domain/tables/text/write-text";
import type { TableDraft } from "../../../../src/domain/tables/tune";
import { writeTableXml } from "../../../../src/domain/tables/tunerstudio-table";
import { expectedTunes, realTune } from "./real-tunes";

// Any double that a table may hold, the ones that decimals cannot hold exactly among them; NaN is a blank cell.
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -500, max: 9000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((tenths) => tenths / 10),
  fc.integer({ min: -99_999, max: 99_999 }).map((thousandths) => thousandths / 1000),
);
const cell = fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: fc.constant(NaN) });

const breakpoints = (least: number) =>
  fc
    .uniqueArray(number, { minLength: least, maxLength: 9, comparator: (a, b) => a === b })
    .map((values) => Float64Array.from(values.toSorted((a, b) => a - b)))
    .filter((values) => values.every((value, at) => at === 0 || value > values[at - 1]!));

const word = fc.string({ maxLength: 12 }).filter((text) => !/[\p{C}\p{Z}]/u.test(text));
const axis = (least: number) => fc.record({ label: word, unit: word, values: breakpoints(least) });
const kind = fc.constantFrom("ve", "ignition", "lambda-target", "generic", "injection-time");

/** Tables with two columns or more, at least one of the cells a number. */
const table: fc.Arbitrary<TableDraft> = fc
  .record({ x: axis(2), y: fc.option(axis(2)), kind, unit: word, name: word.map((text) => `t${text}`) })
  .chain((frame) => {
    const size = frame.x.values.length * (frame.y?.values.length ?? 1);
    return fc
      .array(cell, { minLength: size, maxLength: size })
      .filter((cells) => cells.some((value) => !Number.isNaN(value)))
      .map((cells) => Object.assign({}, frame, { values: Float64Array.from(cells) }));
  });

const bytes = (text: string) => new TextEncoder().encode(text);

function bits(values: Float64Array | undefined): readonly string[] {
  return Array.from(values ?? [], (value) => (Object.is(value, -0) ? "-0" : String(value)));
}

function expectSameNumbers(
  read: { x: { values: Float64Array } | null; y: { values: Float64Array } | null; values: Float64Array },
  { x, y, values }: TableDraft,
  hasAxes = true,
): void {
  expect(bits(read.values)).toEqual(bits(values));
  if (!hasAxes) return;
  expect(bits(read.x?.values)).toEqual(bits(x.values));
  expect(bits(read.y?.values)).toEqual(bits(y?.values));
}

function pasted(text: string, choices: ClipboardChoices) {
  const result = parseClipboard(text, choices);
  if (!result.ok) throw new Error(`${JSON.stringify(result.problem)} of ${JSON.stringify(text)}`);
  return result.value;
}

function imported(name: string, text: string): TableDraft {
  const result = importTune(name, bytes(text));
  if (!result.ok) throw new Error(`${JSON.stringify(result.problem)} of ${JSON.stringify(text)}`);
  expect(result.value.tables.length).toBe(1);
  return result.value.tables[0]!;
}

describe("a written table read back is equal, bit by bit", () => {
  test("TunerStudio .table: numbers, names of the axes", () => {
    fc.assert(
      fc.property(table, (draft) => {
        const read = imported("x.table", writeTableXml(draft));
        expectSameNumbers(read, draft);
        expect([read.x.label, read.y?.label]).toEqual([draft.x.label, draft.y?.label]);
      }),
    );
  });

  test("JSON: everything", () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (drafts) => {
        const result = importTune("x.json", bytes(writeTablesJson(drafts)));
        if (!result.ok) throw new Error(JSON.stringify(result.problem));
        expect(result.value.tables).toEqual(drafts);
      }),
    );
  });

  test("RomRaider", () => {
    fc.assert(
      fc.property(table, (draft) => {
        const read = pasted(writeRomRaider(draft), {});
        expectSameNumbers(read, draft);
        expect([read.program, read.layout.reason]).toEqual(["romraider", "format"]);
      }),
    );
  });

  const targets: readonly TextTarget[] = ["csv", "spreadsheet", "tunerstudio", "ftmanager", "hp-tuners"];
  const change: fc.Arbitrary<Partial<TextStyle>> = fc.record(
    {
      decimalMark: fc.constantFrom(".", ","),
      rowOrder: fc.constantFrom("low-first", "high-first"),
      lineEnd: fc.constantFrom("\n", "\r\n"),
      hasAxes: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  test.each(targets)("%s, in every variant, into a table of its size", (target) => {
    fc.assert(
      fc.property(table, change, (draft, changes) => {
        const text = writeTableText(draft, target, changes);
        const { hasAxes, rowOrder, decimalMark } = { ...textStyles[target], ...changes };
        const into = { x: draft.x.values, y: draft.y?.values ?? null };
        // A text of integers does not show its decimal mark, and one without axes not its row order: these are said.
        const read = pasted(text, {
          target: into,
          decimalMark,
          ...(hasAxes ? {} : { rowOrder }),
          isTurned: false,
        });
        expectSameNumbers(read, draft, hasAxes);
      }),
      { numRuns: 300 },
    );
  });

  test.each(["csv", "spreadsheet", "hp-tuners"] as const)(
    "%s with axes in every variant, as a file that nothing is known of",
    (target) => {
      fc.assert(
        fc.property(table, change, (draft, changes) => {
          const text = writeTableText(draft, target, { ...changes, hasAxes: true });
          expectSameNumbers(imported("x.csv", text), draft);
        }),
        { numRuns: 300 },
      );
    },
  );

  test("RomRaider's text, as a file", () => {
    fc.assert(
      fc.property(table, (draft) => expectSameNumbers(imported("x.txt", writeRomRaider(draft)), draft)),
    );
  });
});

describe.skipIf(expectedTunes.length === 0)("every real table comes back equal from every format", () => {
  const files = expectedTunes.filter(({ tables }) => tables.length > 0).map(({ file }) => file);
  test.each(files)("%s", (file) => {
    const result = importTune(file, realTune(file));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const again = importTune("x.json", bytes(writeTablesJson(result.value.tables)));
    expect(again.ok ? again.value.tables : again.problem).toEqual(result.value.tables);
    for (const draft of result.value.tables) {
      const into = { x: draft.x.values, y: draft.y?.values ?? null };
      expectSameNumbers(imported("x.table", writeTableXml(draft)), draft);
      expectSameNumbers(imported("x.csv", writeTableText(draft, "csv")), draft);
      expectSameNumbers(pasted(writeRomRaider(draft), {}), draft);
      expectSameNumbers(pasted(writeTableText(draft, "hp-tuners"), {}), draft);
      // As it is pasted into the very table it was copied from, nothing said.
      expectSameNumbers(pasted(writeTableText(draft, "spreadsheet"), { target: into }), draft);
      for (const target of ["tunerstudio", "ftmanager"] as const) {
        expectSameNumbers(pasted(writeTableText(draft, target), { target: into }), draft, false);
      }
    }
  });
});
