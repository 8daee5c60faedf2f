import { analysisInput } from "../analysis/input";
import type { AnalysisInput } from "../analysis/analysis";
import { assumedUnit } from "../logs/assumed-units";
import type { Channel, Clock, Column } from "../logs/channel";
import type { LogDraft } from "../logs/draft";
import { gapSteps } from "../logs/rhythm";
import { roleInfo } from "../logs/roles";
import { rowAtOrBefore } from "../logs/seek";
import { fail, ok, type Result } from "../result";
import { convert, convertible, parseUnit } from "../units";
import type { BinaryOperator, Expression, FunctionName } from "./parse";
import type { ExpressionProblem } from "./tokens";

/** What an expression is evaluated on. */
interface Scene {
  readonly input: AnalysisInput;
  readonly log: ExpressionLog;
  readonly clock: number;
  readonly timeS: Clock;
  readonly stepS: number;
}

/** A log that expressions are asked of; where its format is known, so are the units that its files leave out. */
export type ExpressionLog = Pick<LogDraft, "clocks" | "channels"> & Partial<Pick<LogDraft, "format">>;

/**
 * The values of an expression on a clock of the log. Missing values stay missing, also through division by zero;
 * comparisons with them are false. No slope, duration, count of samples or line between samples reaches across a gap
 * of the clock; `since` and `shift` count seconds, which go on in a gap.
 */
export function evaluateExpression(
  expression: Expression,
  log: ExpressionLog,
  clock: number,
): Result<Column, ExpressionProblem> {
  const wrong = wrongChannel(expression, log);
  if (wrong !== null) return fail(wrong);
  const input = analysisInput(log.clocks, log.channels);
  const timeS = log.clocks[clock]!;
  return ok(evaluate(expression, { input, log, clock, timeS, stepS: input.stepS(clock) }));
}

/** The channel of a name: its label, else its role or id; capitals and blanks do not matter. */
function channelNamed(channels: readonly Channel[], name: string): Channel | null {
  const wanted = folded(name);
  return (
    channels.find(({ label }) => folded(label) === wanted) ??
    channels.find(({ role, id }) => folded(role ?? "") === wanted || folded(id) === wanted) ??
    null
  );
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}

/** The first channel that the log lacks, or that cannot be read in the unit it is asked in. */
function wrongChannel(expression: Expression, log: ExpressionLog): ExpressionProblem | null {
  switch (expression.kind) {
    case "number":
      return null;
    case "channel": {
      const { name, unit, at } = expression;
      const channel = channelNamed(log.channels, name);
      if (channel === null) return { code: "unknown-channel", at, what: name };
      return unit === "" || wayTo(unit, channel, log) !== null
        ? null
        : { code: "wrong-unit", at, what: unit };
    }
    case "binary":
      return wrongChannel(expression.left, log) ?? wrongChannel(expression.right, log);
    case "choice":
      return firstWrong([expression.test, expression.yes, expression.no], log);
    case "call":
      return firstWrong(expression.of, log);
    default:
      return wrongChannel(expression.of, log);
  }
}

function firstWrong(all: readonly Expression[], log: ExpressionLog): ExpressionProblem | null {
  for (const each of all) {
    const problem = wrongChannel(each, log);
    if (problem !== null) return problem;
  }
  return null;
}

/** How a channel's values become those of a unit; null where they do not. A channel without a unit is in its usual one. */
function wayTo(
  unit: string,
  { unit: own, label, role }: Channel,
  { format }: ExpressionLog,
): ((value: number) => number) | null {
  const usual = () => assumedUnit(format ?? "", label) ?? (role === null ? "" : roleInfo(role).unit);
  const stated = own.trim() === "" ? usual() : own.trim();
  if (stated === unit) return (value) => value;
  const [from, to] = [parseUnit(stated), parseUnit(unit)];
  if (from === null || to === null || !convertible(from, to)) return null;
  return from === to ? (value) => value : (value) => convert(value, from, to);
}

function evaluate(expression: Expression, scene: Scene): Column {
  switch (expression.kind) {
    case "number":
      return new Float64Array(scene.timeS.length).fill(expression.value);
    case "channel":
      return channelColumn(expression.name, expression.unit, scene);
    case "past":
      return before(evaluate(expression.of, scene), expression.samples, scene);
    case "negative":
      return evaluate(expression.of, scene).map((value) => -value);
    case "not":
      return evaluate(expression.of, scene).map((value) => (isTrue(value) ? 0 : 1));
    case "binary":
      return joined(expression.operator, evaluate(expression.left, scene), evaluate(expression.right, scene));
    case "choice": {
      const yes = evaluate(expression.yes, scene);
      const no = evaluate(expression.no, scene);
      return evaluate(expression.test, scene).map((value, row) => (isTrue(value) ? yes[row]! : no[row]!));
    }
    default:
      return called(
        expression.name,
        expression.of.map((each) => evaluate(each, scene)),
        scene,
      );
  }
}

