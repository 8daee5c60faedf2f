import { describe, expect, test } from "vitest";
import { createFormat } from "../../src/presentation/text/format";

const en = createFormat("en");
const pt = createFormat("pt-br");
const nb = "\u00a0";

describe("numbers", () => {
  test("are grouped by no-break spaces and carry a true minus", () => {
    expect(en.number(5800)).toBe(`5${nb}800`);
    expect(en.number(-1234567.5, 1)).toBe(`−1${nb}234${nb}567.5`);
    expect(pt.number(1234.56, 2)).toBe(`1${nb}234,56`);
  });

  test("that are missing are not zero", () => {
    expect(en.number(NaN, 2)).toBe("–");
    expect(en.unit(NaN, "kPa")).toBe("–");
    expect(en.time(NaN)).toBe("–");
  });

  test("that round to zero have no sign", () => {
    expect(en.number(-0.0004, 2)).toBe("0.00");
    expect(en.signed(0.0004, 2)).toBe("0.00");
  });

  test("of a change always show their sign", () => {
    expect(en.signed(884)).toBe("+884");
    expect(pt.signed(-0.3, 1)).toBe("−0,3");
  });

  test("keep at most four significant digits when short", () => {
    expect([0, 12, 1.5, 0.69512, 36.623, 1234.567].map((value) => en.short(value))).toEqual([
      "0",
      "12",
      "1.5",
      "0.6951",
      "36.62",
      `1${nb}235`,
    ]);
  });

  test("stand before their unit, degrees without a gap", () => {
    expect(en.unit(219, "kPa")).toBe(`219${nb}kPa`);
    expect(en.unit(3.8, "°", 1)).toBe("3.8°");
    expect(en.percent(0.62)).toBe(`62${nb}%`);
    expect(en.bytes(38_400_000)).toBe(`38${nb}MB`);
    expect(pt.bytes(1_250_000)).toBe(`1,3${nb}MB`);
  });
});

describe("times", () => {
  test("roll over when rounding does", () => {
    expect(en.time(59.9996, 3)).toBe("1:00.000");
    expect(en.time(3599.96, 1)).toBe("1:00:00.0");
    expect(en.duration(59.97)).toBe(`60.0${nb}s`);
  });

  test("show what was measured, shorter or longer", () => {
    expect(en.time(1286.768, 3)).toBe("21:26.768");
    expect(en.duration(29.84, 2)).toBe(`29.84${nb}s`);
    expect(en.duration(1625)).toBe("27:05");
    expect(en.time(-3.25, 2)).toBe("−0:03.25");
  });

  test("a date without a time stays that day in every zone", () => {
    expect(en.date("2025-11-27")).toBe("27 Nov 2025");
    expect(pt.day("2025-11-27")).toContain("27 de novembro de 2025");
    expect(en.date("about noon")).toBe("about noon");
  });
});

test("labels sort as people count", () => {
  expect(["Sensor 10", "sensor 2", "Sensor 1"].toSorted((a, b) => en.compare(a, b))).toEqual([
    "Sensor 1",
    "sensor 2",
    "Sensor 10",
  ]);
});
