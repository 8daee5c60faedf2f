import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFtmlTune } from "../../../../src/domain/logs/ftml/tune";
import { importLog, sourceFromBytes } from "../../../../src/domain/logs/registry";
import { importTune } from "../../../../src/domain/tables/formats/registry";
import { sampleFtml } from "../../../fixtures/binary/ftml";
import { writeMlg } from "../../../fixtures/binary/mlg";
import { smallMsq } from "../../../fixtures/tunes/msq";
import { shared } from "../../../shared";

async function logOf(file: Uint8Array) {
  const result = await importLog(sourceFromBytes("unknown", file));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value[0]!;
}

function tuneOf(file: Uint8Array) {
  const result = importTune("unknown", file);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const withTune = (msq: string) =>
  writeMlg({
    version: 2,
    fields: [
      { name: "Time", unit: "s", type: 7 },
      { name: "RPM", type: 2 },
    ],
    blocks: Array.from({ length: 20 }, (_, row) => [row / 10, 1000 + row]),
    info: `"made firmware"\n${msq}`,
  });

test("a log and a dropped tune read the same tables from one MLG", async () => {
  const file = withTune(smallMsq);
  const { tune, warnings } = await logOf(file);
  expect(tune).toEqual(tuneOf(file));
  expect(tune!.tables.length).toBe(4);
  expect(warnings).toEqual([{ code: "tune-found", severity: "note", detail: "speeduino 202402" }]);
});

test("a log whose tune is damaged is still a log, with the tables before the damage", async () => {
  const { tune, channels } = await logOf(withTune(smallMsq.slice(0, smallMsq.indexOf('name="afrTable"'))));
  expect(channels.length).toBe(1);
  expect(tune!.tables.map(({ name }) => name)).toEqual(["veTable", "advTable1", "wueRates"]);
  const dropped = importTune("x", withTune(smallMsq.slice(0, 900)));
  expect(dropped).toMatchObject({ ok: false, problem: { code: "damaged", format: "tunerstudio-msq" } });
});

test("a log and a dropped tune read the same tables from one FTML", async () => {
  expect((await logOf(sampleFtml())).tune).toEqual(tuneOf(sampleFtml()));
});

const table = (name: string) =>
  `<${name}><Linhas><double>1</double></Linhas><Colunas><double>0</double><double>100</double></Colunas>` +
  "<Tabela><Item><Key><double>1</double></Key><Value><SerializableDictionary>" +
  "<Item><Key><double>0</double></Key><Value><double>2.5</double></Value></Item>" +
  "<Item><Key><double>100</double></Key><Value><double>9</double></Value></Item>" +
  `</SerializableDictionary></Value></Item></Tabela></${name}>`;

const names = (config: string) =>
  readFtmlTune(
    `<Adjust><Config>${config}</Config><InjTables>${["Inj_MainMapTable_A_Legacy", "Inj_MainTpsTable_A_Legacy", "Inj_MainMapTable_B_Legacy", "Inj_DeadTime_B_Table"].map(table).join("")}</InjTables><IgnTables>${table("Ign_AuxTpsTable_Legacy")}</IgnTables></Adjust>`,
    "",
  ).tables.map(({ name, kind }) => `${name} ${kind}`);

describe("tables that only some FuelTech tunes use", () => {
  const always = ["Inj_MainMapTable_A_Legacy injection-time", "Ign_AuxTpsTable_Legacy generic"];

  test("throttle as main load, injectors on bank B", () => {
    expect(names("<MainMap>MAP</MainMap><InjBankB_TotalFlow>0</InjBankB_TotalFlow>")).toEqual(always);
    expect(names("<MainMap>TPS</MainMap>")).toContain("Inj_MainTpsTable_A_Legacy injection-time");
    const both = names("<MainMap>MAP</MainMap><InjBankB_TotalFlow>160</InjBankB_TotalFlow>");
    expect(both).toContain("Inj_MainMapTable_B_Legacy injection-time");
    expect(both).toContain("Inj_DeadTime_B_Table dead-time");
  });
});

describe.skipIf(shared === null)("real logs", () => {
  test.each([
    ["mlgconv_v2.mlg", "speeduino 202207", ["veTable", "advTable1", "afrTable"]],
    ["paired_ms2_2025-09-19_08.54.17.mlg", "MS2Extra comms342hM", ["veTable1", "advanceTable1", "afrTable1"]],
    ["vwrx_2025-09-16.mlg", "MS2Extra Serial325", ["veTable1", "advanceTable1", "afrTable1"]],
  ])("%s brings its tables and facts", async (file, signature, names) => {
    const { tune } = await logOf(new Uint8Array(readFileSync(`${shared}/logs/mlg/${file}`)));
    expect(tune!.signature).toBe(signature);
    for (const name of names) {
      const table = tune!.tables.find((candidate) => candidate.name === name)!;
      expect([table.x.unit, table.y!.unit]).toEqual(["RPM", "kPa"]);
      expect(table.values.every(Number.isFinite)).toBe(true);
      expect(table.x.values.at(-1)).toBeGreaterThan(4000);
    }
    expect(tune!.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["cylinders", "requiredFuelMs"]),
    );
  });

  test("the limits and corrections of a real FT450", () => {
    const { facts, tables } = tuneOf(new Uint8Array(readFileSync(`${shared}/logs/fueltech/ft450.ftml`)));
    expect(Object.fromEntries(facts.map(({ name, value }) => [name, value]))).toMatchObject({
      maxRpm: 7000,
      twoStepRpm: 4500,
      alertEngineTempC: 110,
      alertBatteryMinV: 10,
      alertBatteryMaxV: 15,
    });
    const ignition = tables.find(({ name }) => name === "Ign_AuxMapTable_Legacy")!;
    expect([ignition.x.unit, ignition.values[0], ignition.values.at(-1)]).toEqual(["bar-gauge", 4, -10]);
    expect(tables.map(({ name }) => name)).not.toContain("Inj_MainTpsTable_A_Legacy");
  });
});
