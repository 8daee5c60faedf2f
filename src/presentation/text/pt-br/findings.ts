import type { FindingWords } from "../describe-finding";
import type { Dictionary } from "../english";

const sentences: Readonly<Record<string, FindingWords>> = {};

/** O que as análises e o relatório de qualidade acharam, por código. */
export const findings: Dictionary["findings"] = {
  sentences,
  unknown: (code) => ({
    title: `Achado “${code}”`,
    sentence: "Esta versão não tem palavras para ele.",
    next: "",
  }),
};
