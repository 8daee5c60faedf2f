import { expect, test } from "vitest";
import bootmod3Csv from "../../../../src/domain/logs/formats/bootmod3-csv";
import { fixture, headings, read, sniffed } from "./reading";

const modules = fixture("bootmod3-csv/modules.csv");
const plain = fixture("bootmod3-csv/plain.csv");

test("recognised by square brackets and its own names", () => {
  expect([sniffed(bootmod3Csv, modules), sniffed(bootmod3Csv, plain)]).toEqual([3, 3]);
  expect(sniffed(bootmod3Csv, "Time,Speed[mph],Oil[F]\n0,1,2\n")).toBe(2);
  expect(sniffed(bootmod3Csv, "Time,Speed (mph),Oil (F)\n0,1,2\n")).toBe(0);
});

test("the control unit behind the unit is a heading", async () => {
  const log = await read(bootmod3Csv, modules);
  expect(headings(log)).toEqual([
    "Accel. Pedal | % | pedal",
    "Boost (Pre-Throttle) | psig | boost",
    "Engine speed | 1/min | rpm",
    "Gear |  | gear",
    "IAT | F | iat",
    "Knock Detected | 0/1 | knock",
    "Lambda Act. 1 | AFR | afr",
    "Throttle Angle | % | tps",
  ]);
  expect(log.channels.map(({ category }) => category).slice(2, 4)).toEqual(["DME", "EGS"]);
});

test("without it", async () => {
  const log = await read(bootmod3Csv, plain);
  expect(headings(log)).toContain("Boost pressure (Target) | psig | boost-target");
  expect(log.clocks[0]![0]).toBe(4);
});

test("where a value is read from stands before its name", async () => {
  const log = await read(
    bootmod3Csv,
    "Time,Engine speed[1/min],(RAM) Boost (MAP)[psig],(BM3) Flex Ethanol %[%]\n0.1,900,0.1,30\n0.2,910,0.2,30\n",
  );
  expect(headings(log).slice(1)).toEqual([
    "(RAM) Boost (MAP) | psig | boost",
    "(BM3) Flex Ethanol % | % | ethanol",
  ]);
});
