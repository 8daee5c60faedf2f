import { expect, test } from "vitest";
import cobbCsv from "../../../../src/domain/logs/formats/cobb-csv";
import { codes, fixture, headings, read, sniffed } from "./reading";

const latin = fixture("cobb-csv/latin.csv");
const metric = fixture("cobb-csv/metric.csv");

test("recognised by the last heading, quoted or not", () => {
  expect([sniffed(cobbCsv, latin), sniffed(cobbCsv, metric)]).toEqual([3, 3]);
  expect(sniffed(cobbCsv, "Time (sec),RPM (RPM)\n0,1\n")).toBe(0);
});

test("the last heading becomes facts, and no channel", async () => {
  const log = await read(cobbCsv, metric);
  expect(log.meta.facts).toEqual([
    { name: "Accessport", value: "AP3-VLK-002 v1.7.3" },
    { name: "Vehicle", value: "USDM Hatch" },
    { name: "Map", value: "Reflash: a, b.ptm" },
  ]);
  expect(headings(log)).toEqual([
    "Boost | kPa | boost",
    "Coolant Temp | C | coolant",
    "RPM | RPM | rpm",
    "Vehicle Speed | kph | speed",
  ]);
  expect(codes(log)).toEqual(["column-is-metadata"]);
  expect(log.clocks[0]![0]).toBe(10);
});

test("a map name whose comma was not quoted is still one name", async () => {
  const text = new TextDecoder("windows-1252").decode(latin).replace("valet.ptm", "Stage0, valet.ptm");
  const log = await read(cobbCsv, text);
  expect(log.meta.facts.at(-1)?.value).toBe("Reflash: Stage0 91 v100.ptm - Realtime: Stage0, valet.ptm");
  expect(log.channels).toHaveLength(9);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});

test("Latin-1 degrees", async () => {
  const log = await read(cobbCsv, latin);
  expect(headings(log).slice(2, 6)).toEqual([
    "Coolant Temp | ° F | coolant",
    "Dyn. Adv. Mult | DAM | -",
    "Feedback Knock | ° | knock",
    "Ignition Timing | ° | ignition",
  ]);
  expect(log.channels).toHaveLength(9);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});
