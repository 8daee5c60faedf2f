import { assert, constantFrom, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afrFromLambda,
  convert,
  convertPressure,
  convertible,
  lambdaFromAfr,
  parseUnit,
  quantityOf,
  unitOf,
  withReference,
} from "../../src/domain/units";
import { unitRows } from "../../src/domain/unit-table";

const ids = unitRows.map(([, id]) => id);

describe("spellings seen in log files", () => {
  test.each([
    ["kPa", ["kPa", "kpa", "KPA", " kPa "]],
    ["°C", ["°C", "*C", "C", "degC", "℃", ".C", "ºC", "deg C"]],
    ["°F", ["°F", "F", "° F", "*F", "degF"]],
    ["deg", ["deg", "°", "degrees", "degrees BTDC", "BTDC", " BTDC", "°BTDC", "°KW", "*"]],
    ["rpm", ["RPM", "rpm", "/min", "1/min", "U/min"]],
    ["λ", ["Lambda", "λ", "LA", "lambda"]],
    ["AFR", ["AFR", "afr"]],
    ["psi", ["psi", "PSI", "lbf/in2"]],
    ["bar", ["bar", "Bar", "BAR"]],
    ["inHg", ["inHg", "inhg", "in Hg"]],
    ["mph", ["mph", "MPH"]],
    ["km/h", ["km/h", "kph", "KPH", "km / h"]],
    ["m/s", ["m/s", "Meters/second"]],
    ["ms", ["ms", "msec", "mS"]],
    ["µs", ["µs", "uS", "us", "μs"]],
    ["V", ["V", "v", "Volts"]],
    ["lb/h", ["lb/h", "lb/hr", "pph"]],
    ["cc/min", ["cc/min", "ccm", "ml/min"]],
    ["g/s", ["g/s", "g/sec"]],
    ["%", ["%", "%DC", " %", "pct"]],
    ["L/h", ["l/hr", "l/h", "lph"]],
    ["g0", ["G"]],
    ["g", ["g"]],
    ["lb ft", ["lbft", "ft-lb", "lb-ft"]],
    ["kn", ["kn", "knots"]],
    ["kW", ["kW", "KW"]],
    ["bar-gauge", ["bar rel", "barg", "bar(g)"]],
    ["psi-gauge", ["psig", "psi(g)"]],
    ["kPa-abs", ["kPa abs", "kPa(a)"]],
    ["hPa", ["hPa"]],
    ["MPa", ["MPa"]],
    ["Nm", ["Nm", "N·m", "N m"]],
  ])("%s", (id, spellings) => {
    for (const spelling of spellings) expect([spelling, parseUnit(spelling)]).toEqual([spelling, id]);
  });

  test("an unknown or empty unit is not guessed", () => {
    for (const text of ["", " ", "bits", "Pressure", "Temperature", "O2", "xyz", "ADC"]) {
      expect([text, parseUnit(text), quantityOf(text)]).toEqual([text, null, null]);
    }
  });

  test("no spelling stands for two units", () => {
    const owner = new Map<string, string>();
    for (const [, id, , , names] of unitRows) {
      for (const name of [id, ...names.split("|")].filter((name) => name !== "")) {
        expect([name, parseUnit(name) ?? id]).toEqual([name, owner.get(name) ?? parseUnit(name)]);
        expect(unitOf(parseUnit(name) ?? "")).not.toBeNull();
        if (owner.has(name)) expect([name, owner.get(name)]).toEqual([name, id]);
        owner.set(name, id);
      }
    }
    expect(ids.map((id) => parseUnit(id))).toEqual(ids);
  });
});

describe("conversions", () => {
  test.each([
    [1, "bar", "kPa", 100],
    [1, "psi", "kPa", 6.89475729317],
    [29.92, "inHg", "kPa", 101.32075888],
    [212, "°F", "°C", 100],
    [-40, "°F", "°C", -40],
    [0, "°C", "K", 273.15],
    [100, "km/h", "mph", 62.1371192237],
    [1, "kn", "km/h", 1.852],
    [1, "hp", "kW", 0.745699871582],
    [1, "PS", "kW", 0.73549875],
    [1, "lb/h", "g/s", 0.125997880556],
    [1, "lb ft", "Nm", 1.35581794833],
    [60, "L/h", "cc/min", 1000],
    [1, "G", "m/s2", 9.80665],
  ])("%d %s is %s %d", (value, from, to, expected) => {
    expect(convert(value, parseUnit(from)!, parseUnit(to)!)).toBeCloseTo(expected, 10);
  });

  test("there and back is the same value, for every pair that converts", () => {
    assert(
      property(
        constantFrom(...ids),
        constantFrom(...ids),
        double({ min: -1e6, max: 1e6, noNaN: true }),
        (from, to, value) => {
          if (!convertible(from, to)) return;
          const back = convert(convert(value, from, to), to, from);
          expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
        },
      ),
      { seed: 11, numRuns: 20_000 },
    );
  });

  test("missing stays missing, and different quantities are a bug of the caller", () => {
    expect(convert(NaN, "bar", "kPa")).toBeNaN();
    expect(() => convert(1, "bar", "°C")).toThrow("no conversion from bar to °C");
    expect(() => convert(1, "AFR", "λ")).toThrow();
  });
});

describe("pressure references", () => {
  test("gauge becomes absolute by a stated barometer only", () => {
    expect(convertible("bar-gauge", "kPa-abs")).toBe(false);
    expect(convertPressure(-0.69, "bar-gauge", "kPa-abs", 101.325)).toBeCloseTo(32.325, 10);
    expect(convertPressure(32.325, "kPa-abs", "bar-gauge", 101.325)).toBeCloseTo(-0.69, 10);
    expect(convertPressure(14.5, "psi-gauge", "bar-gauge", 95)).toBeCloseTo(0.99973980751, 9);
    expect(() => convertPressure(1, "°C", "kPa-abs", 100)).toThrow();
  });

  test("a pressure without reference takes either, and can be given one", () => {
    expect(convert(1, "bar", "kPa-abs")).toBe(100);
    expect(withReference("bar", "gauge")).toBe("bar-gauge");
    expect(withReference("kPa-gauge", "absolute")).toBe("kPa-abs");
    expect(withReference("inHg", "gauge")).toBeNull();
  });
});

test("AFR and lambda through the fuel's own stoichiometric ratio", () => {
  expect(afrFromLambda(0.85, 14.7)).toBeCloseTo(12.495, 12);
  expect(lambdaFromAfr(7.65, 9)).toBeCloseTo(0.85, 12);
});
