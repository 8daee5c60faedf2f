import { expect, test } from "vitest";
import simostoolsCsv from "../../../../src/domain/logs/formats/simostools-csv";
import { codes, fixture, headings, read, sniffed } from "./reading";

const tail = fixture("simostools-csv/tail.csv");

test("recognised by the program in the last heading", () => {
  expect(sniffed(simostoolsCsv, tail)).toBe(3);
  expect(sniffed(simostoolsCsv, "Time,AFR (AFR),Comb Mode ()\n0.1,14,0\n")).toBe(0);
});

test("the clock keeps its start, the last heading is a fact", async () => {
  const log = await read(simostoolsCsv, tail);
  expect(log.clocks[0]![0]).toBe(900.101);
  expect(headings(log)).toContain("Lambda | λ | lambda");
  expect(log.channels).toHaveLength(9);
  expect(log.meta.facts).toEqual([{ name: "Software", value: "SimosTools [R9.99:TEST box:0]" }]);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});
