import { expect, test } from "vitest";
import { duplicates, uniqueIds } from "../../../../src/domain/logs/delimited/channel-ids";

test("ids are labels, numbered from the second of a name on, also where a label looks like such a number", () => {
  expect(uniqueIds(["a", "a #2", "a", "b", "a", "a #2", "a"])).toEqual([
    "a",
    "a #2",
    "a #3",
    "b",
    "a #4",
    "a #2 #2",
    "a #5",
  ]);
  expect(duplicates(["a", "b", "a", "a"])).toEqual(["a"]);
});

test("three hundred thousand columns of one name are numbered at once", () => {
  const ids = uniqueIds(Array.from({ length: 300_000 }, () => "Same"));
  expect(ids.at(-1)).toBe("Same #300000");
  expect(new Set(ids).size).toBe(300_000);
});
