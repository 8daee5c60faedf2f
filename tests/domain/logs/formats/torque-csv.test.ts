import { expect, test } from "vitest";
import torqueCsv from "../../../../src/domain/logs/formats/torque-csv";
import { sourceFromBytes } from "../../../../src/domain/logs/source";
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

/** Three rows of a trip that begins at a minute. */
function rows(minute: number, more: string): string[] {
  return [0, 1, 2].map((second) => `-,04-Mar-2024 18:${minute}:0${second}.000,${900 + second}${more}`);
}

test("a trip with other sensors is another log, its rows counted in the whole file", async () => {
  const names = "GPS Time, Device Time,Engine RPM(rpm)";
  const text = [names, ...rows(10, ""), `${names},Engine Load(%)`, ...rows(40, ",12,3"), ""].join("\n");
  const result = await torqueCsv.parse(sourceFromBytes("t", new TextEncoder().encode(text)), () => {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.map(({ channels, meta }) => [channels.length, meta.rowsKept, meta.clockStart])).toEqual(
    [
      [1, 3, "04-Mar-2024 18:10:00.000"],
      [2, 3, "04-Mar-2024 18:40:00.000"],
    ],
  );
  expect(result.value[1]!.warnings).toContainEqual({
    code: "long-rows",
    severity: "medium",
    count: 3,
    row: 6,
  });
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

test("decimal commas in quotes are numbers", async () => {
  const rows = [3, 4, 5].map((second) => `-,23-Feb-2022 06:34:0${second}.403,-,-,"14,5"`).join("\n");
  const head = "GPS Time, Device Time, Longitude, Latitude, Throttle Position(Manifold)(%)";
  const log = await read(torqueCsv, `${head}\n${rows}\n`);
  expect(samplesOf(log, "Throttle Position(Manifold)")).toEqual([14.5, 14.5, 14.5]);
});
