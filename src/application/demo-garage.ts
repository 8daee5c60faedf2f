import type { StoreProblem } from "../../workers/api";
import type { DemoGarageOptions } from "../domain/demo/garage";
import { fail, ok, type Result } from "../domain/result";
import type { SessionShelf, VehicleShelf } from "./application";
import type { DemoFiles } from "./demo-files";
import type { DeskPorts, ReadOutcome } from "./ports";
import { sessionFromLog } from "./session-from-log";

/** What the demo garage works with. */
export interface DemoPorts extends Pick<DeskPorts, "read" | "storeSession" | "store" | "now"> {
  /** Simulates the garage, away from the page's thread. */
  makeDemo(options: DemoGarageOptions): Promise<DemoFiles>;
  readonly sessions: Pick<SessionShelf, "find" | "restore">;
  readonly vehicles: Pick<VehicleShelf, "find" | "restore">;
}

type DemoProblem = StoreProblem | Extract<ReadOutcome, { readonly ok: false }>["problem"];

const vehicleId = "demo";
const sessionIds = ["demo-1", "demo-2"];

/**
 * Opens the demo garage, making what of it is not there (any more): vehicle, tables and two sessions from files that
 * come in as dropped ones do. Resolves to the vehicle's id; after a failure what this call stored is taken back.
 * A second press while it is being made gets the same answer.
 */
export function demoGarageOpener(ports: DemoPorts): () => Promise<Result<string, DemoProblem>> {
  let opening: Promise<Result<string, DemoProblem>> | null = null;
  return () => {
    opening ??= open(ports).finally(() => {
      opening = null;
    });
    return opening;
  };
}

async function open(ports: DemoPorts): Promise<Result<string, DemoProblem>> {
  const stored: string[] = [];
  try {
    const result = await complete(ports, stored);
    if (!result.ok) await ports.store.discard(stored);
    return result;
  } catch (error) {
    await ports.store.discard(stored).catch(() => "nothing to take back where nothing can be written");
    return fail({ code: "storage-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function complete(ports: DemoPorts, stored: string[]): Promise<Result<string, DemoProblem>> {
  // To open what was just deleted is to undo its deletion.
  await ports.vehicles.restore(vehicleId);
  for (const id of sessionIds) await ports.sessions.restore(id);
  const isNew = (await ports.vehicles.find(vehicleId)) === null;
  const found = await Promise.all(sessionIds.map((id) => ports.sessions.find(id)));
  if (!isNew && found.every((session) => session !== null)) return ok(vehicleId);

  const demo = await ports.makeDemo({
    vehicleId,
    fuelTableId: "demo-fuel",
    lambdaTableId: "demo-lambda",
    createdAt: ports.now(),
  });
  for (const [at, id] of sessionIds.entries()) {
    const log = demo.logs[at];
    if (found[at] !== null || log === undefined) continue;
    const result = await storeLog(ports, id, log);
    if (!result.ok) return result;
    stored.push(id);
  }
  const settled = await ports.store.settle({
    vehicles: isNew ? [demo.vehicle] : [],
    tables: isNew ? demo.tables : [],
    assigned: (isNew ? sessionIds : stored).map((session) => ({ session, vehicle: vehicleId })),
    choices: [],
  });
  return settled.ok ? ok(vehicleId) : settled;
}

async function storeLog(
  ports: DemoPorts,
  id: string,
  { name, file }: DemoFiles["logs"][number],
): Promise<Result<string, DemoProblem>> {
  const outcome = await ports.read(file, [], {}, () => {}).outcome;
  if (!outcome.ok) return outcome;
  const [read] = outcome.value.logs;
  if (read === undefined) throw new Error(`no log in ${file.name}`);
  const { session, channels, clocks } = sessionFromLog(read.draft, read.quality, {
    id,
    name,
    fileName: file.name,
    fileSize: file.size,
    contentHash: outcome.value.contentHash,
    part: 0,
    importedAt: ports.now(),
    edits: {},
  });
  return ports.storeSession(session, channels, clocks, file);
}
