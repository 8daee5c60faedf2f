import { describe, expect, test } from "vitest";
import genericCsv from "../../../../src/domain/logs/formats/generic-csv";
import { codes, fixture, headings, read, refusal, samplesOf, sniffed } from "./reading";

const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");
const plain = (names: string, count = 20) =>
  `${names}\n${rows(count, (at) => `${at / 10},${900 + at},${at % 7}`)}\n`;

describe("dialects", () => {
  test("UTF-16, a preamble, brackets as units, booleans in Portuguese, a second time column", async () => {
    const log = await read(genericCsv, fixture("generic-csv/utf16.csv"));
    expect(log.meta.dialect).toEqual({
      encoding: "utf-16le",
      delimiter: ",",
      decimalMark: ".",
      lineEnd: "\r\n",
    });
    expect(log.meta.timeColumn).toEqual({ label: "Tempo", unit: "ms" });
    expect(headings(log)).toEqual([
      "Date | s | -",
      "Rotação | rpm | rpm",
      "Água | °C | coolant",
      "Bomba |  | - | desligado/ligado",
      "Faixa |  | - | baixa/média/alta",
    ]);
    expect(codes(log)).toEqual(["time-unit-guessed"]);
    expect(samplesOf(log, "Bomba").slice(0, 5)).toEqual([0, 1, 1, 1, 0]);
  });

  test("TABs, decimal commas, German names, a row of units", async () => {
    const log = await read(genericCsv, fixture("generic-csv/tabs-decimal-comma.tsv"));
    expect(log.meta.dialect).toMatchObject({ delimiter: "\t", decimalMark: "," });
    expect(headings(log).slice(0, 3)).toEqual([
      "Drehzahl | 1/min | rpm",
      "Ladedruck | bar | boost",
      "Lambda | λ | lambda",
    ]);
    expect(samplesOf(log, "Ladedruck").slice(0, 3)).toEqual([-0.6, -0.55, -0.5]);
  });

  test("quotes around everything, a wall clock, names twice, an unnamed last column", async () => {
    const log = await read(genericCsv, fixture("generic-csv/quoted-clock.csv"));
    expect(log.channels.map(({ id, unit }) => [id, unit])).toEqual([
      ["Name, with comma", ""],
      ['Say "hi"', "V"],
      ["Two\nlines", "kPa"],
      ["AFR", ""],
      ["AFR #2", ""],
    ]);
    expect([log.meta.clockStart, log.clocks[0]![0], log.clocks[0]![1]]).toEqual([36_900, 0, 1.04]);
    expect(codes(log)).toEqual(["duplicate-names"]);
  });

  test("pipes, lone carriage returns, OPEN and CLOSED, a mark for missing", async () => {
    const log = await read(genericCsv, fixture("generic-csv/pipes.txt"));
    expect(log.meta.dialect).toMatchObject({ delimiter: "|", lineEnd: "\r" });
    expect(headings(log)).toEqual(["rpm |  | rpm", "valve |  | - | CLOSED/OPEN", "load | % | -"]);
    expect(samplesOf(log, "load").slice(0, 3)).toEqual([NaN, 4, 8]);
    expect(log.clocks[0]!.at(-1)).toBe(0.48);
  });

  test("blanks after commas, a BOM, a comment line", async () => {
    const text = `\ufeff# StartTime = 05/05/2023\nTime (sec), Engine RPM (RPM), Load (%)\n${rows(9, (at) => `${at / 2}, ${at}, 3.5`)}\n`;
    const log = await read(genericCsv, text);
    expect(headings(log)).toEqual(["Engine RPM | RPM | rpm", "Load | % | -"]);
  });

  test("a bracket group is a unit only when it reads like one", async () => {
    const log = await read(
      genericCsv,
      `Time,RPM (SAE),Airflow (MAF) (g/s),Throttle(Manifold)(%),Mode ()\n${rows(5, (at) => `${at},1,2,3,4`)}\n`,
    );
    expect(headings(log).map((line) => line.split(" | ").slice(0, 2))).toEqual([
      ["RPM (SAE)", ""],
      ["Airflow (MAF)", "g/s"],
      ["Throttle(Manifold)", "%"],
      ["Mode", ""],
    ]);
  });

  test("no names at all", async () => {
    const log = await read(
      genericCsv,
      rows(20, (at) => `${at / 10},${900 - at},5`),
    );
    expect(log.channels.map(({ label }) => label)).toEqual(["Column 2", "Column 3"]);
    expect(codes(log)).toEqual(["time-guessed"]);
  });
});

