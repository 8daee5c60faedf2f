import { fail, ok, type Result } from "../result";
import { tokens, type ExpressionProblem, type Token } from "./tokens";

/** What two values can be joined by. */
export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | "<"
  | "<="
  | ">"
  | ">="
  | "=="
  | "!="
  | "and"
  | "or";

/** An expression as a tree. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  /** A channel by its label or role; `unit` asks for a conversion, "" for the log's own. */
  | { readonly kind: "channel"; readonly name: string; readonly unit: string; readonly at: number }
  /** So many samples before. */
  | { readonly kind: "past"; readonly of: Expression; readonly samples: number }
  | { readonly kind: "negative" | "not"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "choice"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly kind: "call";
      readonly name: FunctionName;
      readonly of: readonly Expression[];
    };

/** Functions with how many values they take. */
export const functions = {
  abs: [1, 1],
  sqrt: [1, 1],
  min: [2, 8],
  max: [2, 8],
  /** Change per second. */
  d: [1, 1],
  /** Seconds since the condition was last true. */
  since: [1, 1],
  /** True only after the condition has lasted so many seconds. */
  for: [2, 2],
  /** True where the condition begins or ends. */
  rising: [1, 1],
  falling: [1, 1],
  /** The value a number of seconds ago. */
  shift: [2, 2],
  isnan: [1, 1],
} as const;

/** Name of a function. */
export type FunctionName = keyof typeof functions;

// Binds from loose to tight; comparisons do not follow each other; "^" binds to the right, above the sign before it.
const levels: readonly (readonly (readonly [text: string, operator: BinaryOperator])[])[] = [
  [
    ["or", "or"],
    ["||", "or"],
  ],
  [
    ["and", "and"],
    ["&&", "and"],
  ],
  [
    ["==", "=="],
    ["=", "=="],
    ["!=", "!="],
    ["<>", "!="],
    ["<=", "<="],
    [">=", ">="],
    ["<", "<"],
    [">", ">"],
  ],
  [
    ["+", "+"],
    ["-", "-"],
  ],
  [
    ["*", "*"],
    ["/", "/"],
    ["%", "%"],
  ],
];

const deepest = 64;

/** Pieces beyond which an expression is refused: its tree is walked by recursion. */
const mostPieces = 2000;

const comparisons = levels.findIndex((operators) => operators.some(([text]) => text === "<"));

class Stop extends Error {
  readonly problem: ExpressionProblem;
  constructor(problem: ExpressionProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Reads an expression; comparisons give 1 or 0, precedence is the usual one. Runs nothing. */
export function parseExpression(text: string): Result<Expression, ExpressionProblem> {
  const split = tokens(text);
  if (!split.ok) return split;
  const excess = split.value[mostPieces];
  if (excess !== undefined) return fail({ code: "too-deep", at: excess.at, what: excess.text });
  try {
    const reader = new Reader(split.value);
    const tree = reader.choice(0);
    reader.expectEnd();
    return ok(tree);
  } catch (error) {
    if (error instanceof Stop) return fail(error.problem);
    throw error;
  }
}

class Reader {
  private next = 0;
  private readonly pieces: readonly Token[];

  constructor(pieces: readonly Token[]) {
    this.pieces = pieces;
  }

  choice(depth: number): Expression {
    if (depth > deepest) throw this.stop("too-deep");
    const test = this.level(0, depth);
    if (!this.accept("?")) return test;
    const yes = this.choice(depth + 1);
    this.expect(":");
    return { kind: "choice", test, yes, no: this.choice(depth + 1) };
  }

  expectEnd(): void {
    if (this.here.kind !== "end") throw this.stop("unexpected");
  }

  private get here(): Token {
    return this.pieces[this.next]!;
  }

  private stop(code: ExpressionProblem["code"], { at, text } = this.here): Stop {
    return new Stop({ code, at, what: text });
  }

  private accept(text: string): boolean {
    const { kind, text: own } = this.here;
    const word = kind === "name" && own.toLowerCase() === text;
    if (!word && !(kind === "sign" && own === text)) return false;
    this.next++;
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.stop(this.here.kind === "end" ? "unclosed" : "unexpected");
  }

  private level(at: number, depth: number): Expression {
    const operators = levels[at];
    if (operators === undefined) return this.unary(depth);
    if (depth > deepest) throw this.stop("too-deep");
    // The word denies a whole comparison, as in SQL; the sign "!" only what follows it, as in C.
    if (at === comparisons && this.accept("not")) return { kind: "not", of: this.level(at, depth + 1) };
    let left = this.level(at + 1, depth);
    for (let joined = 0; ; joined++) {
      const operator = this.here;
      const found = operators.find(([text]) => this.accept(text));
      if (found === undefined) return left;
      // "1 < x < 2" would compare a truth with 2.
      if (at === comparisons && joined > 0) throw this.stop("unexpected", operator);
      left = { kind: "binary", operator: found[1], left, right: this.level(at + 1, depth) };
    }
  }

  private unary(depth: number): Expression {
    if (depth > deepest) throw this.stop("too-deep");
    if (this.accept("-")) return { kind: "negative", of: this.unary(depth + 1) };
    if (this.accept("not") || this.accept("!")) return { kind: "not", of: this.unary(depth + 1) };
    const base = this.primary(depth);
    if (!this.accept("^")) return base;
    return { kind: "binary", operator: "^", left: base, right: this.unary(depth + 1) };
  }

  private primary(depth: number): Expression {
    const piece = this.here;
    if (this.accept("(")) {
      const inside = this.choice(depth + 1);
      this.expect(")");
      return this.past(inside);
    }
    this.next++;
    if (piece.kind === "number") return { kind: "number", value: Number(piece.text) };
    if (piece.kind !== "name") {
      this.next--;
      throw this.stop("unexpected");
    }
    return this.accept("(") ? this.past(this.call(piece, depth)) : this.past(this.channel(piece));
  }

  private channel({ text, at }: Token): Expression {
    const unit = this.here.kind === "unit" && !isIndex(this.here.text) ? this.here.text : "";
    if (unit !== "") this.next++;
    return { kind: "channel", name: text, unit, at };
  }

  private past(of: Expression): Expression {
    if (this.here.kind !== "unit") return of;
    if (!isIndex(this.here.text)) throw this.stop("unexpected");
    const samples = -Number(this.here.text);
    this.next++;
    return { kind: "past", of, samples };
  }

  private call(piece: Token, depth: number): Expression {
    const name = piece.text.toLowerCase();
    if (!isFunction(name)) throw this.stop("unknown-function", piece);
    const of: Expression[] = [];
    do of.push(this.choice(depth + 1));
    while (this.accept(","));
    this.expect(")");
    const [least, most] = functions[name];
    if (of.length < least || of.length > most) throw this.stop("wrong-arguments", piece);
    return { kind: "call", name, of };
  }
}

function isIndex(text: string): boolean {
  return /^-\d+$/.test(text);
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}
