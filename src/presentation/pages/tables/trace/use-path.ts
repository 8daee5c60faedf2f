import { useEffect, useRef, useState } from "react";
import type { PathAnswer } from "../../../../../workers/api";
import { latestWins, type LatestWins } from "../../../charts/latest-wins";
import { useApplication } from "../../../services";

/** Seconds of the trace behind the cursor. */
const tailS = 5;
const mostPoints = 250;

interface Question {
  readonly session: string;
  readonly channels: readonly string[];
  readonly timeS: number;
}

/** Where channels went in the seconds before a time; the last answer stays until the next one is there. */
export function usePath(session: string, channels: readonly string[], timeS: number): PathAnswer | null {
  const { engine } = useApplication();
  const [answered, setAnswered] = useState<{ readonly of: string; readonly path: PathAnswer } | null>(null);
  const queue = useRef<LatestWins<Question> | null>(null);
  const of = JSON.stringify([session, ...channels]);
  useEffect(() => {
    const asking = latestWins(
      (question: Question) =>
        engine.path(question.session, question.channels, question.timeS - tailS, question.timeS, mostPoints),
      (answer, question) => {
        if (answer.ok) {
          setAnswered({ of: JSON.stringify([question.session, ...question.channels]), path: answer.value });
        }
      },
      () => setAnswered(null),
    );
    queue.current = asking;
    return () => asking.stop();
  }, [engine]);
  useEffect(() => {
    const [id = "", ...asked]: string[] = JSON.parse(of);
    if (asked.length > 0) queue.current?.ask({ session: id, channels: asked, timeS });
  }, [of, timeS]);
  return answered?.of === of ? answered.path : null;
}
