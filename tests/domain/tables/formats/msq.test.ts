import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { mapRulesFor } from "../../../../src/domain/tables/msq/table-rules";
import type { TableDraft, TuneDraft } from "../../../../src/domain/tables/tune";
import { smallMsq, vector, writeMsq, type MsqConstantPlan } from "../../../fixtures/tunes/msq";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function tuneOf(text: string, bytes: Uint8Array = latin(text)): TuneDraft {
  const result = importTune("made.msq", bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const tableOf = (name: string, ...pages: readonly (readonly MsqConstantPlan[])[]): TableDraft | undefined =>
  tuneOf(writeMsq({ pages: [...pages, [{ name: "nCylinders", value: "4" }]] })).tables.find(
    (table) => table.name === name,
  );

const ve = (more: Partial<MsqConstantPlan> = {}): MsqConstantPlan => ({
  name: "veTable1",
  value: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  unit: "%",
  ...more,
});
const rpm = (name: string, ...values: readonly number[]) => ({ name, value: vector(...values), unit: "RPM" });
const load = (name: string, unit: string, ...values: readonly number[]) => ({
  name,
  value: vector(...values),
  unit,
});

test("a small tune: main maps first, then curves; facts by the allow-list", () => {
  const tune = tuneOf(smallMsq);
  expect(tune.signature).toBe("speeduino 202402");
  expect(tune.tables.map(({ name, kind, unit, step }) => [name, kind, unit, step])).toEqual([
    ["veTable", "ve", "%", 1],
    ["advTable1", "ignition", "deg", 1],
    ["afrTable", "lambda-target", "AFR", 0.1],
    ["wueRates", "generic", "%", 1],
  ]);
  const [first] = tune.tables;
  expect(first!.x).toEqual({
    label: "rpmBins",
    unit: "RPM",
    values: Float64Array.of(600, 1500, 3500, 6500),
  });
  expect(first!.y).toEqual({ label: "fuelLoadBins", unit: "kPa", values: Float64Array.of(30, 60, 100) });
  expect([...first!.values.subarray(0, 5)]).toEqual([40, 42, 44, 45, 60]);
  expect(tune.facts).toEqual([
    { name: "cylinders", value: 4, unit: "" },
    { name: "requiredFuelMs", value: 12.2, unit: "ms" },
    { name: "mainLoad", value: "MAP", unit: "" },
  ]);
});

test("nothing personal: no author, comment, setting or path is in what was read", () => {
  expect(JSON.stringify(tuneOf(smallMsq))).not.toMatch(/someone|Users|secret|do not show|2026/);
});

test("a table with more or fewer cells than it states is left out by name, and never padded", () => {
  const short = tuneOf(smallMsq.replace("40.0 42.0", "42.0"));
  expect([short.unread, short.tables[0]!.name]).toEqual([["veTable"], "advTable1"]);
  expect(tuneOf(smallMsq.replace("40.0 42.0", "4O.0 42.0")).unread).toEqual(["veTable"]);
  expect(tuneOf(smallMsq)).not.toHaveProperty("unread");
  const only = writeMsq({ pages: [[ve()]] }).replace("1.0 2.0", "1.0 2.0 2.5");
  expect(importTune("made.msq", latin(only))).toEqual({
    ok: false,
    problem: { code: "not-a-tune", what: "sizes" },
  });
});

test("attributes in any order and quotes, comments, CRLF, entities and either encoding", () => {
  const text = [
    "<?xml version='1.0' encoding='ISO-8859-1'?>",
    '<!-- a > b "quoted -->',
    "<msq xmlns='http://www.msefi.com/:msq'>",
    "<versionInfo signature='speeduino 202103' nPages='1' firmwareInfo=\"S &amp; T\"/>",
    '<page number="0">',
    "<constant units='%' rows='2' name='veTable' digits='1' cols='3'>",
    "<!-- inside -->40,5 41 42",
    "\t44 45 46",
    "</constant>",
    '<constant units="RPM" name="rpmBins" rows="3" cols="1">600 1500 3500</constant>',
    '<constant units="kPa" name="fuelLoadBins" rows="2" cols="1">30.0 100.0</constant>',
    '<constant name="wueBins" rows="2" cols="1" units="\u00b0C">0 40</constant>',
    '<constant name="wueRates" rows="2" cols="1" units="&#37;">120 100</constant>',
    "</page></msq>",
  ].join("\r\n");
  for (const bytes of [latin(text), new TextEncoder().encode(`\ufeff${text}`)]) {
    const { signature, tables } = tuneOf("", bytes);
    expect([signature, tables.map(({ name, unit, x }) => [name, unit, x.unit])]).toEqual([
      "speeduino 202103",
      [
        ["veTable", "%", "RPM"],
        ["wueRates", "%", "°C"],
      ],
    ]);
    expect([...tables[0]!.values, tables[0]!.step]).toEqual([40.5, 41, 42, 44, 45, 46, 0.1]);
  }
});

const loadUnitOf = (unit: string, algorithm: string) =>
  tableOf("veTable1", [
    ve(),
    rpm("frpm_table1", 500, 1000, 2000),
    load("fmap_table1", unit, 20, 100),
    { name: "algorithm", value: algorithm },
  ])!.y!.unit;

describe("axes", () => {
  test("by the firmware's rule where they fit, else by the next rule", () => {
    const axes = [rpm("frpm_table1", 500, 1000, 2000), load("fmap_table1", "kPa", 20, 100)];
    const bg = [rpm("frpm_table", 500, 1000, 2000), load("fmap_table", "kPa", 20, 100)];
    expect(tableOf("veTable1", [ve()], [...axes, ...bg])!.x.label).toBe("frpm_table1");
    expect(tableOf("veTable1", [ve()], bg)!.x.label).toBe("frpm_table");
    const short = rpm("frpm_table1", 500, 1000);
    expect(tableOf("veTable1", [ve()], [short, axes[1]!, ...bg])!.x.label).toBe("frpm_table");
  });

  test("of an unknown map by unit and length on its own page, the name deciding", () => {
    const map = ve({ name: "flex_ve_map" });
    const page = [
      map,
      rpm("flex_ve_rpms", 500, 1000, 2000),
      rpm("other_rpms", 500, 1000, 2000),
      load("flex_ve_loads", "kPa", 20, 100),
    ];
    const table = tableOf("flex_ve_map", page)!;
    expect([table.x.label, table.y!.label]).toEqual(["flex_ve_rpms", "flex_ve_loads"]);
    expect(tableOf("flex_ve_map", [map], page.slice(1))).toBeUndefined();
  });

  test("two that fit alike leave a main map open and any other map out", () => {
    const page = [rpm("a_rpms", 500, 1000, 2000), rpm("b_rpms", 5, 10, 20), load("a_load", "kPa", 20, 100)];
    const open = tableOf("veTable1", [ve(), ...page])!;
    expect([open.x, open.y!.values]).toEqual([
      { label: "", unit: "", values: Float64Array.of(1, 2, 3) },
      Float64Array.of(1, 2),
    ]);
    expect(tableOf("something", [ve({ name: "something" }), ...page])).toBeUndefined();
  });

  test("by the words that its name shares with theirs, wherever they stand", () => {
    const page = [
      ve({ name: "veBins1" }),
      rpm("rpmBins1", 500, 1000, 2000),
      load("mapBins1", "kPa", 20, 100),
      ve({ name: "tableVE" }),
      rpm("rpmVE", 600, 1000, 2000),
      load("loadVE", "kPa", 30, 100),
      ve({ name: "ignMap", unit: "deg" }),
      rpm("ignRpm", 700, 1000, 2000),
      load("ignLoad", "kPa", 40, 100),
    ];
    const found = ["veBins1", "tableVE", "ignMap"].map((name) => {
      const table = tableOf(name, page)!;
      return [table.kind, table.x.label, table.y!.label];
    });
    expect(found).toEqual([
      ["ve", "rpmBins1", "mapBins1"],
      ["ve", "rpmVE", "loadVE"],
      ["ignition", "ignRpm", "ignLoad"],
    ]);
  });

  test("falling axes are turned with their cells", () => {
    const table = tableOf("veTable1", [
      ve(),
      rpm("frpm_table1", 2000, 1000, 500),
      load("fmap_table1", "kPa", 100, 20),
    ])!;
    expect([[...table.x.values], [...table.y!.values], [...table.values]]).toEqual([
      [500, 1000, 2000],
      [20, 100],
      [6, 5, 4, 3, 2, 1],
    ]);
  });

  test("repeated breakpoints stand a hair apart, so that no row is lost", () => {
    const table = tableOf("veTable1", [
      ve(),
      rpm("frpm_table1", 500, 2000, 2000),
      load("fmap_table1", "kPa", 20, 100),
    ])!;
    const [, second, third] = table.x.values;
    expect(second).toBe(2000);
    expect(third).toBeGreaterThan(2000);
    expect(third).toBeCloseTo(2000, 4);
  });

  test("numbers that turn back or are all the same are no axis", () => {
    for (const values of [
      [500, 2000, 1000],
      [0, 0, 0],
    ]) {
      const table = tableOf("veTable1", [
        ve(),
        rpm("frpm_table1", ...values),
        load("fmap_table1", "kPa", 1, 2),
      ]);
      expect(table!.x.label).toBe("");
    }
    // Of the 12 x 12 maps, which share their memory with the 16 x 16 ones, nothing is left then.
    const dozen = [rpm("frpm_table1doz", 900, 500, 700), load("fmap_table1doz", "kPa", 20, 100)];
    expect(tableOf("veTable1dozen", [ve({ name: "veTable1dozen" }), ...dozen])).toBeUndefined();
  });

  test("a load axis of unknown unit takes the unit of the algorithm that the tune runs on", () => {
    expect(loadUnitOf("INVALID", "Speed Density")).toBe("kPa");
    expect(loadUnitOf("%", "Speed Density")).toBe("kPa");
    expect(loadUnitOf("INVALID", "Alpha-N")).toBe("%");
    expect(loadUnitOf("%", "Percent baro")).toBe("%");
    expect(loadUnitOf("INVALID", "MAF")).toBe("");
    expect(loadUnitOf("TPS", "Speed Density")).toBe("TPS");
  });

  test("enrichment by acceleration: the rate per second is the axis, in either firmware", () => {
    expect(
      tableOf("taeRates", [load("taeBins", "%/s", 10, 20, 30), load("taeRates", "%", 15, 40, 85)])!.x.label,
    ).toBe("taeBins");
    expect(
      tableOf("taeBins", [load("taeBins", "ms", 1, 2, 3), load("taeRates", "%/s", 15, 40, 85)])!.x.label,
    ).toBe("taeRates");
  });
});

describe("what a constant must be", () => {
  const axes = [rpm("frpm_table1", 500, 1000, 2000), load("fmap_table1", "kPa", 20, 100)];

  test("as many numbers as it says, whatever it says", () => {
    const text = writeMsq({ pages: [[ve(), ...axes, { name: "nCylinders", value: "4" }]] });
    for (const claim of ['rows="2000000000"', 'rows="3"', 'rows="0"', 'rows="-1"', 'rows="1e9"']) {
      expect(tuneOf(text.replace('name="veTable1" rows="2"', `name="veTable1" ${claim}`)).tables).toEqual([]);
    }
    expect(tuneOf(text.replace("4.0 5.0 6.0", "4.0 five 6.0")).tables).toEqual([]);
    expect(tuneOf(text.replace("4.0 5.0 6.0", "4.0 NaN 6.0")).tables[0]!.values[4]).toBeNaN();
  });

  test("lists of switches, ports and raw memory are no tables", () => {
    for (const name of ["psCondition", "rmt_psThreshold", "UNALLOCATED_SPACE_1", "sen_calib_temp"]) {
      expect(tableOf(name, [ve({ name }), ...axes])).toBeUndefined();
    }
  });

  test("a step is told only where every value is a whole number of them", () => {
    expect(tableOf("veTable1", [ve({ digits: 0 }), ...axes])!.step).toBe(1);
    expect(
      tableOf("veTable1", [
        ve({
          digits: 0,
          value: [
            [1, 2, 3],
            [4, 5.5, 6],
          ],
        }),
        ...axes,
      ])!.step,
    ).toBeUndefined();
    expect(tableOf("veTable1", [ve(), ...axes])!.step).toBeUndefined();
  });

  test("a target's kind holds for ratios and lambdas; a boost table's for pressures only", () => {
    const targets = [rpm("arpm_table1", 500, 1000, 2000), load("amap_table1", "kPa", 20, 100)];
    const target = tableOf("afrTable1", [ve({ name: "afrTable1", unit: "Lambda" }), ...targets])!;
    expect([target.kind, target.unit]).toEqual(["lambda-target", "Lambda"]);
    const unnamed = (value: readonly (readonly number[])[]) =>
      tableOf("afrTable1", [ve({ name: "afrTable1", unit: "", value }), ...targets])!.unit;
    expect(
      unnamed([
        [0.8, 0.9, 1],
        [0.8, 0.9, 1],
      ]),
    ).toBe("λ");
    expect(
      unnamed([
        [12, 13, 14.7],
        [12, 13, 14.7],
      ]),
    ).toBe("AFR");
    const boost = [rpm("rpmBinsBoost", 500, 1000, 2000), load("tpsBinsBoost", "TPS", 20, 100)];
    const boostOf = (unit: string) => {
      const table = tableOf("boostTable", [ve({ name: "boostTable", unit }), ...boost])!;
      return [table.kind, table.unit];
    };
    expect([boostOf("kPa"), boostOf("Duty Cycle %"), boostOf("")]).toEqual([
      ["boost-target", "kPa"],
      ["duty", "%"],
      ["generic", ""],
    ]);
  });
});

describe("text", () => {
  const degrees = writeMsq({
    signature: "µ &amp; co",
    pages: [
      [
        { name: "tempTable", value: vector(-40, 0, 90), unit: "°F" },
        { name: "wueBins", value: vector(180, 120, 100), unit: "%" },
      ],
    ],
  });

  test.each([
    ["Latin-1", latin(degrees)],
    ["UTF-8", new TextEncoder().encode(degrees)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${degrees}`)],
    ["UTF-16", new Uint8Array(Uint16Array.from(`\ufeff${degrees}`, (c) => c.charCodeAt(0)).buffer)],
  ])("%s", (_, bytes) => {
    const tune = tuneOf(degrees, bytes);
    expect([tune.signature, tune.tables[0]!.x.unit]).toEqual(["µ & co", "°F"]);
  });

  test("control characters are taken out, even many", () => {
    const dirty = smallMsq
      .replaceAll("\n", "\u0000\u0001\n\u001f")
      .replace("<page>", "\u0000".repeat(5000) + "<page>");
    expect(tuneOf(dirty)).toEqual(tuneOf(smallMsq));
  });

  test("comments, CDATA, single quotes, CRLF", () => {
    const odd = smallMsq
      .replaceAll("\n", "\r\n")
      .replace("<settings>", "<!-- <constant name='x'> --><settings>")
      .replace('name="veTable"', "name='veTable'")
      .replace("40.0 42.0 44.0 45.0", "<![CDATA[40.0 42.0]]> 44.0 45.0");
    expect(tuneOf(odd)).toEqual(tuneOf(smallMsq));
  });
});

test("rules name a table's own number in its axes, and nothing else", () => {
  expect(mapRulesFor("veTable3").map(({ x, y }) => [x, y])).toEqual([
    ["frpm_table3", "fmap_table3"],
    ["frpm_table", "fmap_table"],
    ["fuelRPM3Bins", "fuelLoad3Bins"],
  ]);
  expect(mapRulesFor("veTable2dozen").map(({ x }) => x)).toEqual(["frpm_table2doz"]);
  expect(mapRulesFor("veTableX")).toEqual([]);
});

const factsOf = (...page: readonly MsqConstantPlan[]) =>
  tuneOf(writeMsq({ pages: [page] })).facts.map(({ name, value, unit }) => [name, value, unit]);

test("facts in the units of a vehicle, whatever the firmware calls them; implausible ones say nothing", () => {
  expect(
    factsOf(
      { name: "enginesize", value: 1839, unit: "cc" },
      { name: "nInjectors", value: "4" },
      { name: "staged_pri_size", value: 639, unit: "cc" },
      { name: "injOpen1", value: 1.3, unit: "ms" },
      { name: "RevLimNormal2", value: 7000 },
    ),
  ).toEqual([
    ["displacementL", 1.839, "L"],
    ["injectorCount", 4, ""],
    ["injectorFlowCcPerMin", 639, "cc/min"],
    ["injectorDeadTimeMs", 1.3, "ms"],
    ["maxRpm", 7000, "rpm"],
  ]);
  const odd = factsOf(
    { name: "nCylinders", value: "4" },
    { name: "staged_pri_size", value: 0 },
    { name: "stoich", value: 4.5 },
    { name: "algorithm", value: "C:\\Users\\me" },
  );
  expect(odd).toEqual([["cylinders", 4, ""]]);
});
