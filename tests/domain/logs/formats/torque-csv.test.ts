import { expect, test } from "vitest";
import torqueCsv from "../../../../src/domain/logs/formats/torque-csv";
import { codes, fixture, headings, read, samplesOf, sniffed } from "./reading";

const german = fixture("torque-csv/german.csv");

test("recognised by its two clocks", () => {
  expect(sniffed(torqueCsv, german)).toBe(3);
  expect(sniffed(torqueCsv, "GPS Time, Longitude\n-, 1\n")).toBe(0);
});

test("the phone's clock in its language; a trip that starts again is a gap", async () => {
  const log = await read(torqueCsv, german);
  expect([...log.clocks[0]!]).toEqual([0, 1.001, 2.003, 1177.433, 1178.434].map((s) => expect.closeTo(s, 6)));
  expect(log.meta).toMatchObject({
    clockStart: "04-Mrz-2024 18:20:23.667",
    recordedAt: "2024-03-04T18:20:23.667",
  });
  expect(codes(log)).toEqual(["gaps", "header-repeated", "column-is-metadata"]);
});

test("two brackets, marks for silence, no position before the first fix", async () => {
  const log = await read(torqueCsv, german);
  expect(headings(log)).toEqual(
    expect.arrayContaining([
      "Speed (OBD) | km/h | speed",
      "Throttle Position(Manifold) | % | tps",
      "GPS Speed | Meters/second | -",
    ]),
  );
  expect(samplesOf(log, "Latitude")[0]).toBeNaN();
  expect(samplesOf(log, "Altitude")).toEqual([NaN, 201, 201.5, 200, 200]);
  expect(samplesOf(log, "Throttle Position(Manifold)")[2]).toBeNaN();
});
