import { Dexie } from "dexie";
import type { EngineProblem } from "../../../workers/api";
import type { Channel, Clock, Column } from "../../domain/logs/channel";
import { fail, ok, type Result } from "../../domain/result";
import type { Session, SessionChannel } from "../../domain/session";
import { joinChunks } from "./chunks";
import type { FuelTuneDatabase } from "./schema";

/** Channels with their samples, and the clocks they run on. */
export interface StoredColumns {
  readonly channels: readonly Channel[];
  /** By clock number; only the clocks that these channels use. */
  readonly clocks: ReadonlyMap<number, Clock>;
}

/** A session without its samples; null when it is not there or waits for its deletion. */
export async function readSession(db: FuelTuneDatabase, id: string): Promise<Session | null> {
  const session = await db.sessions.get(id);
  return session === undefined || session.deletedAt !== null ? null : session;
}

/** Samples and clocks of some channels of a session, in the order asked for. */
export async function readChannels(
  db: FuelTuneDatabase,
  id: string,
  channelIds: readonly string[],
): Promise<Result<StoredColumns, EngineProblem>> {
  const session = await readSession(db, id);
  if (session === null) return fail({ code: "session-missing", session: id });
  const channels: Channel[] = [];
  for (const channel of channelIds) {
    const found = session.channels.find((candidate) => candidate.id === channel);
    if (found === undefined) return fail({ code: "channel-missing", channel });
    const samples = await readColumn(db, id, found.id);
    if (!samples.ok) return samples;
    channels.push(withSamples(found, samples.value));
  }
  const clocks = new Map<number, Clock>();
  for (const number of new Set(channels.map((channel) => channel.clock))) {
    const clock = await readClock(db, id, number);
    if (!clock.ok) return clock;
    clocks.set(number, clock.value);
  }
  return ok({ channels, clocks });
}

/** One clock of a session. */
async function readClock(
  db: FuelTuneDatabase,
  session: string,
  clock: number,
): Promise<Result<Clock, EngineProblem>> {
  return readColumn(db, session, clock);
}

async function readColumn(
  db: FuelTuneDatabase,
  session: string,
  column: string | number,
): Promise<Result<Column, EngineProblem>> {
  const chunks = await db.samples
    .where("[session+column+index]")
    .between([session, column, Dexie.minKey], [session, column, Dexie.maxKey])
    .toArray();
  const joined = joinChunks(chunks);
  return joined.ok ? joined : fail({ code: "samples-damaged", session });
}

function withSamples(channel: SessionChannel, samples: Column): Channel {
  const { id, label, unit, role, clock, states, category } = channel;
  return { id, label, unit, role, clock, samples, category, ...(states === null ? {} : { states }) };
}
