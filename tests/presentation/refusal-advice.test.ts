import { expect, test } from "vitest";
import { importLog, sourceFromBytes } from "../../src/domain/logs/registry";
import { english } from "../../src/presentation/text/english";
import { createFormat } from "../../src/presentation/text/format";
import { portuguese } from "../../src/presentation/text/portuguese";
import { describeProblem } from "../../src/presentation/text/problem";

const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 7919) >> 5);
const letters = (text: string) => Uint8Array.from(text.padEnd(400, "\0"), (letter) => letter.charCodeAt(0));

const files: readonly (readonly [name: string, bytes: Uint8Array, program: RegExp])[] = [
  ["log.daq", letters("EMERALD v1.00 file\x1a"), /AEMdata/],
  ["LOG0017.MS3", letters("\0\0\0\0MS3 Format 0523.15 "), /\.ini.+MegaLogViewer/],
  ["log.emublog", letters("\xefeml"), /EMU client/],
  ["drive.hpl", noise, /VCM Scanner/],
  ["pull.dl", noise, /Holley/],
];

test.each(files)("%s is refused with the program that can export it", async (name, bytes, program) => {
  const result = await importLog(sourceFromBytes(name, bytes));
  if (result.ok || result.problem.code !== "unsupported") throw new Error(`not refused: ${name}`);
  for (const dictionary of [english, portuguese]) {
    const { next } = describeProblem(result.problem, dictionary, createFormat("en"));
    expect(next).toMatch(program);
  }
});
