import { expect, test } from "vitest";
import carscannerCsv from "../../../../src/domain/logs/formats/carscanner-csv";
import { fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const midnight = fixture("carscanner-csv/midnight.csv");

test("recognised by its names, with a delimiter at the end too", () => {
  expect(sniffed(carscannerCsv, midnight)).toBe(3);
  expect(sniffed(carscannerCsv, '"SECONDS";"PID";"VALUE";"UNITS";\n"1";"a";"2";"b";\n')).toBe(3);
  expect(sniffed(carscannerCsv, "SECONDS;RPM\n1;2\n")).toBe(0);
});

test("readings become channels with a clock each; the day goes on past midnight", async () => {
  const log = await read(carscannerCsv, midnight);
  expect(headings(log)).toEqual([
    "Обороты двигателя | rpm | rpm",
    "Скорость автомобиля | km/h | speed",
    "Температура охлаждающей жидкости | ℃ | coolant",
    "Fuel system status |  | - | Closed loop/Open loop",
  ]);
  expect(log.clocks.map((clock) => [...clock].map((time) => Number(time.toFixed(6))))).toEqual([
    [0, 0.8, 1.6, 2.4, 3.2],
    [0, 2.2, 4],
    [1.5],
    [2.4, 3.1],
  ]);
  expect(log.meta.clockStart).toBe(86398.1);
  expect(samplesOf(log, "Обороты двигателя")).toEqual([812, 845.5, 1420, 1990, 2230]);
  expect(log.warnings).toEqual([]);
});

test("decimal commas in quotes; a name in two units is two channels", async () => {
  const rows = ["1,5;Boost;0,25;bar", "2,5;Boost;0,5;bar", "3,5;Boost;12,1;psi", "4,5;Boost;11,9;psi"];
  const quoted = rows.map((row) =>
    row
      .split(";")
      .map((cell) => `"${cell}"`)
      .join(";"),
  );
  const log = await read(carscannerCsv, ['"SECONDS";"PID";"VALUE";"UNITS"', ...quoted, ""].join("\n"));
  expect(log.channels.map(({ unit, samples }) => [unit, [...samples]])).toEqual([
    ["bar", [0.25, 0.5]],
    ["psi", [12.1, 11.9]],
  ]);
});

test("names without readings are an empty log", async () => {
  expect((await refusal(carscannerCsv, '"SECONDS";"PID";"VALUE";"UNITS"\n')).code).toBe("empty");
});

test("names that are damaged beyond recognition are no log", async () => {
  const text = 'SECONDS";PID;VALUE;UNITS\n1;RPM;900;rpm\n';
  expect(sniffed(carscannerCsv, text)).toBe(3);
  expect((await refusal(carscannerCsv, text)).code).toBe("not-a-channel-log");
});

test("newer files: the place beside each reading, a delimiter at the end", async () => {
  const rows = [
    '"1.0";"Engine RPM";"900";"rpm";"45.1000001";"7.2000001";',
    '"1.0";"Vehicle speed";"4";"km/h";"45.1000001";"7.2000001";',
    '"2.0";"Engine RPM";"950";"rpm";"";"";',
    '"3.0";"Engine RPM";"990";"rpm";"45.1000102";"7.2000102";',
  ];
  const head = '"SECONDS";"PID";"VALUE";"UNITS";"LATITUDE";"LONGTITUDE";';
  const log = await read(carscannerCsv, [head, ...rows, ""].join("\n"));
  expect(headings(log)).toEqual([
    "Engine RPM | rpm | rpm",
    "Vehicle speed | km/h | speed",
    "Latitude | deg | latitude",
    "Longitude | deg | longitude",
  ]);
  expect([...log.clocks[log.channels[3]!.clock]!]).toEqual([0, 2]);
  expect(samplesOf(log, "Longitude")).toEqual([7.2000001, 7.2000102]);
  expect(log.warnings).toEqual([]);
});
