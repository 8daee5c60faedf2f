import { expect, test } from "vitest";
import hptunersCsv from "../../../../src/domain/logs/formats/hptuners-csv";
import { fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const full = fixture("hptuners-csv/full.csv");
const stripped = fixture("hptuners-csv/stripped.csv");

test("recognised by its title, and without its preamble by its names", () => {
  expect([sniffed(hptunersCsv, full), sniffed(hptunersCsv, stripped)]).toEqual([3, 3]);
  expect(sniffed(hptunersCsv, "Offset,Level\n0,1\n")).toBe(0);
});

test("ids, names, units; a column of words is states; an empty cell is missing", async () => {
  const log = await read(hptunersCsv, full);
  expect(log.meta.recordedAt).toBe("2023-09-14T20:05:10");
  expect(headings(log).slice(0, 3)).toEqual([
    "Engine RPM (SAE) | rpm | rpm",
    "Fuel System #1 Status (SAE) |  | - | OL - Cold/CL - Normal",
    "Intake Manifold Absolute Pressure (SAE) | psi | map",
  ]);
  expect(samplesOf(log, "WB EQ Ratio 1 (SAE)")).toEqual([1.0321, NaN, 0.9987, 0.9981, 0.9979]);
  expect(log.clocks[0]![0]).toBe(0.12);
});

test("without the preamble the same values have no units", async () => {
  const [whole, bare] = [await read(hptunersCsv, full), await read(hptunersCsv, stripped)];
  expect(bare.channels.map(({ unit }) => unit)).toEqual(bare.channels.map(() => ""));
  expect(bare.channels.map(({ samples }) => samples)).toEqual(whole.channels.map(({ samples }) => samples));
  expect(bare.clocks).toEqual(whole.clocks);
});

test("headings without values are an empty log", async () => {
  const text = new TextDecoder().decode(full);
  const end = text.indexOf("[Channel Data]") + "[Channel Data]".length;
  expect(await refusal(hptunersCsv, text.slice(0, end))).toEqual({
    code: "empty",
    what: "no-rows",
    format: "hptuners-csv",
  });
});

test("a name with commas in brackets does not push the others out of step", async () => {
  const text = [
    "HP Tuners CSV Log File",
    "[Channel Information]",
    "0,12,77,36",
    "Offset,Engine RPM (SAE),MPVI2.1 -> AEM 30-(03x0,2340,5130),Knock Retard",
    "s,rpm,λ,°",
    "",
    "[Channel Data]",
    "0.1,800,0.99,0",
    "0.2,,1.01,",
    "0.3,820,,1.5",
    "",
  ].join("\n");
  const log = await read(hptunersCsv, text);
  expect(headings(log).map((heading) => heading.replace(/ \| [^|]*$/, ""))).toEqual([
    "Engine RPM (SAE) | rpm",
    "MPVI2.1 -> AEM 30-(03x0,2340,5130) | λ",
    "Knock Retard | °",
  ]);
  expect(samplesOf(log, "Knock Retard")).toEqual([0, NaN, 1.5]);
});
