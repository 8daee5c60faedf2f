import { expect, test } from "vitest";
import gpx from "../../../../src/domain/logs/formats/gpx";
import { codes, fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const twoSegments = fixture("gpx/two-segments.gpx");
const prefixed = (text: string) =>
  `<?xml version="1.0"?>\n<!-- made -->\n<?xml-stylesheet href="a.xsl"?>\n${text.replaceAll(/<(\/?)(?=[gt])/g, "<$1x:")}`;
const file = (points: string) => `<gpx version="1.1"><trk><trkseg>${points}</trkseg></trk></gpx>`;

test("every number of a point is a channel, what is no number is told", async () => {
  expect(sniffed(gpx, twoSegments)).toBe(3);
  expect(sniffed(gpx, "<?xml version='1.0'?><kml/>")).toBe(0);
  const log = await read(gpx, twoSegments);
  expect(headings(log)).toEqual([
    "lat | deg | latitude",
    "lon | deg | longitude",
    "ele | m | altitude",
    "speed | m/s | speed",
    "hr |  | -",
  ]);
  expect(samplesOf(log, "hr").slice(0, 2)).toEqual([120, 121]);
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:50.000Z");
  expect([...log.clocks[0]!].slice(10, 14)).toEqual([5, 5.5, 36, 36.5]);
  expect(codes(log)).toEqual(["data-left-out", "gaps"]);
  expect(log.warnings[0]!.detail).toBe("fix");
});

test("a time without a zone is UTC, whatever the zone of the computer", async () => {
  const zone = process.env["TZ"];
  process.env["TZ"] = "America/Sao_Paulo";
  const points = [0, 1].map(
    (second) => `<trkpt lat="1" lon="2"><time>2026-11-20T10:00:0${second}</time></trkpt>`,
  );
  const log = await read(gpx, file(points.join("")));
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:00.000Z");
});

test("names with a prefix, a style sheet and a comment before the root", async () => {
  const plain = Array.from(
    { length: 9000 },
    (_, row) =>
      `<trkpt lat="${row}" lon="2"><time>${new Date(1_795_168_800_000 + row * 1000).toISOString()}</time><ele>${"0".repeat(60)}7</ele></trkpt>\n`,
  ).join("");
  expect(plain.length).toBeGreaterThan(1 << 20);
  expect(sniffed(gpx, prefixed(file(plain)))).toBe(3);
  const log = await read(gpx, prefixed(file(plain)));
  expect(log.channels).toEqual((await read(gpx, file(plain))).channels);
  expect(samplesOf(log, "lat")).toHaveLength(9000);
});

test("attributes without an end are passed over once", async () => {
  const long = `<trkpt lat="1" lon="2" ${"a".repeat(4000)}>`.repeat(2000);
  expect(await refusal(gpx, file(long))).toEqual({ code: "no-time", channels: 2 });
});

test("points without times ask for an interval", async () => {
  const points = file('<trkpt lat="1" lon="2"/><trkpt lat="1.5" lon="2.5"><ele>7</ele></trkpt>');
  expect(await refusal(gpx, points)).toEqual({ code: "no-time", channels: 3 });
  const log = await read(gpx, points, { intervalMs: 200 });
  expect([...log.clocks[0]!]).toEqual([0, 0.2]);
  expect(samplesOf(log, "ele")).toEqual([NaN, 7]);
});

test("a file of several chunks loses no point", async () => {
  const many = Array.from({ length: 12_000 }, (_, row) => {
    const time = new Date(1_795_168_800_000 + row * 1000).toISOString();
    return `<trkpt lat="${row}" lon="2"><time>${time}</time><desc>${"é".repeat(40)}</desc></trkpt>\n`;
  }).join("");
  expect(many.length).toBeGreaterThan(1 << 20);
  const log = await read(gpx, file(many));
  expect(samplesOf(log, "lat")).toEqual(Array.from({ length: 12_000 }, (_, row) => row));
});

test("a track without points is empty", async () => {
  expect(await refusal(gpx, file(""))).toEqual({ code: "empty", what: "no-rows", format: "gpx" });
});
