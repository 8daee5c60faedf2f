import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../../src/domain/logs/registry";

const text = (content: string) => new TextEncoder().encode(content);
/** Letters as bytes, then zeros. */
const binary = (beginning: string, length = 400) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < beginning.length; at++) bytes[at] = beginning.charCodeAt(at);
  return bytes;
};
const refused: readonly (readonly [name: string, bytes: Uint8Array, problem: object])[] = [
  [
    "tooth log",
    text("#\nToothTime,Time\nuS,uS\nMARK 000\n8.7,8.7\n"),
    { code: "not-a-channel-log", what: "tooth-log" },
  ],
  [
    "composite log",
    text(
      "#Firmware: MS3\n#\nPriLevel,SecLevel,Trigger,Sync,Time,ToothTime\nFlag,Flag,Flag,Flag,ms,ms\n1,0,1,1,2.0,1.0\n",
    ),
    { code: "not-a-channel-log", what: "composite-log" },
  ],
  [
    "GVRET trace",
    text("Time Stamp,ID,Extended,Dir,Bus,LEN,D1,D2\r\n7254438300,000007DF,false,Rx,1,2,02,01\r\n"),
    { code: "not-a-channel-log", what: "raw-can" },
  ],
  [
    "python-can",
    text("timestamp,arbitration_id,extended,remote,error,dlc,data\n1.0,0x123,0,0,0,8,AAECAw==\n"),
    { code: "not-a-channel-log", what: "raw-can" },
  ],
  [
    "candump",
    text("(1436509052.249713) can0 044#2A366C2BBA\n"),
    { code: "not-a-channel-log", what: "raw-can" },
  ],
  ["PDF named .csv", text("%PDF-1.7\n1,2,3\n4,5,6\n"), { code: "not-a-channel-log", what: "pdf" }],
  ["PNG", binary("\x89PNG\r\n\x1a\n"), { code: "not-a-channel-log", what: "image" }],
  ["JPEG", binary("\xff\xd8\xff\xe0"), { code: "not-a-channel-log", what: "image" }],
  ["zip", binary("PK\x03\x04"), { code: "not-a-channel-log", what: "zip" }],
  [
    "workbook",
    binary(`PK\x03\x04${"\0".repeat(26)}[Content_Types].xml`),
    { code: "unsupported", what: "Excel workbook (.xlsx)" },
  ],
  [
    "web page",
    text("<!DOCTYPE html>\n<html><body>Sign in, please</body></html>"),
    { code: "not-a-channel-log", what: "html" },
  ],
  [
    "tune",
    text('<?xml version="1.0"?>\n<msq xmlns="http://www.msefi.com/:msq">\n</msq>'),
    { code: "not-a-channel-log", what: "tune" },
  ],
  [
    "beacons of a MoTeC log",
    text('<?xml version="1.0"?>\n<LDXFile Version="1.6">\n</LDXFile>'),
    { code: "needs-companion", what: ".ld" },
  ],
  [
    "channel list of an Emerald log",
    text("[chan1]\n19\n[chan2]\n46\n[chan3]\n20\n"),
    { code: "needs-companion", what: ".lg1" },
  ],
  ["AEM", binary("EMERALD v1.00 file\x1a"), { code: "unsupported", what: "AEM log (.daq)" }],
  [
    "MS3 card",
    binary("\0\0\0\0MS3 Format 0523.15 "),
    { code: "unsupported", what: "MegaSquirt raw SD log (.MS3)" },
  ],
  ["ECUMaster", binary("\xefeml"), { code: "unsupported", what: "ECUMaster log (.emublog)" }],
  ["SQLite", binary("SQLite format 3\0"), { code: "unsupported", what: "SQLite database" }],
];

describe("each other kind of file gets its own answer, by its content", () => {
  test.each(refused)("%s", async (_, bytes, problem) => {
    for (const name of ["unknown", "log.csv"]) {
      expect(await importLog(sourceFromBytes(name, bytes))).toEqual({ ok: false, problem });
    }
  });
});

test("blank text is an empty file, text without columns is no channel log", async () => {
  for (const blank of ["\n\n\n", "\ufeff", "  \r\n"]) {
    const problem = { code: "empty", what: "no-bytes" };
    expect(await importLog(sourceFromBytes("log.csv", text(blank)))).toEqual({ ok: false, problem });
  }
  const spaced = text("Time RPM MAP\n0.1 900 45\n0.2 910 46\n");
  const problem = { code: "not-a-channel-log", what: "text" };
  expect(await importLog(sourceFromBytes("log.csv", spaced))).toEqual({ ok: false, problem });
});

