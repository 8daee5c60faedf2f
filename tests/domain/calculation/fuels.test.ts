import { array, assert, constantFrom, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { blendOf, usualFuels } from "../../../src/domain/calculation/blends";
import { mixtureOf } from "../../../src/domain/calculation/lambda";
import { valueOf } from "./value-of";

const between = (min: number, max: number) => double({ min, max, noNaN: true });
const gasoline = { stoichiometricRatio: 14.7, densityKgPerL: 0.745 };
const ethanol = { stoichiometricRatio: 9, densityKgPerL: 0.789 };

describe("a blend of fuels", () => {
  // The names count percent of ethanol by volume.
  test.each([
    ["E10", 10, 14.1, usualFuels["gasoline-e10"]],
    ["E27", 27, 13.1, usualFuels["gasoline-e27"]],
    ["E85", 85, 9.8, usualFuels.e85],
  ])("%s of gasoline and ethanol", (_, percent, ratio, usual) => {
    const blend = valueOf(
      blendOf(
        [
          { ...gasoline, share: 100 - percent },
          { ...ethanol, share: percent },
        ],
        "volume",
      ),
    );
    expect(blend.stoichiometricRatio).toBeCloseTo(ratio, 1);
    expect(Math.abs(blend.stoichiometricRatio - usual.stoichiometricRatio)).toBeLessThan(0.11);
    expect(Math.abs(blend.densityKgPerL - (usual.densityKgPerL ?? NaN))).toBeLessThan(0.004);
  });

  const part = record({
    share: between(0.01, 100),
    stoichiometricRatio: between(6, 18),
    densityKgPerL: between(0.6, 0.9),
  });

  test("needs as much air as its parts do", () => {
    assert(
      property(array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const blend = valueOf(blendOf(parts, "mass"));
        const air = parts.reduce(
          (sum, { share, stoichiometricRatio }) => sum + share * stoichiometricRatio,
          0,
        );
        const fuel = parts.reduce((sum, { share }) => sum + share, 0);
        expect(blend.stoichiometricRatio * fuel).toBeCloseTo(air, 6);
      }),
    );
  });

  test("is the same by volume and by the masses of these volumes", () => {
    assert(
      property(array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const byVolume = valueOf(blendOf(parts, "volume"));
        const byMass = valueOf(
          blendOf(
            parts.map((own) => ({ ...own, share: own.share * own.densityKgPerL })),
            "mass",
          ),
        );
        expect(byMass.stoichiometricRatio).toBeCloseTo(byVolume.stoichiometricRatio, 10);
        expect(byMass.densityKgPerL).toBeCloseTo(byVolume.densityKgPerL, 10);
        expect(byVolume.massShares.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 10);
        for (const [at, own] of byMass.volumeShares.entries())
          expect(own).toBeCloseTo(byVolume.volumeShares[at]!, 10);
      }),
    );
  });

  test("of nothing, or of a part without sense, has no answer", () => {
    const whole = { ...gasoline, share: 1 };
    expect(blendOf([], "mass")).toMatchObject({ problem: { part: null, fault: "nothing" } });
    expect(blendOf([{ ...whole, share: 0 }], "mass")).toMatchObject({ problem: { fault: "nothing" } });
    expect(blendOf([whole, { ...whole, share: -1 }], "mass")).toMatchObject({
      problem: { part: 1, fault: "share" },
    });
    expect(blendOf([{ ...whole, stoichiometricRatio: NaN }], "volume")).toMatchObject({
      problem: { part: 0, fault: "ratio" },
    });
    expect(blendOf([{ ...whole, densityKgPerL: 0 }], "volume")).toMatchObject({
      problem: { part: 0, fault: "density" },
    });
  });
});

describe("lambda and air-fuel ratio", () => {
  test("lambda 0.85 of ethanol is 7.65, and 12.5 on a gauge set to gasoline", () => {
    const mixture = valueOf(mixtureOf("lambda", { value: 0.85, stoichiometricRatio: 9, gaugeRatio: 14.7 }));
    expect(mixture.afr).toBeCloseTo(7.65, 10);
    expect(mixture.gaugeAfr).toBeCloseTo(12.495, 10);
    expect(mixture.equivalenceRatio).toBeCloseTo(1.1765, 4);
    expect(mixture.excessFuelPercent).toBeCloseTo(17.65, 2);
  });

  test("all ways of saying it come back to the same mixture", () => {
    assert(
      property(
        between(0.5, 2),
        constantFrom(6.45, 9, 14.7, 17.2),
        constantFrom(9, 14.7),
        (value, stoichiometricRatio, gaugeRatio) => {
          const ratios = { stoichiometricRatio, gaugeRatio };
          const { afr, gaugeAfr } = valueOf(mixtureOf("lambda", { ...ratios, value }));
          expect(valueOf(mixtureOf("afr", { ...ratios, value: afr })).lambda).toBeCloseTo(value, 12);
          expect(valueOf(mixtureOf("gauge-afr", { ...ratios, value: gaugeAfr })).lambda).toBeCloseTo(
            value,
            12,
          );
        },
      ),
    );
  });

  test("nothing is said of a mixture that cannot be", () => {
    expect(mixtureOf("lambda", { value: 0, stoichiometricRatio: NaN, gaugeRatio: 14.7 })).toMatchObject({
      problem: { faults: [{ input: "value" }, { input: "stoichiometricRatio" }] },
    });
  });
});
