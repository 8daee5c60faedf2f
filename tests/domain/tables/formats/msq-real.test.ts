import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { readMsqConstants } from "../../../../src/domain/tables/msq/constants";
import { mapRulesFor } from "../../../../src/domain/tables/msq/table-rules";
import { expectedTunes, realTune } from "./real-tunes";

describe.skipIf(expectedTunes.length === 0)("real tunes", () => {
  const tunes = expectedTunes.filter(({ format }) => format === "tunerstudio-msq");

  test.each(tunes.map((tune) => [tune.file, tune] as const))("%s: every constant is seen", (file, tune) => {
    const { constants, pcVariables, end } = readMsqConstants(
      new TextDecoder("latin1").decode(realTune(file)),
    );
    expect({ constants, pcVariables, end }).toEqual({
      constants: tune.constants,
      pcVariables: tune.pcVariables,
      end: { isComplete: true },
    });
  });

  test.each(tunes.map(({ file }) => file))("%s: every table is sound", (file) => {
    const result = importTune(file, realTune(file));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    for (const { name, x, y, values } of result.value.tables) {
      for (const { values: axis } of y === null ? [x] : [x, y]) {
        expect([name, axis.every((value, at) => at === 0 || value > axis[at - 1]!)]).toEqual([name, true]);
      }
      expect([name, values.length]).toEqual([name, x.values.length * (y?.values.length ?? 1)]);
      expect([name, values.every(Number.isFinite)]).toEqual([name, true]);
    }
    const names = result.value.tables.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(result.value)).not.toMatch(/@|\\\\|Users|password|serial no/i);
  });

  test("the pairs of tables and axes in the firmware's own definitions are the ones used", () => {
    const maps = expectedTunes.flatMap(({ tableMap }) => tableMap ?? []);
    expect(maps.length).toBeGreaterThan(10);
    for (const { z, x, y } of maps) {
      expect(mapRulesFor(z).map((rule) => `${rule.x}, ${rule.y}`)).toContain(`${x}, ${y}`);
    }
  });
});
