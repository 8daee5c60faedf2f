import { expect, test } from "vitest";
import { formats } from "../../src/domain/logs/registry";
import { abouts } from "../../src/domain/logs/abouts";
import { shelfLines } from "../../src/presentation/pages/home/shelf-list";

const about = (id: string, maker: string, extensions: readonly string[], reads = true) => ({
  id,
  label: id,
  maker,
  extensions,
  reads,
});

test("every format tells about itself beside its parser", () => {
  expect(abouts.map(({ id }) => id)).toEqual(formats.map(({ id }) => id));
  for (const format of formats)
    expect(abouts).toContainEqual({
      ...about(format.id, format.maker, format.extensions, format.reads),
      label: format.label,
    });
});

test("a maker stands once, with everything it writes, in the order of the alphabet", () => {
  expect(
    shelfLines([
      about("a", "Link, Vi-PEC", ["llg"]),
      about("b", "Link", ["llg5"]),
      about("c", "AiM", ["xrk"]),
      about("d", "Cobb", ["csv"]),
      about("e", "AiM", ["csv"]),
    ]),
  ).toEqual([
    { makers: ["AiM"], extensions: ["XRK", "CSV"] },
    { makers: ["Link"], extensions: ["LLG", "LLG5"] },
    { makers: ["Vi-PEC"], extensions: ["LLG"] },
    { makers: ["Cobb"], extensions: ["CSV"] },
  ]);
});

test("makers with the same endings share a line, own formats and refused ones are left out", () => {
  expect(
    shelfLines([
      about("a", "Beta", ["csv"]),
      about("b", "Alpha", ["csv"]),
      about("c", "Gamma", ["csv"]),
      about("d", "Gamma", ["bin"]),
      about("e", "", ["txt"]),
      about("f", "Delta", ["xyz"], false),
      about("g", "FuelTune", ["csv"]),
    ]),
  ).toEqual([
    { makers: ["Gamma"], extensions: ["BIN", "CSV"] },
    { makers: ["Alpha", "Beta"], extensions: ["CSV"] },
  ]);
});