function channelColumn(name: string, unit: string, { input, log, clock }: Scene): Column {
  const channel = channelNamed(input.channels, name)!;
  const column = input.onto(channel, clock);
  const way = unit === "" ? null : wayTo(unit, channel, log);
  return way === null ? column : column.map(way);
}

function isTrue(value: number): boolean {
  return value !== 0 && !Number.isNaN(value);
}

const operators: Readonly<Record<BinaryOperator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? NaN : a / b),
  "%": (a, b) => (b === 0 ? NaN : a % b),
  // What is missing stays missing, though anything ** 0 is 1; a negative power of 0 is a division by it.
  "^": (a, b) => (Number.isNaN(a) || (a === 0 && b < 0) ? NaN : a ** b),
  "<": (a, b) => (a < b ? 1 : 0),
  "<=": (a, b) => (a <= b ? 1 : 0),
  ">": (a, b) => (a > b ? 1 : 0),
  ">=": (a, b) => (a >= b ? 1 : 0),
  "==": (a, b) => (a === b ? 1 : 0),
  "!=": (a, b) => (a !== b && !Number.isNaN(a) && !Number.isNaN(b) ? 1 : 0),
  and: (a, b) => (isTrue(a) && isTrue(b) ? 1 : 0),
  or: (a, b) => (isTrue(a) || isTrue(b) ? 1 : 0),
};

function joined(operator: BinaryOperator, left: Column, right: Column): Column {
  const join = operators[operator];
  return left.map((value, row) => join(value, right[row]!));
}

function called(name: FunctionName, of: readonly Column[], scene: Scene): Column {
  const [first, second] = [of[0]!, of[1]];
  switch (name) {
    case "abs":
      return first.map(Math.abs);
    case "sqrt":
      return first.map(Math.sqrt);
    case "min":
      return first.map((_, row) => Math.min(...of.map((column) => column[row]!)));
    case "max":
      return first.map((_, row) => Math.max(...of.map((column) => column[row]!)));
    case "isnan":
      return first.map((value) => (Number.isNaN(value) ? 1 : 0));
    case "d":
      return slope(first, scene);
    case "rising":
      return first.map((value, row) => (isTrue(value) && row > 0 && !isTrue(first[row - 1]!) ? 1 : 0));
    case "falling":
      return first.map((value, row) => (!isTrue(value) && row > 0 && isTrue(first[row - 1]!) ? 1 : 0));
    case "since":
      return sinceTrue(first, scene);
    case "for":
      return lasting(first, second!, scene);
    default:
      return first.map((_, row) => shifted(first, row, second![row]!, scene));
  }
}

/** Whether the clock breaks between two rows that follow each other. */
function breaks({ timeS, stepS }: Scene, row: number): boolean {
  return row === 0 || timeS[row]! - timeS[row - 1]! > gapSteps * 1.001 * stepS;
}

function before(column: Column, samples: number, scene: Scene): Column {
  const answer = new Float64Array(column.length).fill(NaN);
  let start = 0;
  for (let row = 0; row < column.length; row++) {
    if (breaks(scene, row)) start = row;
    if (row - samples >= start) answer[row] = column[row - samples]!;
  }
  return answer;
}

/** Central difference inside, one-sided at ends and gaps. */
function slope(column: Column, scene: Scene): Column {
  const { timeS } = scene;
  return column.map((_, row) => {
    const from = breaks(scene, row) ? row : row - 1;
    const to = row + 1 < column.length && !breaks(scene, row + 1) ? row + 1 : row;
    return from === to ? NaN : (column[to]! - column[from]!) / (timeS[to]! - timeS[from]!);
  });
}

function sinceTrue(column: Column, { timeS }: Scene): Column {
  let lastS = -Infinity;
  return column.map((value, row) => {
    if (isTrue(value)) lastS = timeS[row]!;
    return timeS[row]! - lastS;
  });
}

function lasting(column: Column, seconds: Column, scene: Scene): Column {
  let sinceS = NaN;
  return column.map((value, row) => {
    if (!isTrue(value)) sinceS = NaN;
    else if (Number.isNaN(sinceS) || breaks(scene, row)) sinceS = scene.timeS[row]!;
    return scene.timeS[row]! - sinceS >= seconds[row]! ? 1 : 0;
  });
}

function shifted(column: Column, row: number, seconds: number, { timeS, stepS }: Scene): number {
  const wanted = timeS[row]! - seconds;
  const at = rowAtOrBefore(timeS, wanted);
  if (at < 0) return NaN;
  if (timeS[at] === wanted) return column[at]!;
  const span = at + 1 < timeS.length ? timeS[at + 1]! - timeS[at]! : Infinity;
  if (span > gapSteps * 1.001 * stepS) return NaN;
  return column[at]! + ((wanted - timeS[at]!) / span) * (column[at + 1]! - column[at]!);
}
