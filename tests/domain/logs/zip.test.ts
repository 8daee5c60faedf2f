import { expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { importArchive } from "../../../src/domain/logs/zip/import-archive";
import { zipEntries } from "../../../src/domain/logs/zip/entries";
import { sampleEmerald } from "../../fixtures/binary/emerald";
import { sampleLd } from "../../fixtures/binary/ld";
import { sampleMlg } from "../../fixtures/binary/mlg";
import { writeZip } from "../../fixtures/binary/zip";
import { gzipSync } from "node:zlib";

const text = (content: string) => new TextEncoder().encode(content);
const csv = text(
  `Time,RPM,MAP\n${Array.from({ length: 300 }, (_, row) => `${row / 10},${900 + row},${30 + (row % 70)}`).join("\n")}\n`,
);
const importZip = (bytes: Uint8Array, name = "logs.zip") => importLog(sourceFromBytes(name, bytes));

async function read(bytes: Uint8Array) {
  const result = await importZip(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const refuseToRead = () => Promise.reject(new Error("read beyond the limit"));

const fileOf = ({
  meta,
}: {
  readonly meta: { readonly facts: readonly { name: string; value: string }[] };
}) => meta.facts.find(({ name }) => name === "File")?.value;

const list = (first: number, second: number): Uint8Array =>
  text([first, second, 2, 1, 12, 17, 24, 29].map((id, at) => `[chan${at + 1}]\n${id}\n`).join(""));

test("every log in it, packed, stored, streamed or gzipped, each with the name of its file", async () => {
  const logs = await read(
    writeZip([
      { name: "day/", bytes: new Uint8Array(), stored: true },
      { name: "day/a.csv", bytes: csv },
      { name: "day/b.mlg", bytes: sampleMlg(1), stored: true },
      { name: "day/ç.csv.gz", bytes: gzipSync(csv), streamed: true },
      { name: "__MACOSX/day/._a.csv", bytes: text("noise") },
    ]),
  );
  expect(logs.map((log) => [log.format, fileOf(log)])).toEqual([
    ["generic-csv", "a.csv"],
    ["mlg", "b.mlg"],
    ["generic-csv", "ç.csv.gz"],
  ]);
  const [plain] = logs;
  const alone = await importLog(sourceFromBytes("a.csv", csv));
  expect(alone.ok && alone.value[0]!.channels).toEqual(plain!.channels);
  expect(logs.flatMap(({ warnings }) => warnings.filter(({ code }) => code.startsWith("entry-")))).toEqual(
    [],
  );
});

test("files of one base name accompany each other", async () => {
  const ldx =
    '<?xml version="1.0"?><LDXFile><MarkerGroup Name="Beacons"><Marker Time="1e6"/></MarkerGroup></LDXFile>';
  const logs = await read(
    writeZip([
      { name: "run.ldx", bytes: text(ldx) },
      { name: "run.ld", bytes: sampleLd() },
    ]),
  );
  expect(logs).toHaveLength(1);
  expect(logs[0]!.markers).toEqual([{ timeS: 1, label: "Beacon" }]);
  expect(logs[0]!.warnings.map(({ code }) => code)).not.toContain("entry-not-read");
});

test("files of one name in several folders accompany those of their own folder", async () => {
  const logs = await read(
    writeZip([
      { name: "sat/log.lg1", bytes: sampleEmerald() },
      { name: "sat/log.lg2", bytes: list(20, 19) },
      { name: "v1.2/log.lg1", bytes: sampleEmerald() },
      { name: "v1.2/log.lg2", bytes: list(19, 20) },
    ]),
  );
  expect(logs.map(({ channels }) => channels[0]!.label)).toEqual(["id 20", "id 19"]);
});

test("of more files than can be read the rest is named", async () => {
  const one = text("Time,RPM\n0,1\n1,2\n2,3\n");
  const files = Array.from({ length: 2003 }, (_, at) => ({ name: `${at}.csv`, bytes: one, stored: true }));
  const logs = await read(writeZip(files));
  expect(logs).toHaveLength(2000);
  expect(logs[0]!.warnings.map(({ code, channel }) => [code, channel])).toEqual(
    ["2000.csv", "2001.csv", "2002.csv"].map((name) => ["entry-not-read", name]),
  );
});

test("what cannot be read is named, the rest is read", async () => {
  const logs = await read(
    writeZip([
      { name: "photo.png", bytes: text("\u0089PNG\r\n") },
      { name: "secret.csv", bytes: csv, encrypted: true },
      { name: "a.csv", bytes: csv },
    ]),
  );
  const told = logs[0]!.warnings.filter(({ code }) => code === "entry-not-read");
  expect(told.map(({ channel }) => channel)).toEqual(["photo.png", "secret.csv"]);
});

test("an archive cut before its directory gives what is whole in it", async () => {
  const files = ["a", "b", "c"].map((name) => ({ name: `${name}.csv`, bytes: csv }));
  for (const streamed of [false, true]) {
    const whole = writeZip(
      files.map((file) => Object.assign({ streamed }, file)),
      false,
    );
    const logs = await read(whole.subarray(0, whole.length - 400));
    expect(logs.map(fileOf).slice(0, 2)).toEqual(["a.csv", "b.csv"]);
    expect(logs[0]!.warnings[0]).toMatchObject({ code: "entry-damaged", channel: "logs.zip" });
    expect(logs.slice(0, 2).map(({ channels }) => channels[0]!.samples.length)).toEqual([300, 300]);
  }
});

test("a file whose checksum is wrong is read and said to be damaged", async () => {
  const bytes = writeZip([{ name: "a.csv", bytes: csv, stored: true }]);
  bytes[30 + 5 + 100]! ^= 1;
  const [log] = await read(bytes);
  expect(log!.warnings[0]).toMatchObject({ code: "entry-damaged", severity: "high", channel: "a.csv" });
});

test("one file inside gives its own problem, several without a log that of the archive", async () => {
  const pdf = { name: "a.pdf", bytes: text("%PDF-1.7\n") };
  expect(await importZip(writeZip([pdf]))).toEqual({
    ok: false,
    problem: { code: "not-a-channel-log", what: "pdf" },
  });
  expect(await importZip(writeZip([pdf, Object.assign({}, pdf, { name: "b.pdf" })]))).toEqual({
    ok: false,
    problem: { code: "not-a-channel-log", what: "zip" },
  });
  expect(await importZip(writeZip([{ name: "a.zip", bytes: writeZip([pdf]) }]))).toEqual({
    ok: false,
    problem: { code: "not-a-channel-log", what: "zip" },
  });
  expect(
    await importZip(writeZip([{ name: "xl/workbook.xml", bytes: text("<x/>") }]), "unknown"),
  ).toMatchObject({
    ok: false,
  });
});

test("a bomb is refused at the limit, and entries that share their bytes count once", async () => {
  const zeros = { name: "a.csv", bytes: new Uint8Array(1 << 20) };
  const three = writeZip([zeros, { ...zeros, name: "b.csv" }, { ...zeros, name: "c.csv" }]);
  expect(three.length).toBeLessThan(10_000);
  const limit = 2.5 * (1 << 20);
  const bomb = await importArchive(sourceFromBytes("bomb.zip", three), refuseToRead, () => {}, limit);
  expect(bomb).toEqual({ ok: false, problem: { code: "too-large", size: Math.floor(limit) + 1, limit } });
  const view = new DataView(three.buffer);
  const directory = view.getUint32(three.length - 6, true);
  const next = directory + 46 + zeros.name.length;
  for (const at of [next, next + 46 + zeros.name.length]) view.setUint32(at + 42, 0, true);
  expect(zipEntries(three).entries.map(({ name }) => name)).toEqual(["a.csv"]);
});

test("cut, with flipped bytes and claims beyond its end: a problem or logs", async () => {
  const whole = writeZip([
    { name: "a.csv", bytes: csv, streamed: true },
    { name: "b.mlg", bytes: sampleMlg(2) },
  ]);
  let state = 7;
  for (let round = 0; round < 150; round++) {
    const bytes = whole.slice(0, round % 3 === 0 ? (state % whole.length) + 4 : whole.length);
    for (let nth = 0; nth < 5; nth++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[4 + (state % (bytes.length - 4))]! ^= 1 + (state >>> 24);
    }
    const result = await importZip(bytes);
    if (result.ok) expect(result.value.length).toBeGreaterThan(0);
    else expect(result.problem.code).toMatch(/^[a-z-]+$/);
  }
});
