import { expect, test } from "vitest";
import aimCsv from "../../../../src/domain/logs/formats/aim-csv";
import { fixture, headings, read, sniffed } from "./reading";

const studio3 = fixture("aim-csv/studio3.csv");
const studio2 = fixture("aim-csv/studio2.csv");

test("recognised by its first row in both writings", () => {
  expect([sniffed(aimCsv, studio3), sniffed(aimCsv, studio2)]).toEqual([3, 3]);
  expect(sniffed(aimCsv, '"Format","MoTeC CSV File"\n')).toBe(0);
});

test("every beacon is a marker; laps only where the log holds them to their end", async () => {
  const log = await read(aimCsv, studio3);
  expect(log.markers.map(({ timeS }) => timeS)).toEqual([0.1, 0.25, 99.5]);
  expect(log.laps).toEqual([
    { startS: 0, endS: 0.1 },
    { startS: 0.1, endS: 0.25 },
  ]);
  expect(log.meta.recordedAt).toBe("2024-06-01T13:34");
  expect(JSON.stringify(log.meta)).not.toContain("A Person");
  expect(headings(log).slice(0, 3)).toEqual([
    "GPS Speed | km/h | speed",
    "GPS Nsat |  | satellites",
    "GPS Latitude | deg | latitude",
  ]);
});

test("the time of day in the preamble is not the row of names", async () => {
  const log = await read(aimCsv, studio2);
  expect([...log.clocks[0]!]).toEqual([0, 0.1, 0.2]);
  expect(log.meta.recordedAt).toBe("2019-06-15T10:12:30");
});

test("decimal commas between semicolons, in the beacons too", async () => {
  const text =
    "Format;AiM CSV File\nDate;2026/06/03\nBeacon Markers;0,1;0,2\n\nTime;GPS_Speed;RPM\ns;km/h;rpm\n\n0,0;50,5;9000\n0,1;51,25;9100\n0,2;52,5;9200\n";
  const log = await read(aimCsv, text);
  expect([...log.clocks[0]!]).toEqual([0, 0.1, 0.2]);
  expect(log.markers.map(({ timeS }) => timeS)).toEqual([0.1, 0.2]);
  expect(log.meta.recordedAt).toBe("2026-06-03");
  expect(headings(log)[0]).toBe("GPS_Speed | km/h | speed");
});
