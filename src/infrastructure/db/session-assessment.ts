import type { EngineProblem } from "../../../workers/api";
import { qualityOf, type QualityReport } from "../../domain/logs/quality";
import { fail, ok, type Result } from "../../domain/result";
import type { SessionChannel } from "../../domain/session";
import type { FuelTuneDatabase } from "./schema";
import { readChannels, readSession } from "./session-reader";

/** Computes the quality report again, with the roles and units the session has now, and stores it. */
export async function assessSession(
  db: FuelTuneDatabase,
  id: string,
): Promise<Result<QualityReport, EngineProblem>> {
  const session = await readSession(db, id);
  if (session === null) return fail({ code: "session-missing", session: id });
  const columns = await readChannels(
    db,
    id,
    session.channels.map((channel) => channel.id),
  );
  if (!columns.ok) return columns;
  // Every stored clock carries a channel: an import leaves the others out.
  const clocks = session.clocks.map((_, number) => columns.value.clocks.get(number) ?? new Float64Array());
  const quality = qualityOf({ ...session, clocks, channels: columns.value.channels });
  await db.transaction("rw", db.sessions, async () => {
    const now = await db.sessions.get(id);
    if (now !== undefined)
      await db.sessions.update(id, { quality, channels: withQuality(now.channels, quality) });
  });
  return ok(quality);
}

function withQuality(channels: readonly SessionChannel[], quality: QualityReport): SessionChannel[] {
  const reports = new Map(quality.channels.map((report) => [report.channel, report]));
  return channels.map((channel) => ({ ...channel, quality: reports.get(channel.id) ?? channel.quality }));
}
