import * as fc from "fast-check";
import { expect, test } from "vitest";
import { importLog, formats } from "../../../../src/domain/logs/registry";
import { sourceFromBytes } from "../../../../src/domain/logs/source";

const word = fc.oneof(
  fc.constantFrom(
    "Time",
    "RPM",
    "ON",
    "OFF",
    "-",
    "NaN",
    "",
    " ",
    '"',
    '""',
    "1,5",
    "00:00:01.5",
    "0 days 00:00:01",
    "MARK 001",
  ),
  fc.double().map(String),
  fc.integer().map(String),
  fc.string(),
);
/** Tables that are nearly right: loose widths, stray quotes, mixed line ends. */
const table = fc
  .tuple(
    fc.constantFrom(",", ";", "\t", "|"),
    fc.array(fc.tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom("\n", "\r\n", "\r")), {
      maxLength: 40,
    }),
    fc.constantFrom(
      "",
      "FuelTune CSV,1\n",
      "%DataLog%\nChannel : A\nType : AFR\n",
      '"MS2"\nTime\tSecL\tRPM\tMAP\tTPS\n',
      "TIME;a/b;c/d\n",
    ),
  )
  .map(([delimiter, rows, head]) => head + rows.map(([cells, end]) => cells.join(delimiter) + end).join(""));

async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const source = sourceFromBytes("unknown", bytes);
  const result = await importLog(source);
  if (!result.ok) return;
  for (const { clocks, channels } of result.value) {
    expect(channels.length).toBeGreaterThan(0);
    for (const { clock, samples } of channels) expect(samples.length).toBe(clocks[clock]!.length);
  }
}

test("any text is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(table, (text) => expectAnswer(new TextEncoder().encode(text))),
    { numRuns: 3000 },
  );
});

test("any bytes are read or refused, by every text format that is told to read them", async () => {
  const readers = formats.filter(
    ({ reads, extensions }) => reads && extensions.some((end) => /csv|msl/.test(end)),
  );
  expect(readers.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...readers),
      async (bytes, reader) => {
        await reader.parse(
          sourceFromBytes("unknown", bytes, { formatId: reader.id, encoding: "utf-8" }),
          () => {},
        );
      },
    ),
    { numRuns: 2000 },
  );
});
