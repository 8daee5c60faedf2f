import type { CursorValue, EngineProblem } from "../../../workers/api";
import type { EngineWorkerApi } from "../../../workers/api";
import type { Remote } from "../../application/remote";
import type { ChannelStatistics } from "../../domain/analysis/figure";
import type { Result } from "../../domain/result";
import { latestWins } from "./latest-wins";

/** Numbers of the live legend: raw values at both cursors, and statistics between them or in view. */
export interface Readings {
  readonly a: ReadonlyMap<string, CursorValue>;
  readonly b: ReadonlyMap<string, CursorValue>;
  readonly statistics: ReadonlyMap<string, ChannelStatistics>;
}

/** What the legend asks of the engine. */
export type ReadingEngine = Pick<Remote<EngineWorkerApi>, "at" | "between">;

/** Asks for readings, each kind one at a time; `changed` after every answer. */
export interface ReadingFeed {
  now(): Readings;
  askAt(cursor: "a" | "b", timeS: number | null, channels: readonly string[]): void;
  askBetween(fromS: number, toS: number, channels: readonly string[]): void;
  stop(): void;
}

const settleMs = 90;

/** Feeds the legend of one chart. */
export function readingFeed(
  session: string,
  engine: ReadingEngine,
  changed: () => void,
  failed: (reason: unknown) => void,
): ReadingFeed {
  let now: Readings = { a: new Map(), b: new Map(), statistics: new Map() };
  const wanted: { a: number | null; b: number | null } = { a: null, b: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  interface At {
    readonly cursor: "a" | "b";
    readonly timeS: number;
    readonly channels: readonly string[];
  }
  const ofCursor = () =>
    latestWins<At, Result<readonly CursorValue[], EngineProblem>>(
      ({ channels, timeS }) => engine.at(session, channels, timeS),
      (answer, { cursor }) => {
        if (!answer.ok || wanted[cursor] === null) return;
        now = { ...now, [cursor]: new Map(answer.value.map((value) => [value.channel, value])) };
        changed();
      },
      failed,
    );
  const cursors = { a: ofCursor(), b: ofCursor() };
  const statistics = latestWins<
    { readonly fromS: number; readonly toS: number; readonly channels: readonly string[] },
    Result<readonly ChannelStatistics[], EngineProblem>
  >(
    ({ channels, fromS, toS }) => engine.between(session, channels, fromS, toS),
    (answer) => {
      if (!answer.ok) return;
      now = { ...now, statistics: new Map(answer.value.map((one) => [one.channel, one])) };
      changed();
    },
    failed,
  );

  return {
    now: () => now,
    askAt(cursor, timeS, channels) {
      wanted[cursor] = timeS;
      if (timeS === null || channels.length === 0) {
        now = { ...now, [cursor]: new Map() };
        changed();
      } else cursors[cursor].ask({ cursor, timeS, channels });
    },
    askBetween(fromS, toS, channels) {
      clearTimeout(timer);
      if (channels.length === 0) return;
      // Statistics of a million samples are not worth asking for in the middle of a movement.
      timer = setTimeout(() => statistics.ask({ fromS, toS, channels }), settleMs);
    },
    stop() {
      clearTimeout(timer);
      cursors.a.stop();
      cursors.b.stop();
      statistics.stop();
    },
  };
}
