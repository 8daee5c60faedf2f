import { expect, test } from "vitest";
import mTunerCsv from "../../../../src/domain/logs/formats/m-tuner-csv";
import { fixture, headings, read, sniffed } from "./reading";

const plain = fixture("m-tuner-csv/plain.csv");

test("recognised by three of its names", () => {
  expect(sniffed(mTunerCsv, plain)).toBe(2);
  expect(sniffed(mTunerCsv, "Time,Engine Speed,Relative Load\n0,1,2\n")).toBe(0);
});

test("names without units, roles by name", async () => {
  const log = await read(mTunerCsv, plain);
  expect(headings(log)).toEqual(
    expect.arrayContaining(["Lambda Bank 2 |  | lambda-2", "Manifold Absolute Pressure |  | map"]),
  );
  expect(log.warnings).toEqual([]);
});
