import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Channel, Clock } from "../../../../src/domain/logs/channel";
import type { LogDraft } from "../../../../src/domain/logs/draft";
import fueltuneCsv from "../../../../src/domain/logs/formats/fueltune-csv";
import { writeFueltuneCsv } from "../../../../src/domain/logs/fueltune-csv";
import { roles } from "../../../../src/domain/logs/roles";
import { codes, read, refusal, sniffed } from "./reading";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "Água, °C",
    '=1+1"',
    "-x",
    "a\nb\\n",
    "\t|",
    "Time",
    "clock,0,1",
    " pad ",
    "",
    "ON",
    "NaN",
    "12",
  ),
);
const plain = { noNullPrototype: true } as const;
const name = text.filter((word) => word.isWellFormed() && !word.includes("\0"));
const filled = name.filter((word) => word !== "");
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

/** A strictly increasing clock of up to 12 times. */
const clock = fc
  .uniqueArray(finite, { maxLength: 12, comparator: (a, b) => a === b })
  .map((times): Clock => Float64Array.from(times).toSorted());

const statesOf = fc.option(fc.array(name, { maxLength: 4 }), { nil: undefined });

function channelOn(clock: number, count: number, at: number): fc.Arbitrary<Channel> {
  return fc
    .record({
      label: name,
      unit: name,
      role: fc.constantFrom(null, ...roles),
      category: fc.option(filled, { nil: undefined }),
      states: statesOf,
    })
    .chain(({ category, states, ...rest }) => {
      const sample =
        states === undefined || states.length === 0
          ? fc.oneof(finite, fc.constant(NaN))
          : fc.oneof(fc.nat(states.length - 1), fc.constant(NaN));
      return fc
        .array(sample, { minLength: count, maxLength: count })
        .map((values): Channel =>
          Object.assign(
            { id: `${at}: ${rest.label}`, clock, samples: Float64Array.from(values) },
            rest,
            states === undefined ? {} : { states },
            category === undefined ? {} : { category },
          ),
        );
    });
}

const meta = fc.record(
  {
    confidence: fc.constantFrom(1, 2, 3),
    dialect: fc.constantFrom(null, {
      encoding: "utf-16le",
      delimiter: "\t",
      decimalMark: ",",
      lineEnd: "\r\n",
    } as const),
    timeColumn: fc.option(
      fc.record({ label: name, unit: fc.constantFrom("s", "ms", "us", "min", "clock") }, plain),
    ),
    clockStart: fc.oneof(fc.constant(null), finite, name),
    recordedAt: fc.constantFrom(null, "2024-02-29", "2024-02-29T10:00:00"),
    rowsFound: fc.nat(),
    rowsKept: fc.nat(),
    facts: fc.array(fc.record({ name, value: name }, plain), { maxLength: 3 }),
  },
  plain,
);

const warning = fc.record(
  {
    code: filled,
    severity: fc.constantFrom("note", "medium", "high"),
    row: fc.nat(),
    count: fc.nat(),
    channel: filled,
    detail: filled,
  },
  { ...plain, requiredKeys: ["code", "severity"] },
);

const draft: fc.Arbitrary<LogDraft> = fc
  .array(clock, { minLength: 1, maxLength: 3 })
  .filter((clocks) => clocks.some((times) => times.length > 0))
  .chain((clocks) =>
    fc.array(fc.nat(clocks.length - 1), { maxLength: 6 }).chain((of) =>
      fc.record(
        {
          format: fc.constant("mlg"),
          clocks: fc.constant(clocks),
          channels: fc.tuple(...of.map((at, position) => channelOn(at, clocks[at]!.length, position))),
          markers: fc.array(fc.record({ timeS: finite, label: name }, plain), { maxLength: 3 }),
          laps: fc.option(fc.array(fc.record({ startS: finite, endS: finite }, plain), { maxLength: 2 }), {
            nil: undefined,
          }),
          meta,
          warnings: fc.array(warning, { maxLength: 3 }),
        },
        plain,
      ),
    ),
  )
  .map(({ laps, ...rest }): LogDraft => Object.assign({}, rest, laps === undefined ? {} : { laps }));

