import type { EngineProblem } from "../../../workers/api";
import type { Channel, Clock } from "../../domain/logs/channel";
import { buildPyramid, type Pyramid } from "../../domain/logs/pyramid";
import { fail, ok, type Result } from "../../domain/result";
import type { Session } from "../../domain/session";
import type { EngineStore } from "./engine-store";

/** A channel in memory, its clock, and its pyramid once a plot has asked for it. */
export interface ResidentChannel {
  readonly channel: Channel;
  readonly clock: Clock;
  readonly pyramid: () => Pyramid;
}

/** A session of which some channels are in memory. */
export interface ResidentSession {
  readonly session: Session;
  channels(ids: readonly string[]): Promise<Result<readonly ResidentChannel[], EngineProblem>>;
}

/** Columns kept in memory, at most `capBytes` of them: those unused for longest make room. */
export interface ResidentColumns {
  readonly open: (session: string) => Promise<Result<ResidentSession, EngineProblem>>;
  /** Keeps columns that have just been stored: the first plot need not read them again. */
  readonly adopt: (session: Session, channels: readonly Channel[], clocks: readonly Clock[]) => void;
  readonly forget: (session: string) => void;
  readonly bytes: () => number;
}

interface Holding extends ResidentChannel {
  readonly bytes: number;
}

interface Shelf {
  readonly session: Session;
  readonly clocks: Map<number, Clock>;
  /** In the order of use, last used last. */
  readonly held: Map<string, Holding>;
  /** Reads one after the other: two plots that need the same channel read it once. */
  reading: Promise<unknown>;
}

/** Keeps columns of sessions between questions. */
export function residentColumns(store: EngineStore, capBytes: number): ResidentColumns {
  // In the order of use, last used last.
  const shelves = new Map<string, Shelf>();

  function bytes(): number {
    let sum = 0;
    for (const { held } of shelves.values()) for (const { bytes: own } of held.values()) sum += own;
    return sum;
  }

  function makeRoom(keep: ReadonlySet<Holding>): void {
    let excess = bytes() - capBytes;
    for (const { held } of shelves.values()) {
      for (const [id, holding] of held) {
        if (excess <= 0) return;
        if (keep.has(holding)) continue;
        held.delete(id);
        excess -= holding.bytes;
      }
    }
  }

  async function hold(
    shelf: Shelf,
    ids: readonly string[],
  ): Promise<Result<readonly Holding[], EngineProblem>> {
    const missing = [...new Set(ids)].filter((id) => !shelf.held.has(id));
    if (missing.length > 0) {
      const read = await store.channels(shelf.session.id, missing);
      if (!read.ok) return read;
      for (const [number, clock] of read.value.clocks) {
        if (!shelf.clocks.has(number)) shelf.clocks.set(number, clock);
      }
      for (const channel of read.value.channels) shelf.held.set(channel.id, holding(shelf, channel));
    }
    const wanted = ids.map((id) => shelf.held.get(id)!);
    for (const own of wanted) {
      shelf.held.delete(own.channel.id);
      shelf.held.set(own.channel.id, own);
    }
    makeRoom(new Set(wanted));
    return ok(wanted);
  }

  return {
    async open(id) {
      let shelf = shelves.get(id);
      if (shelf === undefined) {
        const session = await store.session(id);
        if (session === null) return fail({ code: "session-missing", session: id });
        shelf = shelves.get(id) ?? newShelf(session);
      }
      shelves.delete(id);
      shelves.set(id, shelf);
      const own = shelf;
      return ok({
        session: own.session,
        channels(ids) {
          const unknown = ids.find((channel) => !own.session.channels.some((known) => known.id === channel));
          if (unknown !== undefined)
            return Promise.resolve(fail({ code: "channel-missing", channel: unknown }));
          const turn = own.reading.then(() => hold(own, ids));
          own.reading = turn.catch(() => null);
          return turn;
        },
      });
    },
    adopt(session, channels, clocks) {
      const shelf = newShelf(session);
      for (const [number, clock] of clocks.entries()) shelf.clocks.set(number, clock);
      for (const channel of channels) shelf.held.set(channel.id, holding(shelf, channel));
      shelves.set(session.id, shelf);
      makeRoom(new Set());
    },
    forget: (id) => void shelves.delete(id),
    bytes,
  };
}

function newShelf(session: Session): Shelf {
  return { session, clocks: new Map(), held: new Map(), reading: Promise.resolve() };
}

function holding(shelf: Shelf, channel: Channel): Holding {
  const clock = shelf.clocks.get(channel.clock);
  if (clock === undefined) throw new Error(`channel ${channel.id} has no clock ${channel.clock}`);
  let pyramid: Pyramid | null = null;
  return {
    channel,
    clock,
    // A pyramid adds a sixth to its column.
    bytes: channel.samples.byteLength * (1 + 1 / 6),
    pyramid() {
      pyramid ??= buildPyramid(clock, channel.samples, shelf.session.clocks[channel.clock]?.medianStepS);
      return pyramid;
    },
  };
}
