import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { evaluateExpression } from "../../../src/domain/expression/evaluate";
import { parseExpression } from "../../../src/domain/expression/parse";
import type { Channel } from "../../../src/domain/logs/channel";

const timeS = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);
const channel = (label: string, role: Channel["role"], unit: string, ...values: number[]): Channel => ({
  id: label,
  label,
  unit,
  role,
  clock: 0,
  samples: Float64Array.from(values),
});
const log = {
  clocks: [timeS],
  channels: [
    channel("RPM", "rpm", "rpm", 800, 900, 1000, 2000, 3000, 3000, NaN, 900),
    channel("Coolant Temp", "coolant", "°C", 20, 40, 60, 80, 90, 90, 90, 90),
    channel("Cut", null, "", 0, 1, 1, 1, 0, 0, 1, 0),
  ],
};

function run(text: string): number[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${parsed.problem.code} at ${parsed.problem.at}`);
  const values = evaluateExpression(parsed.value, log, 0);
  if (!values.ok) throw new Error(values.problem.code);
  return [...values.value];
}

test.each([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["10 - 4 - 3", 3],
  ["7 % 4 / 2", 1.5],
  ["1 < 2 and not 0", 1],
  ["1 > 2 || 2 >= 2", 1],
  ["0 ? 1 : 0 ? 2 : 3", 3],
  ["max(1, min(5, 3), 2)", 3],
  ["1 / 0", NaN],
  ["0 ^ -1", NaN],
  ["not 1 > 2", 1],
  ["not 2 > 1 or 3 > 2", 1],
  ["!1 < 2", 1],
  ["isnan(sqrt(-1))", 1],
])("%s = %d", (text, value) => {
  expect(run(text)[0]).toBe(value);
});

test("channels go by label, quoted label or role, and convert to a unit", () => {
  expect(run("rpm > 1500")).toEqual([0, 0, 0, 1, 1, 1, 0, 0]);
  expect(run('"coolant temp" < 70')).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  expect(run("coolant[°F]")[0]).toBeCloseTo(68, 9);
});

test("what came before: samples, seconds, slopes, conditions that last", () => {
  expect(run("RPM[-1]").slice(0, 4)).toEqual([NaN, 800, 900, 1000]);
  expect(run("shift(RPM, 1.5)").slice(0, 4)).toEqual([NaN, NaN, 850, 950]);
  expect(run("d(RPM)").slice(0, 4)).toEqual([100, 100, 550, 1000]);
  expect(run("since(Cut)")).toEqual([Infinity, 0, 0, 0, 1, 2, 0, 1]);
  expect(run("for(Cut, 2)")).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  expect(run("rising(Cut) + 2 * falling(Cut)")).toEqual([0, 1, 0, 0, 2, 0, 1, 2]);
});

test.each([
  ["1 +", "unexpected", 3],
  ["(1", "unclosed", 2],
  ['"open', "unclosed", 0],
  ["rpm $ 2", "unexpected", 4],
  ["eval(1)", "unknown-function", 0],
  ["constructor(1)", "unknown-function", 0],
  ["min(1)", "wrong-arguments", 0],
  ["1 < 2 < 3", "unexpected", 6],
  ["1 == 1 == 1", "unexpected", 7],
  ["", "unexpected", 0],
])("%s is refused where it goes wrong", (text, code, at) => {
  expect(parseExpression(text)).toMatchObject({ ok: false, problem: { code, at } });
});

test("a channel that is not there is named", () => {
  const parsed = parseExpression("1 + boost > 2");
  if (!parsed.ok) throw new Error(parsed.problem.code);
  expect(evaluateExpression(parsed.value, log, 0)).toEqual({
    ok: false,
    problem: { code: "unknown-channel", at: 4, what: "boost" },
  });
});

test("a missing value stays missing in every sum, product and power", () => {
  for (const text of ["RPM + 1", "RPM * 0", "RPM ^ 0", "RPM % 7", "-RPM"]) expect(run(text)[6]).toBe(NaN);
});

test("a unit that a channel cannot be read in is refused, not ignored", () => {
  const wrong = (text: string, format?: string) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    const bare = { ...log.channels[0]!, id: "MAP", label: "MAP", role: "map", unit: "" } as const;
    const all = { clocks: log.clocks, channels: [...log.channels, bare] };
    return evaluateExpression(parsed.value, format === undefined ? all : { ...all, format }, 0);
  };
  const problem = { code: "wrong-unit", at: 4, what: "kPa" };
  expect(wrong("1 + RPM[kPa]")).toEqual({ ok: false, problem });
  expect(wrong("1 + Cut[kPa]")).toEqual({ ok: false, problem });
  expect(wrong("RPM[quux]")).toMatchObject({ ok: false, problem: { code: "wrong-unit" } });
  expect(wrong("MAP[kPa]")).toMatchObject({ ok: true, value: log.channels[0]!.samples });
  // FTManager writes bar without saying so.
  expect(wrong("MAP[kPa] > 85000", "fueltech-csv")).toMatchObject({
    value: Float64Array.of(0, 1, 1, 1, 1, 1, 0, 1),
  });
});

test("no text throws, however deep or odd", () => {
  const long = parseExpression("1" + "+1".repeat(20_000));
  expect(long).toMatchObject({ ok: false, problem: { code: "too-deep" } });
  const most = parseExpression("1" + " and 1".repeat(999));
  if (!most.ok) throw new Error(most.problem.code);
  expect(evaluateExpression(most.value, log, 0)).toMatchObject({ ok: true });
  expect(parseExpression("not ".repeat(1900) + "1")).toMatchObject({
    ok: false,
    problem: { code: "too-deep" },
  });
  expect(parseExpression("(".repeat(5000))).toMatchObject({ ok: false });
  expect(parseExpression("-".repeat(5000) + "1")).toMatchObject({ ok: false, problem: { code: "too-deep" } });
  const piece = constantFrom(
    "rpm",
    "1",
    "(",
    ")",
    "+",
    "-",
    "<",
    "and",
    "not",
    "?",
    ":",
    ",",
    "[",
    "]",
    '"',
    "d(",
    "^",
    " ",
  );
  assert(
    property(array(piece, { maxLength: 40 }), (pieces) => {
      const parsed = parseExpression(pieces.join(""));
      if (parsed.ok) evaluateExpression(parsed.value, log, 0);
    }),
    { numRuns: 2000, seed: 1 },
  );
});
