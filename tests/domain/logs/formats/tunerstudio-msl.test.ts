import { expect, test } from "vitest";
import tunerstudioMsl from "../../../../src/domain/logs/formats/tunerstudio-msl";
import { codes, fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const latin = fixture("tunerstudio-msl/latin.msl");

test.each(["latin", "empty-unit", "no-units"])("%s is recognised by its preamble and names", (name) => {
  expect(sniffed(tunerstudioMsl, fixture(`tunerstudio-msl/${name}.msl`))).toBe(3);
});

test("names without a preamble are likely, other texts are not", () => {
  expect(sniffed(tunerstudioMsl, "Time\tSecL\tRPM\tMAP\tTPS\tAFR\n0\t1\t2\t3\t4\t5\n")).toBe(2);
  expect(sniffed(tunerstudioMsl, "Time,SecL,RPM,MAP,TPS,AFR\n0,1,2,3,4,5\n")).toBe(0);
});

test("a row of units, Latin-1, a NaN cell", async () => {
  const log = await read(tunerstudioMsl, latin);
  expect(log.meta.dialect).toMatchObject({ encoding: "windows-1252", delimiter: "\t" });
  expect(headings(log)).toEqual([
    "SecL | s | -",
    "RPM | RPM | rpm",
    "MAP | kPa | map",
    "TPS | % | tps",
    "AFR | AFR | afr",
    "CLT | °C | coolant",
    "SPK: Spark Advance | deg | ignition",
    "PW | ms | injector-pw",
    "Batt V | v | battery",
    "Engine | bit | -",
    "Boost psi |  | boost",
  ]);
  expect(samplesOf(log, "AFR").slice(0, 2)).toEqual([NaN, 14.65]);
});

test("MARK lines are markers at the row above them, without the wall clock of the PC", async () => {
  const log = await read(tunerstudioMsl, latin);
  expect(log.markers).toEqual([
    { timeS: 0.66, label: "Manual" },
    { timeS: 1.584, label: "Going Offline: bench" },
    { timeS: 14.574, label: "MARK 003" },
  ]);
  expect([log.clocks[0]!.length, codes(log)]).toEqual([40, ["gaps"]]);
});

test("firmware and capture date come from the preamble", async () => {
  const log = await read(tunerstudioMsl, latin);
  expect(log.meta.facts).toEqual([
    { name: "Firmware", value: "MS2Extra comms342hM: MS2/Extra 3.4.4 release" },
  ]);
  expect(log.meta.recordedAt).toBe("2016-08-03T22:54:07");
});

test("the first unit may be empty, the time may start at the ECU's uptime", async () => {
  const log = await read(tunerstudioMsl, fixture("tunerstudio-msl/empty-unit.msl"));
  expect([log.clocks[0]![0], log.channels[5]!.unit, log.meta.facts[0]!.value]).toEqual([
    21.453,
    "°C",
    "speeduino 202305",
  ]);
});

test("without a row of units no row is lost", async () => {
  const log = await read(tunerstudioMsl, fixture("tunerstudio-msl/no-units.msl"));
  expect([log.clocks[0]!.length, log.clocks[0]![0], log.channels[1]!.unit]).toEqual([40, -0.001, ""]);
});

test("headings without rows are empty", async () => {
  const text = '"MS2Extra"\nTime\tSecL\tRPM\tMAP\tTPS\tAFR\ns\ts\tRPM\tkPa\t%\tAFR\n';
  expect(await refusal(tunerstudioMsl, text)).toEqual({
    code: "empty",
    what: "no-rows",
    format: "tunerstudio-msl",
  });
});
