import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { contentHash } from "../../../src/infrastructure/files/content-hash";
import { sha256 } from "../../../src/infrastructure/files/sha256";

afterEach(() => vi.unstubAllGlobals());

test("our SHA-256 is SHA-256, at every length around its blocks", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      return sha256(bytes) === createHash("sha256").update(bytes).digest("hex");
    }),
  );
});

test("a page on plain http names a file by the same hash", async () => {
  const bytes = new TextEncoder().encode("Time,RPM\n0,900\n");
  const secure = await contentHash(bytes);
  vi.stubGlobal("crypto", { getRandomValues: () => {} });
  expect(await contentHash(bytes)).toBe(secure);
});
