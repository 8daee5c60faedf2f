import { expect, test } from "vitest";
import { axisName, axisTitle } from "../../../src/presentation/figures/axis-title";
import { english } from "../../../src/presentation/text/english";
import { portuguese } from "../../../src/presentation/text/portuguese";

const axis = (label: string, unit: string) => ({ label, unit, values: new Float64Array([1, 2]) });

test("an axis that the app named speaks the language of the interface", () => {
  expect(axisTitle(axis("Manifold pressure", "kPa abs"), english)).toBe("Manifold pressure, kPa abs");
  expect(axisTitle(axis("Engine speed", "rpm"), portuguese)).toBe("Rotação do motor, rpm");
});

test("an axis that a file named keeps the file's name", () => {
  for (const label of ["rpmBins", "MAP", "Drehzahl", ""]) {
    expect(axisName(axis(label, "rpm"), portuguese)).toBe(label);
  }
});