test("what is written is read back, bit for bit", async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (log) => {
      const back = await read(fueltuneCsv, writeFueltuneCsv(log).join(""));
      expect(back).toStrictEqual({ ...log, format: "fueltune-csv" });
      expect(writeFueltuneCsv({ ...back, format: log.format })).toEqual(writeFueltuneCsv(log));
    }),
    { numRuns: 1500 },
  );
});

const small: LogDraft = {
  format: "mlg",
  clocks: [Float64Array.of(0, 0.02, 0.04), Float64Array.of(0, 1)],
  channels: [
    {
      id: "rpm",
      label: "RPM",
      unit: "rpm",
      role: "rpm",
      clock: 0,
      samples: Float64Array.of(900, NaN, 0.1 + 0.2),
    },
    {
      id: "clt",
      label: "Água, °C",
      unit: "°C",
      role: "coolant",
      clock: 1,
      samples: Float64Array.of(80, 80.5),
    },
    {
      id: "fan",
      label: "=Fan",
      unit: "",
      role: null,
      clock: 0,
      samples: Float64Array.of(0, 1, NaN),
      states: ["OFF", "ON"],
      category: "Cooling",
    },
  ],
  markers: [{ timeS: 0.02, label: "pull | 3rd gear" }],
  meta: {
    confidence: 3,
    dialect: null,
    timeColumn: null,
    clockStart: 51_346,
    recordedAt: "2024-05-01",
    rowsFound: 3,
    rowsKept: 3,
    facts: [{ name: "Firmware", value: "MS3 1.5" }],
  },
  warnings: [{ code: "gaps", severity: "note", count: 1, row: 7 }],
};

test("a spreadsheet can read it: names and units right above the values, words for states", () => {
  expect(writeFueltuneCsv(small).join("").split("\n")).toEqual([
    "FuelTune CSV,1",
    "format,mlg",
    "confidence,3",
    "clock start,number,51346",
    "recorded at,2024-05-01",
    "rows found,3",
    "rows kept,3",
    "fact,Firmware,MS3 1.5",
    "marker,0.02,pull \\p 3rd gear",
    "warning,gaps,note,7,1,,",
    "",
    "clock,0,3",
    "#position,0,2",
    "#id,rpm,fan",
    "#role,rpm,",
    "#category,,Cooling",
    "#states,,2|OFF|ON",
    "Time,RPM,\\=Fan",
    "s,rpm,",
    "0,900,OFF",
    "0.02,,ON",
    "0.04,0.30000000000000004,",
    "",
    "clock,1,2",
    "#position,1",
    "#id,clt",
    "#role,coolant",
    "#category,",
    "#states,",
    'Time,"Água, °C"',
    "s,°C",
    "0,80",
    "1,80.5",
    "",
  ]);
});

test("recognised by its first cell", () =>
  expect(sniffed(fueltuneCsv, writeFueltuneCsv(small).join(""))).toBe(3));

test("a file that lost its end keeps its whole rows and says how many are missing", async () => {
  const whole = writeFueltuneCsv({
    ...small,
    clocks: [small.clocks[0]!],
    channels: [small.channels[0]!, small.channels[2]!],
  }).join("");
  const log = await read(fueltuneCsv, whole.slice(0, whole.indexOf("0.02,,ON") + 5));
  expect(log.clocks[0]).toEqual(Float64Array.of(0));
  expect(codes(log)).toEqual(["gaps", "last-row-cut", "rows-missing"]);
  expect(log.warnings.at(-1)).toEqual({ code: "rows-missing", severity: "high", count: 1 });
});

test("headings only, and headings that are damaged", async () => {
  expect(await refusal(fueltuneCsv, "FuelTune CSV,1\nformat,mlg\n")).toMatchObject({ code: "empty" });
  const text = writeFueltuneCsv(small).join("").replace("\nTime,RPM", "\nTixe,RPM");
  expect(await refusal(fueltuneCsv, text)).toEqual({ code: "damaged", format: "fueltune-csv", at: 12 });
});
