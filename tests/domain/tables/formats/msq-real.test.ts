import { describe, expect, test } from "vitest";
import { breakpointsOf } from "../../../../src/domain/tables/breakpoints";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { readMsqConstants } from "../../../../src/domain/tables/msq/constants";
import { mapRulesFor } from "../../../../src/domain/tables/msq/table-rules";
import { expectedTunes, realTune } from "./real-tunes";

describe.skipIf(expectedTunes.length === 0)("real tunes", () => {
  const tunes = expectedTunes.filter(({ format }) => format === "tunerstudio-msq");

  test.each(tunes.map((tune) => [tune.file, tune] as const))("%s: every constant is seen", (file, tune) => {
    const { constants, pcVariables, firmware, unread, end } = readMsqConstants(
      new TextDecoder("latin1").decode(realTune(file)),
    );
    expect({ constants, pcVariables, firmware, unread, end }).toEqual({
      constants: tune.constants,
      pcVariables: tune.pcVariables,
      firmware: tune.firmwareInfo,
      unread: [],
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

/** Tables and curves of a firmware's own definition: constants of cells, x and y; y is null for a curve. */
function definedTables(ini: string): readonly { z: string; x: string; y: string | null }[] {
  const found: { z: string; x: string; y: string | null }[] = [];
  let [section, x, y] = ["", "", ""];
  for (const line of ini.split(/\r?\n/).map((text) => text.replace(/;.*/, "").trim())) {
    section = /^\[(\w+)\]/.exec(line)?.[1] ?? section;
    const [, key, name] = /^(table|curve|xBins|yBins|zBins)\s*=\s*(\w+)/.exec(line) ?? [];
    if (key === "table" || key === "curve") [x, y] = ["", ""];
    if (key === "xBins") x = name!;
    if (key === "yBins") y = name!;
    if (key === "zBins" && section === "TableEditor") found.push({ z: name!, x, y });
    if (key === "yBins" && section === "CurveEditor" && x !== "") found.push({ z: name!, x, y: null });
  }
  return found;
}

describe.skipIf(expectedTunes.length === 0)("every map and curve of a firmware's own definition", () => {
  test.each([
    ["ini/MS2Extracomms342hP.ini", "msq/brunob45_miata.msq", 60],
    ["ini/speeduino.ini", "msq/speeduino_base_tune.msq", 35],
  ])("%s, as %s has them", (ini, file, least) => {
    const { arrays } = readMsqConstants(new TextDecoder("latin1").decode(realTune(file)));
    const result = importTune(file, realTune(file));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const read = new Map(result.value.tables.map((table) => [table.name, table]));
    const defined = definedTables(new TextDecoder("latin1").decode(realTune(ini)));
    const isAxis = (name: string, length?: number) => {
      const axis = arrays.get(name);
      return axis !== undefined && axis.rows === length && breakpointsOf(axis.values) !== null;
    };
    const here = defined.filter(({ z, x, y }) => {
      const cells = arrays.get(z);
      if (y === null) return isAxis(x, cells?.rows);
      return isAxis(x, cells?.columns) && isAxis(y, cells?.rows);
    });
    const pairs = new Set(here.map(({ z, x, y }) => `${z}: ${x}, ${y}`));
    const wrong = [...new Set(here.map(({ z }) => z))].filter((z) => {
      const table = read.get(z);
      return table === undefined || !pairs.has(`${z}: ${table.x.label}, ${table.y?.label ?? null}`);
    });
    // What TunerStudio's analysis recommends is no part of the tune.
    expect(wrong).toEqual(file.includes("speeduino") ? ["wueRecommended"] : []);
    expect(pairs.size).toBeGreaterThan(least);
  });
});
