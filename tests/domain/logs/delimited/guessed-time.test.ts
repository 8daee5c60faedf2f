import { describe, expect, test } from "vitest";
import genericCsv from "../../../../src/domain/logs/formats/generic-csv";
import tunerstudioMsl from "../../../../src/domain/logs/formats/tunerstudio-msl";
import { codes, read, refusal } from "../formats/reading";

const table = (names: string, count: number, row: (at: number) => readonly (string | number)[]) =>
  `${names}\n${Array.from({ length: count }, (_, at) => row(at).join(";")).join("\n")}\n`;
/** Whole seconds of a day, ten rows each; the ECU's own counter, which wraps; what rises and falls. */
const clock = (at: number) => `10:00:0${Math.floor(at / 10)}`;
const secondsL = (at: number) => (250 + Math.floor(at / 4)) % 256;
const ramp = (at: number) => [at < 250 ? at : 500 - at, at / 20, rpm(at)];
const rpm = (at: number) => 900 + ((at * 37) % 211);

describe("names of time columns", () => {
  test.each([
    ["time_ms", "ms"],
    ["timeMs", "ms"],
    ["Timestamp_us", "us"],
    ["Zeit in s", "s"],
    ["Tempo_s", "s"],
    ["Время, с", "s"],
    ["#Time", "s"],
    ["Time Since Start", "s"],
    ["Tempo decorrido (s)", "s"],
    ["ECU Time", "s"],
    ["Time (hh:mm:ss.fff)", "clock"],
    ["Uhrzeit", "clock"],
  ])("%s is found behind a counter that rises too, in %s", async (name, unit) => {
    const perStep: Readonly<Record<string, number>> = { s: 0.05, ms: 50, us: 50_000 };
    const log = await read(
      genericCsv,
      table(`Frame;${name};RPM`, 30, (at) => [
        at,
        unit === "clock" ? `10:00:${String(at).padStart(2, "0")}` : Number((at * perStep[unit]!).toFixed(2)),
        rpm(at),
      ]),
    );
    expect(log.meta.timeColumn?.unit).toBe(unit);
    expect(log.channels.map(({ label }) => label)).toEqual(["Frame", "RPM"]);
    expect(log.clocks[0]![1]).toBeCloseTo(unit === "clock" ? 1 : 0.05, 9);
    expect(codes(log)).not.toContain("time-guessed");
  });

  test("a clock of whole seconds yields to the time since the start beside it, not to its own milliseconds", async () => {
    const both = table("Time;Elapsed (s);RPM", 30, (at) => [clock(at), at / 10, rpm(at)]);
    const log = await read(genericCsv, both);
    expect(log.meta.timeColumn?.label).toBe("Elapsed");
    expect(codes(log)).toEqual([]);
    const split = await read(
      genericCsv,
      table("Time;ms;RPM", 30, (at) => [clock(at), at * 3, rpm(at)]),
    );
    expect(split.meta.timeColumn?.label).toBe("Time");
  });

  test("the ECU's counter of seconds stands in where a log has no other time", async () => {
    const text = `"MS1"\nSecL\tRPM\tMAP\tTP\tCLT\n${Array.from({ length: 60 }, (_, at) => [secondsL(at), 900 + at, 40, 5, 80].join("\t")).join("\n")}\n`;
    const log = await read(tunerstudioMsl, text);
    expect(log.meta.timeColumn?.label).toBe("SecL");
    expect(log.channels.map(({ label }) => label)).toEqual(["RPM", "MAP", "TP", "CLT"]);
    expect(codes(log)).toContain("time-steps-back");
  });
});

describe("a time that is only guessed", () => {
  test("is no column that measures something, however steadily it rises", async () => {
    const warmUp = table("Coolant;RPM;Trip (km)", 80, (at) => [20 + at / 10, rpm(at), at / 100]);
    expect(await refusal(genericCsv, warmUp)).toEqual({ code: "no-time", channels: 3 });
  });

  test("must rise in the whole file, not just where the file begins", async () => {
    const log = await read(genericCsv, table("Ramp;Ticker;RPM", 500, ramp));
    expect(log.meta.timeColumn?.label).toBe("Ticker");
    expect(codes(log)).toEqual(["time-guessed"]);
    const without = table("Ramp;RPM", 500, (at) => [ramp(at)[0]!, rpm(at)]);
    expect(await refusal(genericCsv, without)).toEqual({ code: "no-time", channels: 2 });
  });

  test("large numbers with decimals in steps of many are milliseconds", async () => {
    const log = await read(
      genericCsv,
      table("Time;RPM", 30, (at) => [123_456.5 + at * 20.25, rpm(at)]),
    );
    expect(log.clocks[0]![1]! - log.clocks[0]![0]!).toBeCloseTo(0.02025, 9);
    expect(codes(log)).toEqual(["time-unit-guessed"]);
  });
});
