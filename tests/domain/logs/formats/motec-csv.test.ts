import { expect, test } from "vitest";
import motecCsv from "../../../../src/domain/logs/formats/motec-csv";
import { fixture, headings, read, sniffed } from "./reading";

const quoted = fixture("motec-csv/quoted.csv");
const padded = fixture("motec-csv/padded.csv");

test("recognised by its first row, quoted or not", () => {
  expect([sniffed(motecCsv, quoted), sniffed(motecCsv, padded)]).toEqual([3, 3]);
  expect(sniffed(motecCsv, "Format,AiM CSV File\nTime,RPM\n")).toBe(0);
});

test("beacons are markers, and a lap where two enclose one", async () => {
  const log = await read(motecCsv, quoted);
  expect(log.markers).toEqual([
    { timeS: 0.5, label: "Beacon" },
    { timeS: 2.25, label: "Beacon" },
  ]);
  expect(log.laps).toEqual([{ startS: 0.5, endS: 2.25 }]);
  expect(log.meta.recordedAt).toBe("2023-03-24T17:26:02");
  expect(log.meta.facts.map(({ name }) => name)).toEqual(["Venue", "Vehicle", "Device", "Range"]);
  expect(headings(log).slice(0, 2)).toEqual(["Distance | m | distance", "Ground Speed | km/h | speed"]);
});

test("re-saved by a spreadsheet: no quotes, padded rows, no beacons", async () => {
  const log = await read(motecCsv, padded);
  expect([...log.clocks[0]!]).toEqual([0, 0.002, 0.004, 0.006]);
  expect(log.markers).toEqual([]);
  expect(headings(log)).toContain("lambda_b1 | LA | lambda");
  expect(log.warnings).toEqual([]);
});

test("an export over distance has no times: the stated rate gives them", async () => {
  const log = await read(
    motecCsv,
    "Format,MoTeC CSV File\nLog Date,05.12.2018\nSample Rate,50.000,Hz\n\nDistance,Engine RPM\nm,rpm\n\n0,900\n1,950\n3,990\n",
  );
  expect([...log.clocks[0]!]).toEqual([0, 0.02, 0.04]);
  expect(headings(log)).toEqual(["Distance | m | distance", "Engine RPM | rpm | rpm"]);
  expect(log.meta).toMatchObject({ timeColumn: null, recordedAt: "2018-12-05" });
});

test("beacons with decimal commas are laps too", async () => {
  const rows = Array.from({ length: 31 }, (_, at) => `"${(at / 10).toFixed(1).replace(".", ",")}";"900"`);
  const head = '"Format";"MoTeC CSV File"\n"Sample Rate";"10,000";"Hz"\n"Beacon Markers";"0,5 1,2 2,9"\n\n';
  const log = await read(motecCsv, `${head}"Time";"Engine RPM"\n"s";"rpm"\n\n${rows.join("\n")}\n`);
  expect(log.laps).toEqual([
    { startS: 0.5, endS: 1.2 },
    { startS: 1.2, endS: 2.9 },
  ]);
});
