/**
 * Asks one question at a time: while an answer is on its way only the newest question is kept.
 * `deliver` hears every answer together with its question; after `stop` it hears nothing.
 */
export interface LatestWins<Question> {
  ask(question: Question): void;
  stop(): void;
}

/** Makes a queue of length one before something slow. A rejected answer goes to `failed`. */
export function latestWins<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  deliver: (answer: Answer, question: Question) => void,
  failed: (reason: unknown) => void,
): LatestWins<Question> {
  let next: { readonly question: Question } | null = null;
  let busy = false;
  let stopped = false;

  async function work(): Promise<void> {
    busy = true;
    while (next !== null && !stopped) {
      const { question } = next;
      next = null;
      try {
        const answered = await answer(question);
        if (!stopped) deliver(answered, question);
      } catch (reason) {
        if (!stopped) failed(reason);
      }
    }
    busy = false;
  }

  return {
    ask(question) {
      next = { question };
      if (!busy) void work();
    },
    stop() {
      stopped = true;
      next = null;
    },
  };
}
