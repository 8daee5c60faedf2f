import { fail, ok, type Result } from "../result";

/** Where an expression went wrong: `at` counts characters from 0, `what` is the piece of it, "" at its end. */
export interface ExpressionProblem {
  readonly code:
    | "unexpected"
    | "unclosed"
    | "unknown-function"
    | "unknown-channel"
    | "wrong-unit"
    | "wrong-arguments"
    | "too-deep";
  readonly at: number;
  readonly what: string;
}

/** One piece of an expression. */
export interface Token {
  readonly kind: "number" | "name" | "unit" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const blank = /\s+/y;
const number = /(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/iy;
const name = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const sign = /<=|>=|==|!=|<>|&&|\|\||[-+*/%^()<>!?:,=]/y;

/** Splits an expression into its pieces; the last one is the end. */
export function tokens(text: string): Result<readonly Token[], ExpressionProblem> {
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const space = take(blank);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const next = quoted(text, at) ?? plain(take, at);
    if (next === null) return fail({ code: "unexpected", at, what: text[at] ?? "" });
    if (next.end > text.length) return fail({ code: "unclosed", at, what: text.slice(at) });
    found.push({ kind: next.kind, text: next.text, at });
    at = next.end;
  }
  found.push({ kind: "end", text: "", at });
  return ok(found);
}

interface Piece {
  readonly kind: Token["kind"];
  readonly text: string;
  readonly end: number;
}

/** A channel's name between quotes, or a unit or an index between brackets. */
function quoted(text: string, at: number): Piece | null {
  const close = { '"': '"', "'": "'", "[": "]" }[text[at]!];
  if (close === undefined) return null;
  const end = text.indexOf(close, at + 1);
  const kind = close === "]" ? "unit" : "name";
  return end < 0
    ? { kind, text: "", end: text.length + 1 }
    : { kind, text: text.slice(at + 1, end).trim(), end: end + 1 };
}

function plain(take: (pattern: RegExp) => string | null, at: number): Piece | null {
  for (const [kind, pattern] of [
    ["number", number],
    ["name", name],
    ["sign", sign],
  ] as const) {
    const text = take(pattern);
    if (text !== null) return { kind, text, end: at + text.length };
  }
  return null;
}
