import { describe, expect, test } from "vitest";
import { groupedNumber } from "../../../../src/domain/logs/delimited/grouped-numbers";
import genericCsv from "../../../../src/domain/logs/formats/generic-csv";
import { codes, headings, read, samplesOf } from "../formats/reading";

const table = (names: string, row: (at: number) => string) =>
  `${names}\n${Array.from({ length: 30 }, (_, at) => row(at)).join("\n")}\n`;

test.each([
  ["1,005", 1005],
  ["-12.345.678,5", -12_345_678.5],
  ["1 234,5", 1234.5],
  ["1'234.5", 1234.5],
  ["0,125", NaN],
  ["1,0050", NaN],
  ["1,005,5", NaN],
  ["1.2.3", NaN],
])("%s stands for %d", (text, value) => {
  expect(groupedNumber(text)).toBe(value);
});

describe("numbers with thousands separators are numbers, and that is said", () => {
  test("commas in quotes, points for decimals", async () => {
    const log = await read(
      genericCsv,
      table("Time,RPM,MAP", (at) => `${at / 10},${at < 10 ? 900 + at : `"1,${100 + at}"`},45.5`),
    );
    expect(samplesOf(log, "RPM").slice(8, 12)).toEqual([908, 909, 1110, 1111]);
    expect(headings(log)).toEqual(["RPM |  | rpm", "MAP |  | map"]);
    expect(codes(log)).toEqual(["grouped-numbers"]);
  });

  test("points between semicolons, commas for decimals, also in the times", async () => {
    const log = await read(
      genericCsv,
      table(
        "Zeit (ms);Drehzahl;Ladedruck",
        (at) =>
          `${at < 10 ? `${at * 100},0` : `${at / 10}00,0`.replace(/^(\d)\.(\d)00/, "$1.$200")};1.${100 + at};1.013,${at % 10}`,
      ),
    );
    expect(log.meta.dialect).toMatchObject({ delimiter: ";", decimalMark: "," });
    expect(samplesOf(log, "Drehzahl").slice(0, 2)).toEqual([1100, 1101]);
    expect(samplesOf(log, "Ladedruck").slice(0, 2)).toEqual([1013, 1013.1]);
    expect(log.clocks[0]!.at(-1)).toBeCloseTo(2.9, 9);
    expect(log.meta.rowsKept).toBe(30);
  });
});

test("three decimals behind a comma stay decimals", async () => {
  const log = await read(
    genericCsv,
    table("Tempo;Lambda;RPM", (at) => `${at},${100 + at};1,0${10 + at};9${10 + at}`),
  );
  expect(samplesOf(log, "Lambda").slice(0, 2)).toEqual([1.01, 1.011]);
  expect(codes(log)).not.toContain("grouped-numbers");
});

test("a column that has a thousand without a separator has words, not groups", async () => {
  const log = await read(
    genericCsv,
    table("Time,RPM,Odd", (at) => `${at / 10},900,${at % 2 ? `"1,005"` : 2000 + at * 3}`),
  );
  expect(codes(log)).not.toContain("grouped-numbers");
});
