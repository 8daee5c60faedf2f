import { describe, expect, test } from "vitest";
import type { ChannelEdit, ImportedLog, ReviewChannel } from "../../../src/application/application";
import type { ChannelQuality } from "../../../src/domain/logs/quality";
import { reviewRows, shownRows } from "../../../src/presentation/pages/import/review-rows";
import { unitOptions } from "../../../src/presentation/pages/import/unit-options";

interface Given {
  readonly channel: Partial<ReviewChannel> & { readonly id: string };
  readonly quality?: Partial<ChannelQuality>;
}

function logOf(given: readonly Given[], edits: Readonly<Record<string, ChannelEdit>> = {}): ImportedLog {
  const channels = given.map(({ channel }) => ({
    label: channel.id,
    unit: "",
    role: null,
    clock: 0,
    states: null,
    category: "",
    ...channel,
  }));
  return {
    review: {
      draft: {
        format: "generic-csv",
        clocks: [{ count: 100, startS: 0, endS: 10 }],
        channels,
        markers: [],
        meta: {
          confidence: 3,
          dialect: null,
          timeColumn: null,
          clockStart: null,
          recordedAt: null,
          rowsFound: 100,
          rowsKept: 100,
          facts: [],
        },
        warnings: [],
      },
      quality: {
        durationS: 10,
        clocks: [],
        channels: given.map(({ channel, quality }) => ({
          channel: channel.id,
          count: 100,
          finite: 100,
          min: 1,
          max: 2,
          presence: "fitted",
          railFraction: 0,
          spikeFraction: 0,
          ...quality,
        })),
        purposes: [],
        findings: [],
      },
      previews: [],
    },
    edits,
    name: "log",
    vehicle: { kind: "none" },
    takeTables: false,
  };
}

function noteOf(channel: Partial<ReviewChannel>, quality: Partial<ChannelQuality> = {}) {
  return reviewRows(logOf([{ channel: { id: "a", ...channel }, quality }]))[0]!.note;
}

describe("what is noted of a channel", () => {
  test("a missing unit is a doubt only where the meaning needs one", () => {
    expect(noteOf({ role: "coolant" })).toEqual({ code: "no-unit" });
    expect(noteOf({ role: "fuel-flow" })).toEqual({ code: "no-unit" });
    expect(noteOf({ role: "gear" })).toBeNull();
    expect(noteOf({ role: "lambda" })).toBeNull();
    expect(noteOf({ role: "rpm" })).toBeNull();
    expect(noteOf({ role: "injector-pw" })).toEqual({ code: "no-unit" });
    expect(noteOf({ role: null })).toBeNull();
  });

  test("a unit of another quantity is a doubt, a known variant is not", () => {
    expect(noteOf({ role: "rpm", unit: "kPa" })).toEqual({ code: "wrong-unit", unit: "kPa" });
    expect(noteOf({ role: "map", unit: "psi" })).toBeNull();
    expect(noteOf({ role: "map", unit: "bar gauge" })).toBeNull();
    expect(noteOf({ role: "tps", unit: "deg" })).toBeNull();
    expect(noteOf({ role: "acceleration-lateral", unit: "g" })).toBeNull();
    expect(noteOf({ role: "maf", unit: "g" })).toEqual({ code: "wrong-unit", unit: "g" });
    expect(noteOf({ role: "coolant", unit: "zorks" })).toEqual({ code: "unknown-unit", unit: "zorks" });
  });

  test("not fitted, constant and empty are three different things", () => {
    expect(noteOf({}, { presence: "not-fitted" })).toEqual({ code: "not-fitted" });
    expect(noteOf({}, { presence: "constant" })).toEqual({ code: "constant" });
    expect(noteOf({}, { presence: "empty" })).toEqual({ code: "empty" });
  });

  test("zero in a lambda target and vacuum below zero are explained", () => {
    expect(noteOf({ role: "lambda-target", unit: "λ" }, { min: 0 })).toEqual({ code: "loop-off" });
    expect(noteOf({ role: "map", unit: "bar" }, { min: -0.7 })).toEqual({ code: "gauge" });
    const boost = { role: "map", unit: "mbar", label: "Boost pressure" } as const;
    expect(noteOf(boost, { min: 990 })).toEqual({ code: "absolute" });
    expect(noteOf({ ...boost, label: "MAP" }, { min: 990 })).toBeNull();
  });
});

describe("edits", () => {
  const two: Given[] = [
    { channel: { id: "a", label: "RPM", role: "rpm", unit: "rpm" } },
    { channel: { id: "b", label: "Motordrehzahl", unit: "rpm" } },
  ];

  test("a second channel of the same meaning is named, and unticking the first settles it", () => {
    const doubled = reviewRows(logOf(two, { b: { role: "rpm" } }));
    expect(doubled[1]!.note).toEqual({ code: "shared-role", other: "RPM" });
    expect(doubled[1]!.look).toBe(true);
    const settled = reviewRows(logOf(two, { a: { use: false }, b: { role: "rpm" } }));
    expect(settled[1]!.note).toBeNull();
  });

  test("a unit typed by the user replaces the file's and settles the doubt", () => {
    const log = logOf([{ channel: { id: "a", role: "coolant" } }], { a: { unit: "°C" } });
    expect(reviewRows(log)[0]).toMatchObject({ unit: "°C", note: null, look: false });
  });

  test("an unticked channel asks for nothing", () => {
    const log = logOf([{ channel: { id: "a", role: "coolant" } }], { a: { use: false } });
    expect(reviewRows(log)[0]).toMatchObject({ use: false, look: false });
  });
});

test("search forgives accents and underscores and looks at the meaning too", () => {
  const rows = reviewRows(
    logOf([
      { channel: { id: "a", label: "Tempo_de_Injeção_Banco_A", role: "injector-pw", unit: "ms" } },
      { channel: { id: "b", label: "RPM", role: "rpm", unit: "rpm" } },
    ]),
  );
  const find = (text: string) =>
    shownRows(rows, "all", text, (role) => `meaning ${role}`).map((row) => row.channel.id);
  expect(find("tempo de injecao")).toEqual(["a"]);
  expect(find("meaning rpm")).toEqual(["b"]);
  expect(find("")).toEqual(["a", "b"]);
});

test("offered units keep the present one and match the meaning", () => {
  expect(unitOptions("coolant", "°C").map(({ unit }) => unit)).toEqual(
    expect.arrayContaining(["°C", "°F", "K"]),
  );
  expect(unitOptions("coolant", "weird")[0]).toEqual({ unit: "weird", quantity: null });
  expect(unitOptions("map", "bar").map(({ unit }) => unit)).toEqual(
    expect.arrayContaining(["bar-gauge", "kPa-abs"]),
  );
  expect(unitOptions("coolant", "°C").some(({ unit }) => unit === "rpm")).toBe(false);
});
