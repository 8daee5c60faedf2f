import { expect, test } from "vitest";
import vcdsCsv from "../../../../src/domain/logs/formats/vcds-csv";
import vcdsLegacyCsv from "../../../../src/domain/logs/formats/vcds-legacy-csv";
import { codes, fixture, headings, read, refusal, sniffed } from "./reading";

const rotating = fixture("vcds-csv/rotating.csv");
const german = fixture("vcds-legacy-csv/german.csv");

test("each kind is recognised by where its stamps stand, in two languages", () => {
  expect([sniffed(vcdsCsv, rotating), sniffed(vcdsLegacyCsv, rotating)]).toEqual([3, 0]);
  expect([sniffed(vcdsCsv, german), sniffed(vcdsLegacyCsv, german)]).toEqual([0, 3]);
  expect(sniffed(vcdsCsv, "Time,Stamp duty\n0,1\n")).toBe(0);
});

test("a table that has a column called Marca or Stamp is not taken for a VCDS log", () => {
  for (const names of ["Marca,RPM,MAP", "MARCA,RPM,MAP", ",MARCA,RPM", "Stamp;RPM;MAP"]) {
    const table = `My log\n${names}\n0.0,900,45\n0.1,950,46\n0.2,990,47\n`;
    for (const text of [table, table.slice(7)]) {
      expect([sniffed(vcdsCsv, text), sniffed(vcdsLegacyCsv, text)]).toEqual([0, 0]);
    }
  }
});

test("stamps in a language that is not known are found by where they stand", async () => {
  const heads =
    "lunedì,26,febbraio,2024,05:59:17:00000-VCID:1,VCDS Version: 23.3.1\r\n000,ADVMB,R4,\r\n,,G008,F0,\r\n\r\n";
  const text = `${heads}Marcatore,Tempo,Loc. 1,Tempo,Loc. 2,\r\n,ORARIO,Giri,ORARIO,Velocità,\r\n,, /min,, km/h,\r\n,0.1,900,0.2,5,\r\n,0.4,910,0.5,6,\r\n`;
  expect(sniffed(vcdsCsv, text)).toBe(3);
  const log = await read(vcdsCsv, text);
  expect(log.channels.map(({ label, unit }) => [label, unit])).toEqual([
    ["Giri", "/min"],
    ["Velocità", "km/h"],
  ]);
  expect(log.clocks.map((clock) => Array.from(clock))).toEqual([
    [0.1, 0.4],
    [0.2, 0.5],
  ]);
});

test("channels with a clock each; those asked for together share one", async () => {
  const log = await read(vcdsCsv, rotating);
  expect(log.channels.map(({ label, clock }) => [label, clock])).toEqual([
    ["Vehicle speed", 0],
    ["Engine RPM", 1],
    ["NOx-sensor", 2],
    ["Outside temperature", 0],
  ]);
  expect(log.clocks.map((clock) => [...clock])).toEqual([
    [0.39, 1.91, 3.4, 4.92],
    [0.11, 1.62, 3.12, 4.63],
    [0.25, 1.77, 3.26, 4.77],
  ]);
  expect(headings(log)[1]).toBe("Engine RPM | /min | rpm");
  expect(log.channels[1]!.category).toBe("Loc. IDE00021");
  expect(log.channels[2]!.states).toHaveLength(2);
  expect(log.markers).toEqual([{ timeS: 1.91, label: "Marker 1" }]);
  expect(log.warnings).toEqual([]);
});

test("date and version are facts, the number of the interface is not", async () => {
  const { meta } = await read(vcdsCsv, rotating);
  expect(meta.recordedAt).toBe("2024-03-05T06:01:02");
  expect(meta.facts).toEqual([
    { name: "VCDS", value: "Release 23.3.1 (x64)" },
    { name: "Control module", value: "0X0 000 000 X" },
  ]);
  expect(JSON.stringify(meta)).not.toContain("SECRET");
});

test("measuring blocks: names over two lines, a clock per block, a block that does not run", async () => {
  const log = await read(vcdsLegacyCsv, german);
  expect(headings(log)).toEqual([
    "Motordrehzahl | /min | rpm",
    "Motorlast | ms | -",
    "Einspritzzeit (korrigiert) | ms | injector-pw",
    "angesaugte Luftmasse | g/s | maf",
    "Lambda Regler | % | -",
    "Lambdasondenspannung | V | -",
    "Kühlmitteltemperatur | °C | coolant",
  ]);
  expect(log.clocks.map((clock) => clock[0])).toEqual([0.25, 0.01]);
  expect(log.channels.map(({ category }) => category).slice(3, 5)).toEqual(["Block A 002", "Block B 007"]);
  expect(log.meta.recordedAt).toBe("2020-05-03T20:12:42");
  expect(log.markers).toEqual([{ timeS: 1.26, label: "Marker 2" }]);
  expect(codes(log)).toEqual([]);
});

test("headings without values are an empty log", async () => {
  const text = new TextDecoder("windows-1252").decode(rotating);
  const heads = text.split("\r\n").slice(0, 7).join("\r\n");
  expect((await refusal(vcdsCsv, heads)).code).toBe("empty");
});
