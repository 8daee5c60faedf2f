import { expect, test } from "vitest";
import { ldxBeacons } from "../../../src/domain/logs/motec-ld/beacons";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { shared } from "../../shared";
import { realBytes } from "./expected";
import { sampleLd, writeLd, type LdChannelPlan } from "../../fixtures/binary/ld";

async function read(bytes: Uint8Array, ldx?: string) {
  const companions = ldx === undefined ? [] : [sourceFromBytes("unknown.ldx", new TextEncoder().encode(ldx))];
  const result = await importLog(sourceFromBytes("unknown", bytes), companions);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

const rpm: LdChannelPlan = { name: "RPM", unit: "rpm", hz: 10, kind: 3, size: 2, raw: [1, 2, 3, 4] };
const samplesOf = (log: Awaited<ReturnType<typeof read>>, label: string) => [
  ...log.channels.find((channel) => channel.label === label)!.samples,
];

test("each channel at its own rate, in its unit, with its role", async () => {
  const log = await read(sampleLd());
  expect(log.channels.map(({ label, unit, role, clock }) => [label, unit, role, clock])).toEqual([
    ["Engine RPM", "rpm", "rpm", 0],
    ["Throttle Pos", "%", "tps", 0],
    ["Ground Speed", "km/h", "speed", 1],
    ["Lambda", "LA", "lambda", 1],
    ["G Force Lat", "G", "acceleration-lateral", 0],
    ["Battery", "V", "battery", 2],
  ]);
  expect(log.clocks.map((clock) => [clock.length, clock.at(-1)])).toEqual([
    [200, 3.98],
    [40, 3.9],
    [4, 3],
  ]);
  expect(log.meta.recordedAt).toBe("2026-11-20T10:00:05");
  expect(log.meta.facts).toEqual([
    { name: "Device", value: "ADL" },
    { name: "Vehicle", value: "Kart 7" },
    { name: "Venue", value: "Home track" },
  ]);
});

test("value = (raw / scale * 10^-decimals + shift) * factor", async () => {
  const channel = { ...rpm, raw: [10, 20], shift: 5, factor: 3, scale: 4, decimals: 1 };
  const log = await read(writeLd([channel, { ...channel, name: "Up", decimals: -2 }]));
  expect(samplesOf(log, "RPM")).toEqual([15.75, 16.5]);
  expect(samplesOf(log, "Up")).toEqual([765, 1515]);
});

test("floats of 2, 4 and 8 bytes; infinities and the ends of integers are missing", async () => {
  const halves = [0x3c00, 0xc000, 0x0001, 0x7c00, 0x7e00, 0x3555];
  const log = await read(
    writeLd([
      { ...rpm, name: "half", kind: 7, raw: halves },
      { ...rpm, name: "single", kind: 7, size: 4, raw: [0.5, Infinity] },
      { ...rpm, name: "double", kind: 8, size: 8, raw: [0.1, NaN] },
      { ...rpm, name: "short", raw: [32_767, -32_768, 5], decimals: 1 },
      { ...rpm, name: "long", size: 4, raw: [2_147_483_647, -2_147_483_648, 5] },
    ]),
  );
  expect(samplesOf(log, "half")).toEqual([1, -2, 2 ** -24, NaN, NaN, 0.333251953125]);
  expect(samplesOf(log, "single")).toEqual([0.5, NaN]);
  expect(samplesOf(log, "double")).toEqual([0.1, NaN]);
  expect(samplesOf(log, "short")).toEqual([NaN, NaN, 0.5]);
  expect(samplesOf(log, "long")).toEqual([NaN, NaN, 5]);
  expect(log.warnings.filter(({ code }) => code === "values-saturated").map(({ count }) => count)).toEqual([
    2, 2,
  ]);
});

test("beacons of the .ldx dropped with it are markers and laps", async () => {
  const ldx = `<?xml version="1.0"?><LDXFile Version="1.6"><Layers><Layer><MarkerBlock>
    <MarkerGroup Name="Beacons"><Marker Version="100" Name="Manual.1" Time="5.0e+05"/>
    <Marker Version="100" Name="Manual.2" Time="2.75e+06"/></MarkerGroup>
    <MarkerGroup Name="Other"><Marker Time="1"/></MarkerGroup></MarkerBlock></Layer></Layers></LDXFile>`;
  const log = await read(sampleLd(), ldx);
  expect(log.markers).toEqual([
    { timeS: 0.5, label: "Beacon" },
    { timeS: 2.75, label: "Beacon" },
  ]);
  expect(log.laps).toEqual([{ startS: 0.5, endS: 2.75 }]);
});

test("a rate that makes one channel last longer than the others is doubted", async () => {
  const raw = Array.from({ length: 300 }, (_, at) => at);
  const log = await read(
    writeLd([
      { ...rpm, hz: 50, raw },
      { ...rpm, name: "Wrong", hz: 1, raw },
    ]),
  );
  expect(log.warnings).toContainEqual({
    code: "rates-disagree",
    severity: "high",
    channel: "RPM",
    count: 1,
  });
});

test("channels without a scale, a rate or a known number are counted as lost", async () => {
  const log = await read(
    writeLd([rpm, { ...rpm, scale: 0 }, { ...rpm, hz: 0 }, { ...rpm, kind: 9 }, { ...rpm, raw: [] }]),
  );
  expect(log.channels).toHaveLength(1);
  expect(log.warnings).toContainEqual({ code: "channels-without-samples", severity: "medium", count: 4 });
});

test("millions of samples claimed by channels that share their bytes take no more than the file has", async () => {
  const bytes = writeLd(Array.from({ length: 500 }, (_, at) => ({ ...rpm, name: `c${at}` })));
  const view = new DataView(bytes.buffer);
  for (let at = 0x6e2; at < 0x6e2 + 500 * 124; at += 124) {
    view.setUint32(at + 8, 0, true);
    view.setUint32(at + 12, 0xffff_ffff, true);
  }
  const log = await read(bytes);
  const held = log.channels.reduce((sum, { samples }) => sum + samples.length, 0);
  expect(held).toBeLessThanOrEqual(bytes.length / 2);
  expect(log.warnings.find(({ code }) => code === "rows-missing")?.count).toBeGreaterThan(4e9);
});

test("a chain that bites its tail or leaves the file ends there", async () => {
  for (const next of [0x6e2, 0x7fff_ffff]) {
    const bytes = writeLd([rpm, { ...rpm, name: "second" }]);
    new DataView(bytes.buffer).setUint32(0x6e2 + 124 + 4, next, true);
    const log = await read(bytes);
    expect(log.channels).toHaveLength(2);
    expect(log.warnings[0]).toMatchObject({ code: "bytes-skipped", detail: `${next}` });
  }
});

test("cut before its first channel it is damaged, without channels empty", async () => {
  const whole = sampleLd();
  const cut = await importLog(sourceFromBytes("unknown", whole.subarray(0, 0x6e3)));
  expect(cut).toEqual({ ok: false, problem: { code: "damaged", format: "motec-ld", at: 0x6e2 } });
  const none = await importLog(sourceFromBytes("unknown", writeLd([{ ...rpm, raw: [] }])));
  expect(none).toEqual({ ok: false, problem: { code: "empty", what: "no-rows", format: "motec-ld" } });
});

test.skipIf(shared === null)(
  "the beacons of a real .ldx; those behind the end of a log are of another run",
  async () => {
    const ldx = new TextDecoder().decode(realBytes("motec_ld/race_1.ldx"));
    const beacons = ldxBeacons(ldx);
    expect([beacons.length, beacons[0], beacons[9]]).toEqual([10, 622.429, 1595.89]);
    const log = await read(sampleLd(), ldx);
    expect([log.markers, log.laps]).toEqual([[], undefined]);
  },
);
