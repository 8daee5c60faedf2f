import { expect, test } from "vitest";
import fueltechCsv from "../../../../src/domain/logs/formats/fueltech-csv";
import { fueltechChannel } from "../../../../src/domain/logs/fueltech-channels";
import { doubtFueltechUnits } from "../../../../src/domain/logs/fueltech-units";
import { codes, fixture, headings, read, samplesOf, sniffed } from "./reading";

const drive = fixture("fueltech-csv/drive.csv");
const brazil = fixture("fueltech-csv/brazil.csv");

const channel = (label: string, samples: readonly number[]) => ({
  label,
  samples: Float64Array.from(samples),
  states: null,
});
const ramp = (low: number, high: number) =>
  Array.from({ length: 50 }, (_, at) => low + ((high - low) * at) / 49);

test("both regional variants are recognised by their names", () => {
  expect([sniffed(fueltechCsv, drive), sniffed(fueltechCsv, brazil)]).toEqual([3, 3]);
  expect(sniffed(fueltechCsv, "TIME,RPM,TPS,Oil_Pressure,Engine_Temp,Fuel_Flow\n0,1,2,3,4,5\n")).toBe(2);
  expect(sniffed(fueltechCsv, "Time,RPM,TPS\n0,1,2\n")).toBe(0);
  expect(sniffed(fueltechCsv, "TIME;engine/rpm;sensors/gear\n0;1;2\n")).toBe(0);
});

test("every channel gets its role; units are not in the file", async () => {
  expect(headings(await read(fueltechCsv, drive))).toEqual([
    "RPM |  | rpm",
    "TPS |  | tps",
    "MAP |  | map",
    "Alvo_do_malha_fechada |  | lambda-target",
    "Sonda_Malha_Fechada |  | lambda-2",
    "Sonda_Geral |  | lambda",
    "2-step |  | two-step-flag | OFF/ON",
    "Vazão_da_bancada_A |  | fuel-flow",
    "Abertura_bicos_A |  | injector-duty",
    "Tempo_de_Injeção_Banco_A |  | injector-pw",
    "Temp._do_motor |  | coolant",
    "Pressão_de_Óleo |  | oil-pressure",
    "Corte_na_desaceleração_(cutoff) |  | cutoff-flag | OFF/ON",
    "Partida_do_motor |  | cranking-flag | OFF/ON",
    "Consumo_instantâneo |  | -",
    "Sensor_do_usuário |  | -",
    "Injeção_rápida |  | enrichment-flag | OFF/ON",
  ]);
});

test("the phantom tail is left out and told; Inf is missing; constant 0 stays 0", async () => {
  const log = await read(fueltechCsv, drive);
  expect(log.warnings).toEqual([{ code: "phantom-tail", severity: "note", count: 2, row: 42 }]);
  expect([log.meta.rowsFound, log.meta.rowsKept, log.clocks[0]!.length]).toEqual([42, 40, 40]);
  expect([log.clocks[0]![0], log.clocks[0]!.at(-1)]).toEqual([0.02, 1.58]);
  expect(samplesOf(log, "Consumo_instantâneo")[7]).toBeNaN();
  expect(new Set(samplesOf(log, "Pressão_de_Óleo"))).toEqual(new Set([0]));
  expect(samplesOf(log, "Injeção_rápida").slice(9, 14)).toEqual([0, 1, 1, 1, 0]);
});

test("semicolons, decimal commas and Windows-1252 give the same log", async () => {
  const [point, comma] = [await read(fueltechCsv, drive), await read(fueltechCsv, brazil)];
  expect(comma.meta.dialect).toEqual({
    encoding: "windows-1252",
    delimiter: ";",
    decimalMark: ",",
    lineEnd: "\r\n",
  });
  expect(headings(comma)).toEqual(headings(point));
  expect(comma.clocks).toEqual(point.clocks);
  expect(comma.channels.map(({ samples }) => samples)).toEqual(point.channels.map(({ samples }) => samples));
});

test("a log that is all flags on is not a tail of itself", async () => {
  const rows =
    "TIME,RPM,2-step,Largada_validada,Partida_do_motor,Lenta\n0,9,ON,ON,ON,ON\n0.04,9,ON,ON,ON,ON\n";
  const log = await read(fueltechCsv, rows);
  expect([codes(log), log.clocks[0]!.length]).toEqual([[], 2]);
});

test("time written in milliseconds is doubted, not believed", async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `${at * 40},${900 + at},10,0.1`);
  const log = await read(fueltechCsv, `TIME,RPM,TPS,Sonda_Geral,Temp._do_motor\n${rows.join(",80\n")},80\n`);
  expect(log.warnings).toContainEqual({ code: "time-unit-doubt", severity: "high", detail: "40" });
});

test("names match without accents, with blanks, in any case", () => {
  for (const name of ["Pressão_de_Óleo", "Pressao_de_Oleo", "PRESSÃO DE ÓLEO"]) {
    expect(fueltechChannel(name)?.role).toBe("oil-pressure");
  }
  expect(fueltechChannel("Oil_Pressure")).toBeNull();
});

test("units that the numbers contradict are doubted, with the units that fit", () => {
  const doubts = (...channels: ReturnType<typeof channel>[]) =>
    doubtFueltechUnits(channels).map(({ channel: label, detail }) => `${label}: ${detail}`);
  expect(doubts(channel("MAP", ramp(-0.85, 1.2)), channel("Temp._do_motor", ramp(20, 95)))).toEqual([]);
  expect(doubts(channel("MAP", ramp(-12, 16)))).toEqual(["MAP: psi"]);
  expect(doubts(channel("MAP", ramp(-80, 120)))).toEqual(["MAP: kPa"]);
  expect(doubts(channel("Temp._do_motor", ramp(60, 200)))).toEqual(["Temp._do_motor: °F"]);
  expect(doubts(channel("Sonda_Geral", ramp(11, 15)))).toEqual(["Sonda_Geral: AFR"]);
  const duty = ramp(2, 80);
  const flow = (full: number) =>
    channel(
      "Vazão_da_bancada_A",
      duty.map((percent) => (percent / 100) * full),
    );
  expect(doubts(channel("Abertura_bicos_A", duty), flow(320))).toEqual([]);
  expect(doubts(channel("Abertura_bicos_A", duty), flow(15_000))).toEqual(["Vazão_da_bancada_A: cc/min"]);
});
