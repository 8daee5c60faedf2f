import { expect, test } from "vitest";
import { pulseDesk } from "../../src/application/engine/pulse-desk";
import type { ReadDraft } from "../../src/application/engine/correction-desk";
import { explainPulse, type PulseTables } from "../../src/domain/correction/explain-pulse";
import type { LogDraft } from "../../src/domain/logs/draft";
import { fail, ok } from "../../src/domain/result";
import type { TableDraft } from "../../src/domain/tables/tune";
import { synthetic } from "../domain/correction/synthetic";

const map: TableDraft = {
  name: "Inj_MainMapTable_A",
  kind: "injection-time",
  unit: "ms",
  x: { label: "MAP", unit: "bar-gauge", values: Float64Array.of(-1, 0, 1) },
  y: null,
  values: Float64Array.of(1, 4, 7),
};
const tables: PulseTables = {
  map,
  rpm: null,
  engineTemperature: null,
  airTemperature: null,
  throttle: null,
  voltage: null,
  deadTimeMs: 1,
};

/** A log whose injection time is what the tables say, 0.01 ms more. */
function logged(): LogDraft {
  const log = synthetic({ need: () => 1 });
  const pressure = log.channels.find(({ role }) => role === "map")!;
  const samples = pressure.samples.map(
    (kpa) =>
      explainPulse(tables, {
        mapBar: (kpa - 101.325) / 100,
        rpm: NaN,
        coolantC: NaN,
        airC: NaN,
        tpsPercent: NaN,
        batteryV: NaN,
        loopPercent: NaN,
      }).predictedMs + 0.01,
  );
  const pulse = { ...pressure, id: "pw", label: "PW", unit: "ms", role: "injector-pw", samples } as const;
  // The loop of this drive counts from 100 %, FuelTech's from 0.
  const others = log.channels.filter(({ role }) => role !== "closed-loop-correction");
  return { ...log, channels: [...others, pulse] };
}

test("the injection time at the cursor comes with its factors, which lead to the logged one", async () => {
  const log = logged();
  let reads = 0;
  const read: ReadDraft = () => {
    reads++;
    return Promise.resolve(ok(log));
  };
  const desk = pulseDesk(read);
  const clock = log.clocks[log.channels.find(({ id }) => id === "pw")!.clock]!;
  const asked = await desk.explainPulse("a", tables, clock[40]! + 1e-4);
  if (!asked.ok) throw new Error(asked.problem.code);
  expect(asked.value.timeS).toBe(clock[40]);
  expect(asked.value.loggedMs - asked.value.predictedMs).toBeCloseTo(0.01, 9);
  expect(asked.value.factors.at(-1)!.thenMs).toBe(asked.value.predictedMs);
  // The cursor moves on: nothing is read again.
  await desk.explainPulse("a", tables, clock[80]!);
  expect(reads).toBe(1);
  desk.forgetPulse("a");
  await desk.explainPulse("a", tables, clock[80]!);
  expect(reads).toBe(2);
  // A table that was edited meanwhile explains anew.
  await desk.explainPulse("a", { ...tables, deadTimeMs: 0.9 }, clock[80]!);
  expect(reads).toBe(3);
});

test("a session without an injection time says so", async () => {
  const log = synthetic({ need: () => 1 });
  const channels = log.channels.filter(({ role }) => role !== "injector-pw");
  const desk = pulseDesk(() => Promise.resolve(ok({ ...log, channels })));
  expect(await desk.explainPulse("a", tables, 0)).toEqual(
    fail({ code: "no-pulse-channel", role: "injector-pw" }),
  );
});