describe("time", () => {
  test.each([
    ["Time [ms]", (at: number) => `${at * 20}`, 0.38],
    ["time (us)", (at: number) => `${at * 20_000}`, 0.38],
    ["minutes", (at: number) => `${at / 60}`, 19],
    ["Time", (at: number) => `0 days 00:00:${String(at).padStart(2, "0")}.500000`, 19.5],
    ["timestamp", (at: number) => `${1_700_000_000_000 + at * 50}`, 0.95],
    ["Zeitstempel", (at: number) => `2024-02-28T23:59:${String(40 + at).padStart(2, "0")}.250Z`, 19],
    ["Device Time", (at: number) => `28-Feb-2024 10:00:${String(at).padStart(2, "0")}.000`, 19],
  ])("%s", async (name, time, last) => {
    const log = await read(genericCsv, `${name},rpm,x\n${rows(20, (at) => `${time(at)},${900 + at},1`)}\n`);
    expect(log.clocks[0]!.at(-1)).toBeCloseTo(last, 9);
  });

  test("a wall clock starts at 0 and keeps its first word and its date", async () => {
    const log = await read(
      genericCsv,
      `Device Time,rpm,x\n${rows(20, (at) => `28-Feb-2024 23:59:${40 + at}.250,${at},1`)}\n`,
    );
    expect([log.clocks[0]![0], log.meta.clockStart, log.meta.recordedAt]).toEqual([
      0,
      "28-Feb-2024 23:59:40.250",
      "2024-02-28T23:59:40.250",
    ]);
  });

  test("no time column is a question, which an interval answers", async () => {
    const text = `rpm,load,tps\n${rows(30, (at) => `${900 + ((at * 7) % 13)},${(at * 5) % 11},${at % 3}`)}\n`;
    expect(await refusal(genericCsv, text)).toEqual({ code: "no-time", channels: 3 });
    const log = await read(genericCsv, text, { intervalMs: 20 });
    expect([log.channels.length, log.clocks[0]![29], log.meta.timeColumn]).toEqual([3, 0.58, null]);
  });

  test("the user's word comes before any guess", async () => {
    const text = `a;b;c\n${rows(30, (at) => `${at * 10};${at * 5};${at},5`)}\n`;
    const log = await read(genericCsv, text, { timeColumn: 1, timeUnit: "ms" });
    expect(log.channels.map(({ label }) => label)).toEqual(["a", "c"]);
    expect(log.clocks[0]!.at(-1)).toBe(0.145);
    const shifted = await read(genericCsv, text, { delimiter: ",", decimalMark: ".", timeColumn: 1 }).catch(
      () => null,
    );
    expect(shifted?.channels.map(({ label }) => label) ?? []).not.toContain("c");
  });

  test("a restart is marked and told", async () => {
    const text = `Time,rpm,x\n${rows(20, (at) => `${at / 10},1,2`)}\n${rows(20, (at) => `${at / 10},3,4`)}\n`;
    const log = await read(genericCsv, text);
    expect(log.markers).toEqual([{ timeS: log.clocks[0]![20], label: "Clock steps back" }]);
    expect(log.warnings).toContainEqual({
      code: "time-steps-back",
      severity: "high",
      count: 1,
      row: 22,
      detail: "1.9 → 0",
    });
  });
});

describe("damage and oddities: kept, and told with the row", () => {
  test("short, long and cut rows", async () => {
    const lines = plain("Time,rpm,gear").trimEnd().split("\n");
    lines[5] += ",99";
    lines[9] = lines[9]!.split(",").slice(0, 2).join(",");
    lines[20] = "1.9,9";
    const log = await read(genericCsv, lines.join("\n"));
    expect(log.clocks[0]!.length).toBe(19);
    expect(log.warnings).toEqual([
      { code: "last-row-cut", severity: "medium", row: 21, count: 1 },
      { code: "short-rows", severity: "medium", count: 1, row: 10 },
      { code: "long-rows", severity: "medium", count: 1, row: 6 },
    ]);
    expect([log.meta.rowsFound, log.meta.rowsKept]).toEqual([20, 19]);
  });

  test("a few words among numbers are missing samples", async () => {
    const lines = plain("Time,rpm,gear", 40).split("\n");
    lines[12] = "1.1,Err,3";
    const log = await read(genericCsv, lines.join("\n"));
    expect(samplesOf(log, "rpm")[11]).toBeNaN();
    expect(log.warnings).toEqual([
      { code: "words-in-numbers", severity: "medium", channel: "rpm", count: 1, row: 13, detail: "Err" },
    ]);
  });

  test("gears 1, 2, R and N are states", async () => {
    const gears = ["N", "1", "2", "R"];
    const log = await read(
      genericCsv,
      `Time,rpm,gear\n${rows(40, (at) => `${at / 10},900,${gears[at % 4]}`)}\n`,
    );
    const gear = log.channels.find(({ label }) => label === "gear")!;
    expect(Array.from(gear.samples.slice(0, 4), (sample) => gear.states![sample])).toEqual(gears);
    expect(codes(log)).toEqual(["numbers-in-words"]);
  });

  test("thousands of different words stay, with a warning", async () => {
    const log = await read(
      genericCsv,
      `Time,rpm,note\n${rows(5000, (at) => `${at / 10},900,word ${at}x`)}\n`,
    );
    expect(log.channels[1]!.states).toHaveLength(5000);
    expect(log.warnings).toContainEqual({
      code: "many-states",
      severity: "medium",
      channel: "note",
      count: 5000,
    });
  });

  test("headings repeated, a stray line, a comment", async () => {
    const lines = plain("Time,rpm,gear").split("\n");
    lines.splice(9, 0, "Time,rpm,gear");
    lines.splice(5, 0, "trip continued", "# paused, engine off");
    const log = await read(genericCsv, lines.join("\n"));
    expect(log.clocks[0]!.length).toBe(20);
    expect(log.warnings.map(({ code, row, count }) => [code, row, count])).toEqual([
      ["header-repeated", 12, 1],
      ["odd-lines", 6, 1],
      ["odd-lines", 7, 1],
    ]);
  });
});

