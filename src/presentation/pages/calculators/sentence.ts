import type { Dictionary } from "../../text/english";
import { fixedUnit, type Answer, type Found, type ResultId } from "./answer";
import { inputSpecs, type InputId, type Tool } from "./calculator-inputs";
import type { Choices, Inputs } from "./calculator-state";

type Write = (found: Pick<Found, "value" | "measure" | "decimals">) => string;

/** What a sentence is made of. */
interface Said {
  readonly choices: Choices;
  /** A result as a number; 0 where the calculator has none of it. */
  readonly value: (id: ResultId) => number;
  /** A result, and an input, in words. */
  readonly result: (id: ResultId) => string;
  readonly input: (id: InputId, decimals: number) => string;
  readonly write: Write;
  readonly words: Dictionary["calculators"]["sentence"];
}

/** The result of a calculator as one sentence, or what to do for one. */
export function sentenceOf(
  tool: Tool,
  answer: Answer,
  { of, choices, write }: { readonly of: Inputs; readonly choices: Choices; readonly write: Write },
  { sentence: words }: Dictionary["calculators"],
): string {
  const wrong = Object.keys(answer.troubles).length;
  if (wrong > 0) return words.wrong(wrong);
  const found = (id: ResultId) => answer.found.find((one) => one.id === id);
  return sentences[tool]({
    choices,
    write,
    words,
    value: (id) => found(id)?.value ?? 0,
    result: (id) => {
      const one = found(id);
      return one === undefined ? "" : write(one);
    },
    input: (id, decimals) => write({ value: of(id), measure: inputSpecs[id].measure, decimals }),
  });
}

const sentences: Readonly<Record<Tool, (said: Said) => string>> = {
  injection: ({ choices, value, result, input, words }) => {
    if (choices.aim === "efficiency") return words.efficiency(result("efficiency"), input("loggedMs", 2));
    const speed = input("rpm", 0);
    return Math.max(value("duty"), value("duty2")) > 100
      ? words.tooLong(result("pulseMs"), speed)
      : words.time(result("pulseMs"), input("mapBar", 2), speed, result("duty"));
  },
  injectors: ({ choices, result, input, words }) =>
    choices.size === "power"
      ? words.power(result("supportedHp"), input("dutyPercent", 0))
      : words.injectors(result("eachFlow"), input("powerHp", 0)),
  "dead-time": ({ result, input, words }) => words.deadTime(result("deadTime"), input("volts", 1)),
  blend: ({ result, words }) => words.blend(result("blendRatio")),
  mixture: ({ value, result, write, words }) => {
    const excess = value("excess");
    const share = write({ value: Math.abs(excess), measure: fixedUnit("%"), decimals: 1 });
    const side = Math.abs(excess) < 0.05 ? "exact" : excess > 0 ? "rich" : "lean";
    return words.mixture(result("lambda"), side, share);
  },
};
