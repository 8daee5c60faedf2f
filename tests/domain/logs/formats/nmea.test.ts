import { expect, test } from "vitest";
import nmea from "../../../../src/domain/logs/formats/nmea";
import { shared } from "../../../shared";
import { expectedLogs, realBytes } from "../expected";
import { mismatches } from "../compare";
import { codes, fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const midnight = fixture("nmea/midnight.nmea");

function sentence(body: string): string {
  let sum = 0;
  for (const character of body) sum ^= character.charCodeAt(0);
  return `$${body}*${sum.toString(16).padStart(2, "0").toUpperCase()}\n`;
}

const ggaAt = (second: number) =>
  sentence(`GNGGA,10000${second}.00,3330.000,S,07039.000,W,1,07,1.1,520.5,M,0,M,,`);

test("positions and speed of RMC, past midnight, nothing where there is no fix", async () => {
  expect(sniffed(nmea, midnight)).toBe(3);
  const log = await read(nmea, midnight);
  expect(headings(log)).toEqual([
    "RMC latitude | deg | latitude",
    "RMC longitude | deg | longitude",
    "RMC speed | kn | speed",
  ]);
  expect(samplesOf(log, "RMC latitude").slice(0, 2)).toEqual([NaN, NaN]);
  expect(samplesOf(log, "RMC latitude")[2]).toBeCloseTo(45 + 44.39702 / 60, 9);
  expect(log.clocks[0]!.at(-1)).toBeCloseTo(2.9, 6);
  expect([log.meta.clockStart, log.meta.recordedAt]).toEqual([86_398.5, "2026-11-20T23:59:58Z"]);
  expect(codes(log)).toEqual(["sentences-damaged", "data-left-out"]);
  expect(log.warnings[0]).toMatchObject({ count: 2, row: 13 });
  expect(log.warnings[1]!.detail).toBe("RMC course, GGA");
});

test("south and west are negative; a receiver that sends only GGA has altitude and satellites", async () => {
  const log = await read(nmea, ggaAt(1) + ggaAt(2) + ggaAt(3));
  expect(log.channels.map(({ label, samples }) => [label, samples[0]])).toEqual([
    ["GGA latitude", -33.5],
    ["GGA longitude", -70.65],
    ["GGA altitude", 520.5],
    ["GGA satellites", 7],
  ]);
});

test("sentences without positions are no channel log", async () => {
  expect(await refusal(nmea, sentence("GPGSV,1,1,01,21,60,203,40"))).toEqual({
    code: "not-a-channel-log",
    what: "nmea",
  });
});

test.skipIf(shared === null)("the real file: every fact", async () => {
  const expected = expectedLogs.find(({ format }) => format === "nmea")!;
  expect(mismatches(await read(nmea, realBytes(expected.file)), expected)).toEqual([]);
});

test("a recording may begin inside a line or with sentences of the receiver's maker", async () => {
  const sound = ggaAt(1) + ggaAt(2) + ggaAt(3);
  expect(sniffed(nmea, `36.000,W,10.0*55\n${sound}`)).toBe(3);
  expect(sniffed(nmea, sentence("PMTK010,001") + sentence("PMTK011,MTKGPS") + sound)).toBe(3);
  expect(sniffed(nmea, `Time,RPM\n0,900\n${sound}`)).toBe(0);
  const log = await read(nmea, `36.000,W,10.0*55\n${sound}`);
  expect(headings(log)).toEqual([
    "GGA latitude | deg | latitude",
    "GGA longitude | deg | longitude",
    "GGA altitude | m | altitude",
    "GGA satellites |  | satellites",
  ]);
  expect(codes(log)).toEqual(["sentences-damaged"]);
});
