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

function atSecond(second: number): string {
  const time = new Date(second * 1000).toISOString().slice(11, 19).replaceAll(":", "");
  return sentence(`GNGGA,${time}.00,3330.000,S,07039.000,W,1,07,1.1,520.5,M,0,M,,`).replace("\n", "\r");
}

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

test("recognised where a log begins inside a sentence, with the maker's words, or without checksums", async () => {
  const rows = [1, 2, 3].map(ggaAt);
  const whole = await read(nmea, rows.join(""));
  for (const begin of ["8,W,0.0*5A\n", sentence("PMTK011,MTKGPS"), "# a recorder\n"]) {
    expect(sniffed(nmea, begin + rows.join(""))).toBe(3);
    expect((await read(nmea, begin + rows.join(""))).channels).toEqual(whole.channels);
  }
  const unchecked = rows.map((row) => row.replace(/\*..\n/, "\n")).join("");
  expect(sniffed(nmea, unchecked)).toBe(3);
  expect((await read(nmea, unchecked)).channels).toEqual(whole.channels);
  // Beside lines with a checksum one without it broke off.
  expect(codes(await read(nmea, rows.join("") + ggaAt(4).slice(0, 40)))).toEqual(["sentences-damaged"]);
  expect(sniffed(nmea, "$PRICE,1\n$PRICE,2\n")).toBe(0);
});

test("lines that end with a return alone are read beyond the first megabyte", async () => {
  const log = await read(nmea, Array.from({ length: 20_000 }, (_, at) => atSecond(at)).join(""));
  expect([log.clocks[0]!.length, ...codes(log)]).toEqual([20_000]);
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
  expect(sniffed(nmea, `Time,RPM\n${"0,900\n".repeat(20)}${sound}`)).toBe(0);
  const log = await read(nmea, `36.000,W,10.0*55\n${sound}`);
  expect(headings(log)).toEqual([
    "GGA latitude | deg | latitude",
    "GGA longitude | deg | longitude",
    "GGA altitude | m | altitude",
    "GGA satellites |  | satellites",
  ]);
  expect(codes(log)).toEqual(["sentences-damaged"]);
});
