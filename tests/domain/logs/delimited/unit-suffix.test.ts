import { expect, test } from "vitest";
import { splitUnit } from "../../../../src/domain/logs/delimited/unit-suffix";

test.each([
  ["Engine Speed (rpm)", "Engine Speed", "rpm"],
  ["MAP (kPa abs)", "MAP", "kPa abs"],
  ["Boost Target (psi gauge)", "Boost Target", "psi gauge"],
  ["Spark (deg BTDC)", "Spark", "deg BTDC"],
  ["Throttle Position(Manifold)(%)", "Throttle Position(Manifold)", "%"],
  ["Knock Detected[0/1]", "Knock Detected[0/1]", ""],
  ["Engine RPM (SAE)", "Engine RPM (SAE)", ""],
  ["Lambda (Bank 1)", "Lambda (Bank 1)", ""],
  ["Boost (filtered)", "Boost (filtered)", ""],
])("%s is %s in %s", (name, label, unit) => {
  expect(splitUnit(name, false)).toEqual({ label, unit });
});
