import { describe, expect, test } from "vitest";
import { formats, importLog, sourceFromBytes } from "../../../src/domain/logs/registry";
import { logFixtures } from "../../fixtures/logs";
import { violations } from "./invariants";

const readers = formats.filter(({ reads }) => reads);
const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 7919 + (at >> 3)) & 255);
const strangers = [
  { name: "noise", bytes: noise },
  { name: "zeros", bytes: new Uint8Array(4000) },
  { name: "one byte", bytes: new Uint8Array([0x40]) },
  ...logFixtures.filter(({ format }) =>
    ["mlg", "motec-ld", "aim-xrk", "vbo", "gpx", "generic-csv"].includes(format),
  ),
];

// The Import page lets the user say what a file is; the user can be wrong.
describe.each(readers.map(({ id }) => id))("a file said to be %s that is something else", (formatId) => {
  test.each(strangers.map((stranger) => [stranger.name, stranger.bytes] as const))(
    "%s",
    async (name, bytes) => {
      const result = await importLog(sourceFromBytes(name, bytes, { formatId }));
      if (result.ok) for (const log of result.value) expect(violations(log)).toEqual([]);
      else expect(result.problem.code).toMatch(/^[a-z-]+$/);
    },
  );
});
