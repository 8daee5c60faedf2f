import { expect, type Page } from "@playwright/test";

/** A number as shown on screen ("−1 970.3 rpm"), and half of its last digit: how exactly it is shown. */
function shownNumber(text: string): { readonly value: number; readonly half: number } {
  const digits = text
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .match(/-?\d+(\.\d+)?/)?.[0];
  if (digits === undefined) throw new Error(`no number in ${JSON.stringify(text)}`);
  const decimals = digits.split(".")[1]?.length ?? 0;
  return { value: Number(digits), half: 0.5 * 10 ** -decimals };
}

/** Fails unless the shown number is the expected one, rounded to the digits shown. */
export function expectShown(text: string, expected: number, what: string) {
  const { value, half } = shownNumber(text);
  expect(Math.abs(value - expected), `${what}: shown ${text}, expected ${expected}`).toBeLessThanOrEqual(
    half * 1.001 + Math.abs(expected) * 1e-5,
  );
}

/** Opens a view of the session that is on screen. */
export async function openView(page: Page, view: string) {
  await page.goto(page.url().replace(/(#\/session\/[^/?]+).*/, `$1/${view}`));
}
