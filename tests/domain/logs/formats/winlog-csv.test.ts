import { expect, test } from "vitest";
import winlogCsv from "../../../../src/domain/logs/formats/winlog-csv";
import { fixture, headings, read, sniffed } from "./reading";

const returns = fixture("winlog-csv/returns.csv");

test("recognised by its two clocks, whatever the line ends", () => {
  expect(sniffed(winlogCsv, returns)).toBe(3);
  expect(sniffed(winlogCsv, new TextDecoder().decode(returns).replaceAll("\r", "\n"))).toBe(3);
  expect(sniffed(winlogCsv, "logtime,rpm\n0,1\n")).toBe(0);
});

test("lines that end in a lone CR", async () => {
  const log = await read(winlogCsv, returns);
  expect(log.meta.dialect?.lineEnd).toBe("\r");
  expect([...log.clocks[0]!]).toEqual([10, 10.047, 10.095, 10.141]);
  expect(headings(log)).toEqual(["logtime |  | -", "nmot_w |  | rpm", "wdkba |  | tps", "tmot |  | coolant"]);
});
