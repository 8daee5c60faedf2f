import { fail, ok, type Result } from "../../result";
import type { Arithmetic } from "./arithmetic";

/** Why typed text is no entry. */
export type EntryProblem = { readonly code: "empty-entry" } | { readonly code: "not-an-entry" };

const operators: Readonly<Record<string, Arithmetic["operator"]>> = {
  "": "set",
  "=": "set",
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
};
const number = String.raw`\d+(?:[.,]\d*)?|[.,]\d+`;
const plain = new RegExp(`^([-=+*/]?)([-+]?)(${number})$`);
const percentLast = new RegExp(`^([-+]?)(${number})%$`);
const percentFirst = new RegExp(`^%([-+]?)(${number})$`);

/**
 * What a tuner means by what he types into selected cells:
 *
 *     12  =12       every cell becomes 12
 *     =-2           every cell becomes -2 (a sign alone adds or subtracts)
 *     +3  -2        every cell gains 3, loses 2
 *     *1.05  x1.05  every cell times 1.05;  /2  divided by 2
 *     5%  +5%  %5   every cell gains 5 percent;  -5%  %-5  loses 5 percent
 *
 * One comma or one point is the decimal mark; there is no thousands mark. Blanks do not matter.
 */
export function parseEntry(text: string): Result<Arithmetic, EntryProblem> {
  const entry = text
    .replace(/\s/g, "")
    .replace(/[−–]/g, "-")
    .replace(/^[x×·]/i, "*")
    .replace(/^[÷:]/, "/");
  if (entry === "") return fail({ code: "empty-entry" });
  const [, sign = "", share] = percentLast.exec(entry) ?? percentFirst.exec(entry) ?? [];
  if (share !== undefined) return ok({ operator: "percent", amount: amountOf(sign, share) });
  const [, mark, inner = "", digits] = plain.exec(entry) ?? [];
  const operator = mark === undefined ? undefined : operators[mark];
  if (operator === undefined || digits === undefined) return fail({ code: "not-an-entry" });
  return ok({ operator, amount: amountOf(inner, digits) });
}

function amountOf(sign: string, digits: string): number {
  const size = Number(digits.replace(",", "."));
  return sign === "-" && size !== 0 ? -size : size;
}
