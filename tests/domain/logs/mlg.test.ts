import { describe, expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { sampleMlg, writeMlg, type MlgPlan } from "../../fixtures/binary/mlg";

async function read(bytes: Uint8Array) {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

async function refuse(bytes: Uint8Array) {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  return result.ok ? "read" : result.problem;
}

const time = { name: "Time", unit: "s", type: 7 };
const rpm = { name: "RPM", type: 2 };
const plan = (more: Partial<MlgPlan>): MlgPlan => ({
  version: 1,
  fields: [time, rpm],
  blocks: Array.from({ length: 40 }, (_, row) => [row / 10, 1000 + row]),
  ...more,
});
const samplesOf = (log: Awaited<ReturnType<typeof read>>, label: string) => [
  ...log.channels.find((channel) => channel.label === label)!.samples,
];

describe("both versions", () => {
  test.each([1, 2] as const)("version %d: fields, units, roles, markers, clock, date", async (version) => {
    const log = await read(sampleMlg(version));
    expect(log.format).toBe("mlg");
    expect(log.clocks.map((clock) => clock.length)).toEqual([80]);
    expect(log.channels.map(({ label, unit, role }) => [label, unit, role])).toEqual([
      ["RPM", "rpm", "rpm"],
      ["MAP", "kPa", "map"],
      ["CLT", "°C", "coolant"],
      ["Lambda", "Lambda", "lambda"],
      ["PW", "ms", "injector-pw"],
      ["Batt V", "V", "battery"],
      ["Launch", "", null],
      ...(version === 2 ? [["Rev limit / Hot", "bits", null]] : []),
    ]);
    expect(log.markers.map(({ label }) => label)).toEqual(["MARK 001 - Manual", "MARK 003 - Manual"]);
    expect(log.markers.map(({ timeS }) => timeS)).toEqual([Math.fround(0.95), Math.fround(2.95)]);
    expect(log.meta.recordedAt).toBe("2026-11-20T10:00:00.000Z");
    expect(log.meta.facts[0]).toEqual({ name: "Firmware", value: "test 2026: a made firmware" });
    expect(log.meta.timeColumn).toEqual({ label: "Time", unit: "s" });
  });

  test("version 2 carries categories, bits and a tune", async () => {
    const log = await read(sampleMlg(2));
    expect(log.channels[0]!.category).toBe("Engine");
    expect(log.channels.at(-1)!.states).toEqual(["off", "Rev limit", "Hot", "Rev limit + Hot"]);
    expect(log.tune).toEqual({
      format: "tunerstudio-msq",
      signature: "test 2026 & co",
      tables: [],
      facts: [],
    });
    expect(log.warnings).toEqual([{ code: "tune-found", severity: "note", detail: "test 2026 & co" }]);
  });
});

test("value = (raw + transform) * scale, and a scale is the decimal its writer meant", async () => {
  const log = await read(sampleMlg(1));
  expect(samplesOf(log, "CLT")[0]).toBeCloseTo((1832 - 320) * 0.05555, 12);
  expect(samplesOf(log, "Batt V")[0]).toBe(138 * 0.1);
});

test("every type of field, at its limits", async () => {
  const types = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 16];
  const raw = [255, -128, 65535, -32768, 4294967295, -2147483648, -9007199254740991, -1.5, 0, 0, 0, 0];
  const fields = [
    time,
    ...types.map((type) => ({ name: `t${type}`, type, bits: ["a", "b", "c", "d", "e"] })),
  ];
  const log = await read(writeMlg({ version: 2, fields, blocks: [0, 1, 2].map((row) => [row].concat(raw)) }));
  expect(log.channels.map(({ samples }) => samples[1])).toEqual(raw);
  expect(log.meta.facts.at(-1)).toEqual({ name: "t16", value: "a, b, c, d, e" });
});

test("a switch has words, a number with the same display style does not", async () => {
  const fields = [time, { name: "Fan", type: 0, style: 4 }, { name: "Count", type: 0, style: 4 }];
  const log = await read(
    writeMlg({
      version: 1,
      fields,
      blocks: [
        [0, 0, 0],
        [1, 1, 1],
        [2, 0, 2],
      ],
    }),
  );
  expect(log.channels.map(({ states }) => states)).toEqual([["off", "on"], undefined]);
});

test("infinite and not-a-number floats are missing", async () => {
  const fields = [time, { name: "Trim", type: 7 }];
  const log = await read(
    writeMlg({
      version: 1,
      fields,
      blocks: [
        [0, Infinity],
        [1, NaN],
        [2, 4],
      ],
    }),
  );
  expect(samplesOf(log, "Trim")).toEqual([NaN, NaN, 4]);
});

describe("damage", () => {
  test("a record with a wrong checksum is left out and counted", async () => {
    const log = await read(writeMlg(plan({ breakSum: 7 })));
    expect(samplesOf(log, "RPM")).toHaveLength(39);
    expect(samplesOf(log, "RPM")).not.toContain(1007);
    expect(log.warnings).toContainEqual({ code: "checksum-errors", severity: "medium", count: 1, row: 8 });
    expect([log.meta.rowsFound, log.meta.rowsKept]).toEqual([40, 39]);
  });

  test("a writer that sums differently keeps its records", async () => {
    const bytes = writeMlg(plan({}));
    const record = 4 + 6 + 1;
    for (let at = bytes.length - 1; at > bytes.length - 40 * record; at -= record) bytes[at]! ^= 0x55;
    const log = await read(bytes);
    expect(samplesOf(log, "RPM")).toHaveLength(40);
    expect(log.warnings[0]).toMatchObject({ code: "checksums-ignored", count: 40 });
  });

  test("bytes lost in the middle cost only their records", async () => {
    const bytes = writeMlg(plan({}));
    const cutAt = bytes.length - 200;
    const log = await read(Uint8Array.from([...bytes.subarray(0, cutAt), ...bytes.subarray(cutAt + 5)]));
    expect(samplesOf(log, "RPM").length).toBeGreaterThanOrEqual(38);
    expect(samplesOf(log, "RPM").at(-1)).toBe(1039);
    expect(log.warnings.some(({ code }) => code === "bytes-skipped")).toBe(true);
  });

  test("a record that breaks off is left out, the rest kept", async () => {
    const bytes = writeMlg(plan({}));
    const log = await read(bytes.subarray(0, bytes.length - 3));
    expect(samplesOf(log, "RPM")).toHaveLength(39);
    expect(log.warnings).toContainEqual({ code: "file-cut", severity: "medium", row: 39 });
  });

  test("zeros that a logger reserved behind its records are no records", async () => {
    const bytes = writeMlg(plan({}));
    const log = await read(Uint8Array.from([...bytes, ...new Uint8Array(1000)]));
    expect(samplesOf(log, "RPM")).toHaveLength(40);
    expect(log.warnings).toEqual([]);
  });

  test("headers only, a broken header, a version nobody has seen", async () => {
    expect(await refuse(writeMlg(plan({ blocks: [] })))).toEqual({
      code: "empty",
      what: "no-rows",
      format: "mlg",
    });
    expect(await refuse(writeMlg(plan({})).subarray(0, 30))).toEqual({
      code: "damaged",
      format: "mlg",
      at: 30,
    });
    const future = writeMlg(plan({}));
    future[7] = 3;
    expect(await refuse(future)).toEqual({ code: "unsupported", what: "MLG version 3" });
    const oddType = writeMlg(plan({}));
    oddType[22] = 99;
    expect(await refuse(oddType)).toEqual({ code: "damaged", format: "mlg", at: 22 });
  });
});

test("without a Time field the block ticks make the clock", async () => {
  const log = await read(
    writeMlg(plan({ fields: [rpm], blocks: Array.from({ length: 300 }, (_, row) => [row]) })),
  );
  const [clock] = log.clocks;
  // 700 ticks of 10 µs from block to block, through several turns of the counter.
  expect(clock![299]! - clock![0]!).toBeCloseTo(299 * 0.007, 9);
  expect(log.warnings[0]).toMatchObject({ code: "time-from-ticks" });
});

test("a Time field that nobody sets is no clock: the block ticks are, and the field stays a channel", async () => {
  const blocks = Array.from({ length: 40 }, (_, row) => [0, 1000 + row]);
  const log = await read(writeMlg(plan({ blocks })));
  expect(log.clocks[0]![39]! - log.clocks[0]![0]!).toBeCloseTo(39 * 0.007, 9);
  expect(log.channels.map(({ label }) => label)).toEqual(["Time", "RPM"]);
  expect(log.warnings[0]).toMatchObject({ code: "time-from-ticks" });
});

test("markers hold what a user typed: line ends, and degree signs of older programs", async () => {
  const blocks = [[0, 1000], "Hot\n90 deg", [0.1, 1001], "95 X", [0.2, 1002]] as const;
  const bytes = writeMlg(plan({ blocks }));
  bytes[bytes.lastIndexOf(0x58)] = 0xb0;
  const log = await read(bytes);
  expect(log.markers.map(({ label }) => label)).toEqual(["Hot 90 deg", "95 °"]);
  expect(log.warnings).toEqual([]);
});

test("names of bits that never end are not searched to the end of the file for each field", async () => {
  const fields = [time, ...Array.from({ length: 12_000 }, () => ({ name: "b", type: 16, bits: ["x"] }))];
  const head = writeMlg({ version: 2, fields, blocks: [] });
  const file = new Uint8Array(head.length + 10_000_000).fill(0x79);
  file.set(head);
  for (let field = 1; field <= 12_000; field++) {
    new DataView(file.buffer).setInt32(24 + field * 89 + 47, head.length);
    file[24 + field * 89 + 51] = 32;
  }
  expect(await refuse(file)).toMatchObject({ code: "damaged" });
});

test("time that starts again goes on after a gap, with a marker", async () => {
  const blocks = [0, 1, 2, 3, 0, 1, 2].map((second, row) => [second, row]);
  const log = await read(writeMlg(plan({ blocks })));
  expect([...log.clocks[0]!]).toEqual([0, 1, 2, 3, 7, 8, 9]);
  expect(log.markers).toHaveLength(1);
});