test("a binary file of no known kind is not text", async () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 7919) >> 5);
  expect(await importLog(sourceFromBytes("log.csv", noise))).toEqual({
    ok: false,
    problem: { code: "not-text" },
  });
});

test("names decide where the content says nothing", async () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 7919) >> 5);
  const hpl = await importLog(sourceFromBytes("drive.hpl", noise));
  expect(hpl).toEqual({ ok: false, problem: { code: "unsupported", what: "HP Tuners log (.hpl)" } });
});

describe("gzip", () => {
  const csv = `Time,RPM,MAP\n${Array.from({ length: 300 }, (_, row) => `${row / 10},${900 + row},${30 + (row % 70)}`).join("\n")}\n`;

  test("is read as what is inside", async () => {
    const plain = await importLog(sourceFromBytes("log.csv", text(csv)));
    const packed = await importLog(sourceFromBytes("log.csv.gz", new Uint8Array(gzipSync(csv))));
    expect(plain.ok).toBe(true);
    expect(packed).toEqual(plain);
  });

  test("with every optional header field", async () => {
    const body = gzipSync(csv).subarray(10);
    const header = [0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 97, 0, 98, 0, 1, 2];
    const result = await importLog(sourceFromBytes("x", new Uint8Array([...header, ...body])));
    expect(result.ok && result.value[0]!.channels.map(({ label }) => label)).toEqual(["RPM", "MAP"]);
  });

  test("cut or damaged gives its part with a warning, or a problem", async () => {
    const packed = new Uint8Array(gzipSync(csv));
    const cut = await importLog(sourceFromBytes("x", packed.subarray(0, packed.length >> 1)));
    expect(cut.ok && cut.value[0]!.warnings[0]!.code).toBe("gzip-damaged");
    const wrongSum = packed.slice();
    wrongSum[packed.length - 6]! ^= 1;
    const summed = await importLog(sourceFromBytes("x", wrongSum));
    expect(summed.ok && summed.value[0]!.warnings[0]!.code).toBe("gzip-damaged");
    const head = await importLog(sourceFromBytes("x", packed.subarray(0, 11)));
    expect(head).toEqual({ ok: false, problem: { code: "damaged", format: "gzip", at: 11 } });
  });

  test("of several members is all that is inside them; zeros behind the last are none, other bytes are told", async () => {
    const plain = await importLog(sourceFromBytes("log.csv", text(csv)));
    const third = csv.length / 3;
    const members = [csv.slice(0, third), csv.slice(third, 2 * third), csv.slice(2 * third)].map((part) =>
      gzipSync(part),
    );
    const joined = await importLog(sourceFromBytes("log.csv.gz", new Uint8Array(Buffer.concat(members))));
    expect(joined).toEqual(plain);
    const filled = new Uint8Array(Buffer.concat([...members, new Uint8Array(512)]));
    expect(await importLog(sourceFromBytes("log.csv.gz", filled))).toEqual(plain);
    const garbage = await importLog(
      sourceFromBytes("x", new Uint8Array(Buffer.concat([...members, Uint8Array.of(7)]))),
    );
    expect(garbage.ok && garbage.value[0]!.warnings[0]!.code).toBe("gzip-damaged");
    members[1]![20]! ^= 0xff;
    const damaged = await importLog(sourceFromBytes("x", new Uint8Array(Buffer.concat(members))));
    expect(damaged.ok && damaged.value[0]!.warnings[0]!.code).toBe("gzip-damaged");
  });

  test("of thousands of short members is read in the time of its bytes", async () => {
    const lines = Array.from({ length: 5000 }, (_, row) => `${row / 10},${900 + row}\n`);
    const packed = Buffer.concat(["Time,RPM\n", ...lines].map((line) => gzipSync(line)));
    const result = await importLog(sourceFromBytes("x", new Uint8Array(packed)));
    expect(result.ok && result.value[0]!.clocks[0]!.length).toBe(5000);
  });

  test("inside gzip is refused, not followed", async () => {
    const twice = new Uint8Array(gzipSync(gzipSync(csv)));
    expect(await importLog(sourceFromBytes("x", twice))).toEqual({
      ok: false,
      problem: { code: "unsupported", what: "gzip" },
    });
  });

  test("raw deflate that is no FTML stays unknown", async () => {
    const result = await importLog(sourceFromBytes("unknown", new Uint8Array(deflateRawSync(csv))));
    expect(result.ok).toBe(false);
  });
});
