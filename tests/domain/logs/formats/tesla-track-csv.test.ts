import { expect, test } from "vitest";
import teslaTrackCsv from "../../../../src/domain/logs/formats/tesla-track-csv";
import { fixture, headings, read, sniffed } from "./reading";

const laps = fixture("tesla-track-csv/laps.csv");

test("recognised by a lap beside milliseconds", () => {
  expect(sniffed(teslaTrackCsv, laps)).toBe(3);
  expect(sniffed(teslaTrackCsv, "Lap,Time (s),Speed (MPH)\n0,1,2\n")).toBe(0);
});

test("times that begin again are laps, not faults", async () => {
  const log = await read(teslaTrackCsv, laps);
  expect(log.markers.map(({ label }) => label)).toEqual(["Lap", "Lap"]);
  expect(log.laps).toEqual([
    { startS: 0, endS: expect.closeTo(0.3, 9) },
    { startS: expect.closeTo(0.3, 9), endS: expect.closeTo(0.6, 9) },
  ]);
  expect(log.clocks[0]!.every((time, row, all) => row === 0 || time > all[row - 1]!)).toBe(true);
  expect(log.warnings).toEqual([]);
});

test("units of places, roles of an electric car", async () => {
  expect(headings(await read(teslaTrackCsv, laps)).slice(1, 12)).toEqual(
    expect.arrayContaining([
      "Latitude | deg | latitude",
      "Throttle Position | % | pedal",
      "Power Level | KW | motor-power",
      "State of Charge | % | soc",
    ]),
  );
});
