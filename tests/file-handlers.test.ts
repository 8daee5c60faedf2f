import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { abouts } from "../src/domain/logs/abouts";
import { tuneFormats } from "../src/domain/tables/formats/registry";

const openable: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("../src/file-handlers.json", import.meta.url), "utf8"),
);

/** Every log or tune can come in one of these. */
const packings = ["zip", "gz"];

test("an installed app offers to open exactly the files that the shelves read", () => {
  const read = [...abouts, ...tuneFormats]
    .filter(({ reads }) => reads)
    .flatMap(({ extensions }) => extensions);
  const wanted = new Set([...read, ...packings].map((extension) => `.${extension}`));
  const offered = Object.values(openable).flat();
  expect(offered.toSorted()).toEqual([...wanted].toSorted());
});

test("every media type is one that a manifest may name", () => {
  for (const type of Object.keys(openable)) expect(type).toMatch(/^[a-z]+\/[a-z0-9+.-]+$/);
});
