import { expect, test } from "vitest";
import { english } from "../../src/presentation/text/english";
import { createFormat } from "../../src/presentation/text/format";
import { midSentence } from "../../src/presentation/text/mid-sentence";
import { portuguese } from "../../src/presentation/text/portuguese";

const en = createFormat("en");
const pt = createFormat("pt-br");

test("a name inside a sentence starts small, an abbreviation stays, and its comma does not split a list", () => {
  expect(["Engine speed", "AFR target", "Lambda, sensor 2", "Temperatura do ar"].map(midSentence)).toEqual([
    "engine speed",
    "AFR target",
    "lambda sensor 2",
    "temperatura do ar",
  ]);
});

test("what a log lacks is told with or, not with and", () => {
  const roles = ["Oil pressure", "AFR"];
  expect(english.session.quality.missing(roles, en)).toBe("No oil pressure or AFR channel.");
  expect(portuguese.session.quality.missing(["Pressão de óleo", "AFR"], pt)).toBe(
    "Sem canal de pressão de óleo ou AFR.",
  );
});

const fewCells = (cells: number) => [
  english.session.quality.reasons["few-cells"]?.({ cells }, en),
  portuguese.session.quality.reasons["few-cells"]?.({ cells }, pt),
];

test("one place of speed and load is one, none is none", () => {
  expect([0, 1, 5].flatMap(fewCells)).toEqual([
    "Steady driving in no place of speed and load; 24 are wanted.",
    "Regime estável em nenhum ponto de rotação e carga; o ideal são 24.",
    "Steady driving in 1 place of speed and load; 24 are wanted.",
    "Regime estável em 1 ponto de rotação e carga; o ideal são 24.",
    "Steady driving in 5 places of speed and load; 24 are wanted.",
    "Regime estável em 5 pontos de rotação e carga; o ideal são 24.",
  ]);
});

test("several findings of a severity are told as several, in both languages", () => {
  const counts = [
    { severity: "medium", count: 2 },
    { severity: "note", count: 3 },
  ] as const;
  expect(counts.map((one) => english.common.severityCount(one, en))).toEqual(["2 medium", "3 notes"]);
  expect(counts.map((one) => portuguese.common.severityCount(one, pt))).toEqual(["2 médios", "3 notas"]);
  expect(portuguese.session.sentence.counts(counts.slice(0, 1), pt)).toBe("Achados: 2 médios.");
  expect(portuguese.common.severityCount({ severity: "note", count: 1 }, pt)).toBe("1 nota");
});

test("a session whose findings are notes does not claim that there are none", () => {
  expect(english.session.sentence.notes(1, en)).toBe("One note, nothing worse.");
  expect(portuguese.session.sentence.notes(4, pt)).toBe("4 notas, nada pior.");
});

test("orders of the library are called after what is sorted", () => {
  expect(english.sessions.sortedBy("Date", "dates", true)).toBe("Date, newest first");
  expect(english.sessions.sortedBy("Name", "words", false)).toBe("Name, A to Z");
  expect(portuguese.sessions.sortedBy("Duração", "numbers", true)).toBe("Duração, do maior ao menor");
});

test("formats and makers that are words are spoken in Portuguese, brands stay", () => {
  const name = portuguese.sessions.formatName;
  expect(name("generic-csv", "Delimited text (CSV, TSV)")).toBe("Texto delimitado (CSV, TSV)");
  expect(name("fueltech-ftml", "FuelTech FTManager log")).toBe("Log FuelTech FTManager");
  expect(name("haltech-csv", "Haltech NSP CSV")).toBe("Haltech NSP CSV");
  expect(portuguese.home.maker("GPS receivers")).toBe("Receptores GPS");
  expect(english.home.maker("AiM")).toBe("AiM");
});

test("Portuguese dates are short in columns, and start large as a heading", () => {
  expect(pt.date("2025-11-27")).toBe("27 nov. 2025");
  expect(pt.day("2025-11-27")).toBe("Quinta-feira, 27 de novembro de 2025");
});
