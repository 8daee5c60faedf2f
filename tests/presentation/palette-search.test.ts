import { expect, test } from "vitest";
import { closeness, search } from "../../src/presentation/frame/palette-search";

const labels = ["Go to Sessions", "Import files…", "Sessão de sábado", "Engine speed (RPM)", "Theme: Dark"];
const find = (query: string) => search(query, labels, (label) => label, 10).map(({ item }) => item);

test("accents and case do not matter", () => {
  expect(find("sessao")).toEqual(["Sessão de sábado"]);
  expect(find("SESS")).toEqual(["Sessão de sábado", "Go to Sessions"]);
});

test("the beginning of the label is closer than the beginning of a word, and that than its middle", () => {
  expect(closeness("eng", "Engine speed")).toBeGreaterThan(closeness("spe", "Engine speed"));
  expect(closeness("spe", "Engine speed")).toBeGreaterThan(closeness("pee", "Engine speed"));
});

test("every typed word must occur, in any order", () => {
  expect(find("speed engine")).toEqual(["Engine speed (RPM)"]);
  expect(find("speed dark")).toEqual([]);
});

test("initials find a label", () => {
  expect(find("esr")).toEqual(["Engine speed (RPM)"]);
});

test("nothing typed keeps the order, and the limit holds", () => {
  expect(search("  ", labels, (label) => label, 2).map(({ item }) => item)).toEqual(labels.slice(0, 2));
});
