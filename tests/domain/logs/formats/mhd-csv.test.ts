import { expect, test } from "vitest";
import mhdCsv from "../../../../src/domain/logs/formats/mhd-csv";
import { codes, fixture, headings, read, sniffed } from "./reading";

const german = fixture("mhd-csv/german.csv");

test("recognised by the program in the last heading", () => {
  expect(sniffed(mhdCsv, german)).toBe(3);
  expect(sniffed(mhdCsv, "Time,Boost (PSI),RPM (rpm)\n0,1,2\n")).toBe(0);
});

test("what is called lambda but counted in AFR is AFR; the last heading is no channel", async () => {
  const log = await read(mhdCsv, german);
  expect(headings(log)).toEqual(
    expect.arrayContaining([
      "Lambda bank 1 | AFR | afr",
      "Coolant | *C | coolant",
      "Batterie volt. | V | battery",
    ]),
  );
  expect(log.channels).toHaveLength(11);
  expect(log.meta.facts).toEqual([{ name: "Software", value: "MHD version 1.9 0TEST v1.0 Stage 0" }]);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});

test("a tune name with commas is still one name", async () => {
  const text = "Time,RPM (rpm),MHD+ 3.1 I8A0S, Stage 2, E30\n0.1,800,0\n0.2,810,0\n0.3,830,0\n";
  expect(sniffed(mhdCsv, text)).toBe(3);
  const log = await read(mhdCsv, text);
  expect(log.channels.map(({ label }) => label)).toEqual(["RPM"]);
  expect(log.meta.facts[0]?.value).toBe("MHD+ 3.1 I8A0S, Stage 2, E30");
});

test("a tune name with a comma is one heading: no row is short for it", async () => {
  const rows = [0, 1, 2, 3].map((at) => `0.${at},${900 + at},10,0`).join("\n");
  const log = await read(mhdCsv, `Time,RPM (rpm),Boost (PSI),MHD version 1.7, IJE0S, stage 2\n${rows}\n`);
  expect(log.meta.facts).toEqual([{ name: "Software", value: "MHD version 1.7, IJE0S, stage 2" }]);
  expect(log.channels).toHaveLength(2);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});
