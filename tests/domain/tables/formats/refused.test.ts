import { describe, expect, test } from "vitest";
import { importTune } from "../../../../src/domain/tables/formats/registry";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("each bad file has its own problem", () => {
  test.each([
    ["nothing", "", { code: "empty", what: "no-bytes" }],
    ["only line ends", "\r\n\r\n  \n", { code: "empty", what: "no-rows" }],
    [
      "a project's .ini",
      '[MegaTune]\n signature = "made"\n[Constants]\npage = 1\n veTable = array, U08, 0, [16x16], "%", 1, 0\n',
      { code: "not-a-tune", what: "ini" },
    ],
    [
      "an .ini that begins with conditions",
      "#unset CAN_COMMANDS\n#if LAMBDA\n#endif\n[PcVariables]\n a = 1\n",
      { code: "not-a-tune", what: "ini" },
    ],
    [
      "a RomRaider definition",
      '<?xml version="1.0"?>\n<roms><rom><romid><xmlid>BASE</xmlid></romid></rom></roms>',
      { code: "not-a-tune", what: "definition" },
    ],
    [
      "a log with known headings",
      '"Speeduino 2020.12"\nTime\tSecL\tRPM\tMAP\ns\ts\tRPM\tkPa\n0.1\t1\t800\t30\n0.2\t1\t810\t31\n',
      { code: "not-a-tune", what: "log" },
    ],
    ["a log of any logger", "Time,RPM,MAP\n0,800,30\n0.1,810,31\n", { code: "not-a-tune", what: "log" }],
    ["a log without headings", "1,2,3\n".repeat(500), { code: "not-a-tune", what: "log" }],
    ["a letter", "Dear tuner,\nplease find the table attached.\n", { code: "not-a-tune", what: "text" }],
    ["a page", "<!doctype html><html><body>1 2 3</body></html>", { code: "not-a-tune", what: "text" }],
    ["any JSON", '{"a": [1, 2, 3]}', { code: "not-a-tune", what: "text" }],
    ["a list of numbers", "1\n2\n3\n", { code: "not-a-tune", what: "text" }],
  ])("%s", (_, text, problem) => {
    expect(importTune("dropped", bytes(text))).toEqual({ ok: false, problem });
  });

  test("the tune of a device without tables", () => {
    const text =
      '<msq><versionInfo signature="dash"/><page><constant name="backlight">50.0</constant></page></msq>';
    expect(importTune("dash.msq", bytes(text))).toEqual({
      ok: false,
      problem: { code: "not-a-tune", what: "no-tables" },
    });
  });

  test("bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) & 255);
    expect(importTune("x.bin", noise)).toEqual({
      ok: false,
      problem: { code: "not-a-tune", what: "binary" },
    });
    expect(importTune("x.mlg", bytes("MLVLG\0"))).toMatchObject({
      problem: { code: "damaged", format: "mlg" },
    });
  });
});
