import { expect, test } from "vitest";
import zeitronixCsv from "../../../../src/domain/logs/formats/zeitronix-csv";
import { codes, fixture, read, sniffed } from "./reading";

const twice = fixture("zeitronix-csv/twice.csv");

test("recognised by its first two lines", () => {
  expect(sniffed(zeitronixCsv, twice)).toBe(3);
  expect(sniffed(zeitronixCsv, 'Filename:x\n\n"Time","AFR"\n')).toBe(0);
});

test("times of day past midnight, names twice, and no path of the user", async () => {
  const log = await read(zeitronixCsv, twice);
  expect([...log.clocks[0]!].map((time) => Number(time.toFixed(6)))).toEqual([0, 0.1, 0.2, 1]);
  expect(log.channels.map(({ id, role }) => [id, role])).toEqual(
    expect.arrayContaining([
      ["AFR", "afr"],
      ["AFR #2", "afr-2"],
      ["MAP #2", null],
    ]),
  );
  expect(log.meta).toMatchObject({ clockStart: 86399.004, recordedAt: null });
  expect(JSON.stringify(log.meta)).not.toContain("someone");
  expect(codes(log)).toEqual(["gaps", "duplicate-names", "duplicate-names"]);
});
