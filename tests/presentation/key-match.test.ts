import { expect, test } from "vitest";
import { chordsOf, isSingle, matches } from "../../src/presentation/frame/key-match";

const press = (key: string, held: Partial<Parameters<typeof matches>[1]> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const chord = (keys: string) => {
  const [first] = chordsOf(keys);
  if (first === undefined) throw new Error(`no chord in ${keys}`);
  return first;
};

test("a binding of single characters is a sequence, others are one chord", () => {
  expect(chordsOf("G H").map(({ key }) => key)).toEqual(["g", "h"]);
  expect(chordsOf("Ctrl Shift Z")).toEqual([{ key: "z", ctrl: true, shift: true, alt: false }]);
  expect(chordsOf("?")).toHaveLength(1);
});

test("Ctrl also means Cmd, and Ctrl is never ignored", () => {
  expect(matches(chord("Ctrl K"), press("k", { ctrlKey: true }))).toBe(true);
  expect(matches(chord("Ctrl K"), press("k", { metaKey: true }))).toBe(true);
  expect(matches(chord("Ctrl K"), press("k"))).toBe(false);
  expect(matches(chord("M"), press("m", { ctrlKey: true }))).toBe(false);
});

test("Shift tells letters and arrows apart, not signs that need it on some keyboards", () => {
  expect(matches(chord("Z"), press("Z", { shiftKey: true }))).toBe(false);
  expect(matches(chord("Shift Z"), press("Z", { shiftKey: true }))).toBe(true);
  expect(matches(chord("→"), press("ArrowRight", { shiftKey: true }))).toBe(false);
  expect(matches(chord("Shift →"), press("ArrowRight", { shiftKey: true }))).toBe(true);
  expect(matches(chord("?"), press("?", { shiftKey: true }))).toBe(true);
  expect(matches(chord("+"), press("+"))).toBe(true);
});

test("on another alphabet Ctrl with a letter is found by its place", () => {
  expect(matches(chord("Ctrl K"), press("л", { ctrlKey: true, code: "KeyK" }))).toBe(true);
  expect(matches(chord("K"), press("л", { code: "KeyK" }))).toBe(false);
});

test("only a printable character without Ctrl and Alt is a single key", () => {
  expect(["?", "N", "Shift Z", "0"].map((keys) => isSingle(chord(keys)))).toEqual([true, true, true, true]);
  expect(["Ctrl K", "Alt ←", "Enter", "Esc"].map((keys) => isSingle(chord(keys)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
