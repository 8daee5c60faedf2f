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

  function take(): { readonly question: Question } | null {
    const now = next;
    next = null;
    return now;
  }

  async function work(): Promise<void> {
    busy = true;
    for (let now = take(); now !== null; now = take()) {
      const { question } = now;
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
