import { expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { sampleLink, writeLink, type LinkChannelPlan } from "../../fixtures/binary/link";

async function read(bytes: Uint8Array) {
  const result = await importLog(sourceFromBytes("unknown", bytes));
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value[0]!;
}

const rpm: LinkChannelPlan = {
  name: "Engine Speed",
  unit: "RPM",
  pairs: [
    [0, 900],
    [0.1, 910],
    [0.2, 905],
  ],
};

test.each(["G4", "G5"] as const)(
  "%s: each channel at its own times, with units as the file words them",
  async (generation) => {
    const log = await read(sampleLink(generation));
    expect(log.format).toBe(generation === "G4" ? "link-llg" : "link-llg5");
    expect(log.channels.map(({ label, unit, role, clock }) => [label, unit, role, clock])).toEqual([
      ["Engine Speed", "RPM", "rpm", 0],
      ["MAP", "Pressure", "map", 0],
      ["ECT", "Temperature", "coolant", 1],
      ["Ignition Angle", "BTDC", "ignition", 2],
      ["Lambda 1", "Lambda", "lambda", 3],
    ]);
    expect(log.clocks.map((clock) => clock.length)).toEqual([100, 10, 40, 2]);
    expect(log.markers).toEqual([
      { timeS: -0.5, label: "History" },
      { timeS: 2, label: "EOL" },
    ]);
    expect(log.meta.recordedAt).toBe("2026-11-20T10:00:05");
    expect(JSON.stringify(log.meta)).not.toContain("4711");
    expect(log.warnings).toEqual([]);
  },
);

test("what was in memory before the recording is left out: times that step back or lie beyond its end", async () => {
  const stale = [...rpm.pairs, [50.849, 4079], [50.9, 1]] as const;
  const back = [...rpm.pairs, [0.05, 4079], [0.3, 1]] as const;
  const log = await read(
    writeLink({
      model: "G4+",
      markers: [[0.25, "EOL"]],
      channels: [
        { ...rpm, pairs: stale },
        { ...rpm, name: "Back", pairs: back },
      ],
    }),
  );
  expect(log.channels.map(({ samples }) => [...samples])).toEqual([
    [900, 910, 905],
    [900, 910, 905],
  ]);
  expect(log.warnings.map(({ code, count }) => [code, count])).toEqual([
    ["samples-out-of-order", 2],
    ["samples-out-of-order", 2],
  ]);
});

test("infinite values are missing; a channel without pairs is counted", async () => {
  const log = await read(
    writeLink({
      model: "G4+",
      channels: [
        {
          ...rpm,
          pairs: [
            [0, Infinity],
            [1, 5],
          ],
        },
        { ...rpm, pairs: [] },
      ],
    }),
  );
  expect([...log.channels[0]!.samples]).toEqual([NaN, 5]);
  expect(log.warnings).toContainEqual({ code: "channels-without-samples", severity: "medium", count: 1 });
});

test("a count beyond the file takes what is there", async () => {
  const bytes = writeLink({ model: "G4+", channels: [rpm] });
  const at = bytes.length - 3 * 8 - 645 + 7;
  new DataView(bytes.buffer).setUint32(at, 0xffff_ffff, true);
  const log = await read(bytes);
  expect([...log.channels[0]!.samples]).toEqual([900, 910, 905]);
  expect(log.warnings).toContainEqual({ code: "rows-missing", severity: "high", count: 0xffff_ffff - 3 });
});

test("behind a damaged chunk the next channel is found", async () => {
  const bytes = writeLink({
    model: "G4+",
    channels: [rpm, { ...rpm, name: "Second" }, { ...rpm, name: "Third" }],
  });
  const second = bytes.length - 2 * (645 + 24);
  bytes.fill(0xff, second, second + 7);
  const log = await read(bytes);
  expect(log.channels.map(({ label }) => label)).toEqual(["Engine Speed", "Third"]);
  expect(log.warnings).toContainEqual({
    code: "bytes-skipped",
    severity: "high",
    count: 645 + 24,
    detail: `${second}`,
  });
});

test("without channels it is empty, cut inside the first damaged", async () => {
  const empty = await importLog(sourceFromBytes("unknown", writeLink({ model: "G5 x", channels: [] })));
  expect(empty).toEqual({ ok: false, problem: { code: "empty", what: "no-rows", format: "link-llg5" } });
  const cut = await importLog(
    sourceFromBytes("unknown", writeLink({ model: "G4+", channels: [rpm] }).subarray(0, 7600)),
  );
  expect(cut).toEqual({ ok: false, problem: { code: "damaged", format: "link-llg", at: 7422 } });
});
