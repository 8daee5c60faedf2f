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
