import { expect, test } from "vitest";
import vbo from "../../../../src/domain/logs/formats/vbo";
import { codes, fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const midnight = fixture("vbo/midnight.vbo");
const file = (
  rows: string,
  names = "time lat long velocity",
  header = "time\nlatitude\nlongitude\nvelocity kmh",
) =>
  `File created on 20/11/2026 at 10:00:05\n\n[header]\n${header}\n\n[column names]\n${names}\n\n[data]\n${rows}\n`;

test("recognised by its sections, with either first line", () => {
  expect([sniffed(vbo, midnight), sniffed(vbo, file("1 2 3 4"))]).toEqual([3, 3]);
  expect(sniffed(vbo, "[header]\ntime\n[data]\n1 2\n")).toBe(3);
  expect(sniffed(vbo, "[comments]\r\nmade\r\n[column names]\r\ntime lat\r\n[data]\r\n1 2\r\n")).toBe(3);
  expect(sniffed(vbo, "[comments]\nTime,RPM\n[data]\n1,2\n")).toBe(0);
  expect(sniffed(vbo, "File created on Monday\nTime,RPM\n1,2\n")).toBe(0);
});

test("minutes of arc with west positive, time of day past midnight, flags beside satellites", async () => {
  const log = await read(vbo, midnight);
  expect(headings(log)).toEqual([
    "sats |  | satellites",
    "lat | deg | latitude",
    "long | deg | longitude",
    "velocity | km/h | speed",
    "heading | deg | heading",
    "height | m | altitude",
    "LatAcc |  | acceleration-lateral",
    "BrakePress |  | -",
  ]);
  expect(samplesOf(log, "lat")[0]).toBeCloseTo(45.7328333333, 9);
  expect(samplesOf(log, "long")[0]).toBeCloseTo(13.073, 9);
  expect(samplesOf(log, "sats").slice(2, 5)).toEqual([8, 8, 8]);
  expect(samplesOf(log, "BrakePress")[0]).toBe(12.1);
  expect([...log.clocks[0]!].slice(8, 12)).toEqual([0.8, 0.9, 1, 1.1]);
  expect([log.meta.clockStart, log.meta.recordedAt]).toEqual([86_399, "2026-11-20T23:59"]);
  expect(log.meta.facts).toEqual([
    { name: "Written by", value: "a logger of ours" },
    { name: "Session", value: "Home track" },
  ]);
  expect(log.warnings).toEqual([]);
});

test("runs of blanks and TABs, zeros without a fix, decimal commas", async () => {
  const log = await read(vbo, file("  100000.00   0 +0   000.5 \r\n100000.10\t+60\t-0120\t-0.50\n"));
  expect(samplesOf(log, "lat")).toEqual([NaN, 1]);
  expect(samplesOf(log, "long")).toEqual([NaN, 2]);
  expect(samplesOf(log, "velocity")).toEqual([0.5, -0.5]);
  const padded = await read(
    vbo,
    file("\t100000  1 2 3 \r\n \t \r\n  100001 -00.5 +1E+01 -0 \r\n\t 100002 1 1 00\t"),
  );
  expect([padded.clocks[0]!.length, ...codes(padded)]).toEqual([3]);
  expect([samplesOf(padded, "lat")[1], samplesOf(padded, "long")[1]]).toEqual([-0.5 / 60, 10 / -60]);
  const comma = await read(vbo, file("100000,00 60 60 0,5\n100000,10 60 60 0,75\n"));
  expect(samplesOf(comma, "velocity")).toEqual([0.5, 0.75]);
});

test("what its header says of units: degrees, miles, names without a line of their own", async () => {
  const header = "time\nlatitude degrees\nlongitude degrees\nvelocity mph";
  const log = await read(vbo, file("100000 45.5 9.25 30\n100001 45.5 9.25 31", undefined, header));
  expect([samplesOf(log, "lat")[0], samplesOf(log, "long")[0]]).toEqual([45.5, 9.25]);
  expect(headings(log)[2]).toBe("velocity | mph | speed");
  const listed = await read(vbo, "[header]\ntime\nlatitude\n[data]\n100000 60\n100001 61\n");
  expect(headings(listed)).toEqual(["latitude | deg | latitude"]);
});

test("a cut row, rows of other widths, times that are none", async () => {
  const cut = await read(vbo, file("100000 60 60 5\n100001 60 60 6\n100002 60").trimEnd());
  expect([cut.clocks[0]!.length, ...codes(cut)]).toEqual([2, "last-row-cut"]);
  const short = await read(vbo, file("100000 60 60 5\n100001 60\n996161 60 60 5\n100003 60 60 5"));
  expect(codes(short)).toEqual(expect.arrayContaining(["short-rows"]));
  expect(short.clocks[0]).toHaveLength(4);
});

test("times with colons, past midnight, and times in plain seconds", async () => {
  const colons = await read(
    vbo,
    file("23:59:59.50 60 60 5\n00:00:00.00 60 60 6\n00:00:00.50 60 60 7\n00:00:01.00 60 60 7"),
  );
  expect([...colons.clocks[0]!]).toEqual([0, 0.5, 1, 1.5]);
  expect([colons.meta.clockStart, ...codes(colons)]).toEqual([86_399.5]);
  const rows = Array.from({ length: 200 }, (_, row) => `${row}.00 60 60 ${row % 7}`).join("\n");
  const seconds = await read(vbo, file(rows));
  expect([seconds.clocks[0]!.at(-1), seconds.meta.clockStart, ...codes(seconds)]).toEqual([199, 0]);
});

test("without rows, names or time it is refused", async () => {
  expect(await refusal(vbo, file(""))).toEqual({ code: "empty", what: "no-rows", format: "vbo" });
  expect(await refusal(vbo, "[header]\ntime\nlat\n")).toEqual({
    code: "empty",
    what: "no-rows",
    format: "vbo",
  });
  expect(await refusal(vbo, file("1 2 3", "a b c"))).toEqual({ code: "no-time", channels: 3 });
});

test("a million names over rows that hold none of them cost no memory", async () => {
  const names = `time ${"x ".repeat(1_000_000)}`;
  const problem = await refusal(vbo, file("100000 1\n".repeat(1000), names));
  expect(problem).toMatchObject({ code: "damaged", format: "vbo" });
});
