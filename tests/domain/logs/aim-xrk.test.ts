import { expect, test } from "vitest";
import { fixFromEcef } from "../../../src/domain/logs/ecef";
import { halfFloat } from "../../../src/domain/logs/half-float";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { ByteWriter } from "../../fixtures/binary/byte-writer";
import {
  sampleXrk,
  sampleXrz,
  writeXrk,
  xrkConfig,
  xrkLap,
  xrkPosition,
  xrkSamples,
  type XrkChannelPlan,
} from "../../fixtures/binary/xrk";

async function read(bytes: Uint8Array) {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

type Log = Awaited<ReturnType<typeof read>>;
const channelOf = (log: Log, label: string) => log.channels.find((channel) => channel.label === label)!;
const samplesOf = (log: Log, label: string) => [...channelOf(log, label).samples];
const clockOf = (log: Log, label: string) => [...log.clocks[channelOf(log, label).clock]!];

const rpm: XrkChannelPlan = { index: 0, long: "RPM", unit: 15, decoder: 4, size: 2 };
const i16 = (value: number) => new ByteWriter(true).i16(value).bytes();
const burst = (timeMs: number) => xrkSamples("M", timeMs, 0, new Uint8Array(40), 20);
const fixAt = (timeMs: number) => xrkPosition(timeMs, [440_000_000, 95_000_000, 450_000_000], [0, 0, 0]);
const revs = (count: number) =>
  Array.from({ length: count }, (_, row) => xrkSamples("S", row * 50, 0, i16(1000 + row)));

test("channels at their own times, in their units, by their last names", async () => {
  const log = await read(sampleXrk());
  expect(log.channels.map(({ label, unit, role }) => [label, unit, role])).toEqual([
    ["RPM", "rpm", "rpm"],
    ["Water Temp", "°C", "coolant"],
    ["External Voltage", "V", null],
    ["AccelerometerX", "G", null],
    ["Calculated_Gear", "", "gear"],
    ["GPS latitude", "deg", "latitude"],
    ["GPS longitude", "deg", "longitude"],
    ["GPS altitude", "m", "altitude"],
    ["GPS speed", "km/h", "speed"],
    ["GPS heading", "deg", "heading"],
    ["GPS accuracy", "m", null],
    ["GPS satellites", "", "satellites"],
  ]);
  expect(clockOf(log, "RPM")).toHaveLength(60);
  expect(clockOf(log, "Water Temp").slice(0, 2)).toEqual([0.013, 0.213]);
  expect(samplesOf(log, "Water Temp")[0]).toBe(40);
  expect(samplesOf(log, "External Voltage")[0]).toBeCloseTo(12.5, 2);
  expect(samplesOf(log, "Calculated_Gear").slice(-3)).toEqual([3, 3, 3]);
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:05");
  expect(log.meta.facts).toEqual([
    { name: "Vehicle", value: "Kart 7" },
    { name: "Track", value: "Home track" },
  ]);
});

test("an .xrz is the .xrk inside it", async () => {
  expect(await read(sampleXrz())).toEqual(await read(sampleXrk()));
  const cut = await read(sampleXrz().subarray(0, -40));
  expect(cut.warnings[0]).toMatchObject({ code: "bytes-skipped" });
});

test("laps on the log's clock stand where they say, laps of their own clock follow each other", async () => {
  const own = await read(sampleXrk());
  expect(own.laps).toEqual([
    { startS: 0, endS: 3.2 },
    { startS: 3.2, endS: 5.7 },
  ]);
  expect(own.markers.map(({ label }) => label)).toEqual(["Lap 1", "Lap 2"]);
  const stated = await read(
    writeXrk([xrkConfig([rpm]), ...revs(9), xrkLap(1, 100, 150), xrkLap(2, 100, 260)]),
  );
  expect(stated.laps).toEqual([
    { startS: 0.05, endS: 0.15 },
    { startS: 0.16, endS: 0.26 },
  ]);
});

test("a burst that is faster than its rate ends where the next begins", async () => {
  const acc = { ...rpm, long: "Acc", rate: 16 };
  const log = await read(writeXrk([xrkConfig([acc]), burst(0), burst(150), burst(350)]));
  const clock = clockOf(log, "Acc");
  expect([clock[1], clock[20], clock[21], clock[59]]).toEqual([0.0075, 0.15, 0.16, 0.54]);
  expect(log.warnings).toEqual([]);
});

test("samples of expansion modules, and of a decoder nobody knows", async () => {
  const odd = { ...rpm, index: 9, long: "Odd", decoder: 77 };
  const expansion = new ByteWriter(true)
    .raw([0x28, 0x63, 0])
    .i16((9 << 3) | 4)
    .raw([0x84, 6]);
  const parts = [xrkConfig([rpm, odd]), ...revs(5), expansion.i32(70).i16(321).raw([0x29]).bytes()];
  const log = await read(writeXrk(parts));
  expect([samplesOf(log, "Odd"), clockOf(log, "Odd")]).toEqual([[321], [0.07]]);
  expect(log.warnings).toContainEqual({
    code: "scale-unknown",
    severity: "medium",
    channel: "Odd",
    detail: "77",
  });
});

test("a position counter that runs over its 16 bits goes on", async () => {
  const log = await read(writeXrk([xrkConfig([rpm]), ...revs(9), ...[65_400, 65_500, 64, 164].map(fixAt)]));
  expect(clockOf(log, "GPS speed")).toEqual([65.4, 65.5, 65.6, 65.7]);
});

test("a position counter that jumps ahead by 16 bits while the receiver's clock does not goes on", async () => {
  const jump = [60_000, 60_100, 125_736, 125_836].map((timeMs, nth) =>
    xrkPosition(timeMs, [440_000_000, 95_000_000, 450_000_000], [0, 0, 0], 5_000_000 + nth * 100),
  );
  const log = await read(writeXrk([xrkConfig([rpm]), ...revs(9), ...jump]));
  expect(clockOf(log, "GPS speed")).toEqual([60, 60.1, 60.2, 60.3]);
  // A receiver that was silent for a minute is left alone.
  const silence = [60_000, 60_100, 125_736].map((timeMs) =>
    xrkPosition(timeMs, [440_000_000, 95_000_000, 450_000_000], [0, 0, 0], 5_000_000 + timeMs),
  );
  const quiet = await read(writeXrk([xrkConfig([rpm]), ...revs(9), ...silence]));
  expect(clockOf(quiet, "GPS speed")).toEqual([60, 60.1, 125.736]);
});

test("bursts of a rate between those seen before are 0.625 ms per count apart", async () => {
  const slow = { ...rpm, long: "Acc", rate: 24 };
  const log = await read(writeXrk([xrkConfig([slow]), burst(0), burst(300)]));
  expect(clockOf(log, "Acc").slice(0, 3)).toEqual([0, 0.015, 0.03]);
  expect(log.warnings).toEqual([]);
});

test("one bad byte in the configuration costs one channel, not all", async () => {
  const config = xrkConfig([rpm, { ...rpm, index: 1, long: "Speed" }]);
  config[12 + 12 + 33]! ^= 1;
  const speed = [1, 2, 3].map((row) => xrkSamples("S", row * 50, 1, i16(row)));
  const log = await read(writeXrk([config, ...speed]));
  expect(samplesOf(log, "Speed")).toEqual([1, 2, 3]);
  expect(log.warnings).toContainEqual({ code: "checksum-errors", severity: "medium", count: 2 });
});

test("bytes between messages are passed over and counted; a wrong checksum costs its message", async () => {
  const config = xrkConfig([rpm]);
  const log = await read(writeXrk([config, ...revs(5), Uint8Array.from([1, 2, 3]), ...revs(0)]));
  expect(log.warnings).toContainEqual({
    code: "bytes-skipped",
    severity: "high",
    count: 3,
    detail: `${config.length + 5 * 11}`,
  });
  const lap = xrkLap(1, 100, 150);
  lap[14]! ^= 1;
  const broken = await read(writeXrk([config, ...revs(5), lap]));
  expect(broken.laps).toBeUndefined();
  expect(broken.warnings).toContainEqual({ code: "checksum-errors", severity: "medium", count: 1 });
});

test("without configuration it is damaged, without samples empty", async () => {
  const config = xrkConfig([rpm]);
  const cut = await importLog(sourceFromBytes("unknown", config.subarray(0, 60)));
  expect(cut).toEqual({ ok: false, problem: { code: "damaged", format: "aim-xrk", at: 0 } });
  const empty = await importLog(sourceFromBytes("unknown", config));
  expect(empty).toEqual({ ok: false, problem: { code: "empty", what: "no-rows", format: "aim-xrk" } });
});

test("a group that names one channel thousands of times holds no more samples than bytes", async () => {
  const group = Array.from({ length: 3000 }, () => 0);
  const data = new Uint8Array(6000);
  const log = await read(writeXrk([xrkConfig([rpm], [group]), xrkSamples("G", 0, 0, data)]));
  expect(log.channels).toHaveLength(3000);
  const empty = await importLog(
    sourceFromBytes(
      "unknown",
      writeXrk([xrkConfig([{ ...rpm, size: 0 }], [group]), xrkSamples("G", 0, 0, new Uint8Array())]),
    ),
  );
  expect(empty.ok).toBe(false);
});

test("half floats: every power of two, subnormals, no infinities", () => {
  for (let exponent = -14; exponent <= 15; exponent++)
    expect(halfFloat((exponent + 15) << 10)).toBe(2 ** exponent);
  expect([halfFloat(1), halfFloat(0x8001), halfFloat(0x7bff)]).toEqual([2 ** -24, -(2 ** -24), 65_504]);
  expect([halfFloat(0x7c00), halfFloat(0xfc00), halfFloat(0x7e00)]).toEqual([NaN, NaN, NaN]);
});

test("Earth-centred places: the equator, a pole, a known point, and nothing far from the ground", () => {
  expect(fixFromEcef(6_378_137, 0, 0, 0, 10, 0)).toMatchObject({ latitude: 0, longitude: 0, heading: 90 });
  const pole = fixFromEcef(0, 0, 6_356_752.314_245, 0, 0, 0);
  expect(pole.latitude).toBeCloseTo(90, 9);
  expect(pole.altitude).toBeCloseTo(0, 6);
  expect(pole.heading).toBeNaN();
  // 45° N, 90° W, 1000 m: worked from the definition of the ellipsoid.
  const normal = 6_378_137 / Math.sqrt(1 - 0.006_694_379_990_14 * 0.5);
  const across = (normal + 1000) * Math.SQRT1_2;
  const fix = fixFromEcef(0, -across, (normal * (1 - 0.006_694_379_990_14) + 1000) * Math.SQRT1_2, 0, 5, 5);
  expect(fix.latitude).toBeCloseTo(45, 8);
  expect(fix.longitude).toBe(-90);
  expect(fix.altitude).toBeCloseTo(1000, 3);
  expect(fixFromEcef(0, 0, 0, 1, 1, 1).latitude).toBeNaN();
});