describe("refusals", () => {
  test("headings only", async () => {
    const problem = { code: "empty", what: "no-rows", format: "generic-csv" };
    expect(await refusal(genericCsv, "Time,RPM,MAP\n")).toEqual(problem);
    expect(await refusal(genericCsv, "Logger export\n\nTime;RPM;MAP\ns;rpm;kPa\n")).toEqual(problem);
  });

  test("prose is not a log", async () => {
    const prose =
      "Dear customer, we tuned your engine.\nIt runs well, but the pump is weak.\nRegards, the workshop\n";
    expect((await refusal(genericCsv, prose)).code).toMatch(/not-a-channel-log|empty/);
  });

  test.each([["VCDS", "Monday,26,February,2024,05:59:17:00000-VCID:0,VCDS Version: 24\n"]])(
    "%s would be misread: refused by name",
    async (what, text) => {
      expect(await refusal(genericCsv, text)).toEqual({ code: "unsupported", what });
    },
  );

  test("text without a delimiter is not even a candidate", () =>
    expect(sniffed(genericCsv, "hello\n")).toBe(0));
});

describe("text that is no log", () => {
  test("a table with its axes is told from a log", async () => {
    const table = "rpm,20,40,60,80\n500,30,35,40,45\n1000,31,36,41,46\n1500,32,37,42,47\n";
    expect(await refusal(genericCsv, table)).toEqual({ code: "not-a-channel-log", what: "table" });
    expect(await refusal(genericCsv, table.slice(3))).toMatchObject({ what: "table" });
    const log = await read(
      genericCsv,
      "0.0,20,40,60,80\n0.1,30,35,40,45\n0.2,31,36,41,46\n0.3,32,37,42,47\n",
    );
    expect(log.meta.rowsKept).toBe(4);
  });

  test("what a spreadsheet writes for an impossible sum is missing, no state", async () => {
    const log = await read(
      genericCsv,
      `Time,MAP,RPM\n${rows(12, (at) => `${at / 10},${at % 3 ? 45 : "#DIV/0!"},1.#QNAN`)}\n`,
    );
    expect(samplesOf(log, "MAP").slice(0, 3)).toEqual([NaN, 45, 45]);
    expect(codes(log)).toEqual([]);
  });
});

test("a line without an end is damage, told before a million cells are looked at", async () => {
  const text = `Time,RPM\n${rows(30, (at) => `${at},900`)}\n${"1,".repeat(600_000)}`;
  expect(await refusal(genericCsv, text)).toEqual({ code: "damaged", format: "generic-csv", at: 32 });
});

test("a VIN is never kept, whatever logger wrote it", async () => {
  const log = await read(genericCsv, `Time,VIN,SOC\n${rows(9, (at) => `${at},1N4AZ0CP0FC000000,80`)}\n`);
  expect(headings(log)).toEqual(["SOC |  | soc"]);
  expect(codes(log)).toEqual(["column-is-metadata"]);
});

async function roleOf(unit: string, low: number) {
  const text = `Time,Boost (${unit}),RPM\n${rows(12, (at) => `${at / 10},${low + at},900`)}\n`;
  return (await read(genericCsv, text)).channels[0]!.role;
}

test("a boost that is never near 0 in millibar is the pressure in the manifold", async () => {
  expect(await roleOf("mbar", 990)).toBe("map");
  expect(await roleOf("psia", 5)).toBe("map");
  expect(await roleOf("mbar", 10)).toBe("boost");
  expect(await roleOf("psi", 14)).toBe("boost");
});
