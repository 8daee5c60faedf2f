import type { EngineWorkerApi, ReadFile, ReadProblem, StoreProblem } from "../../workers/api";
import type { ReadHints } from "../domain/logs/format";
import type { Result } from "../domain/result";
import type { Session } from "../domain/session";
import type { TuningTable } from "../domain/tables/tuning-table";
import type { Vehicle } from "../domain/vehicle";
import type { ChannelEdit } from "./application";
import type { Remote } from "./remote";

/** What came of reading a file. */
export type ReadOutcome = Result<
  ReadFile,
  ReadProblem | { readonly code: "worker-failed"; readonly detail: string }
>;

/** A file being read. After `stop` its outcome is a failure that nobody waits for. */
interface Reading {
  readonly outcome: Promise<ReadOutcome>;
  stop(): void;
}

/** Starts reading a file, away from the page's thread. */
export type LogReader = (
  file: File,
  companions: readonly File[],
  hints: ReadHints,
  progress: (fraction: number) => void,
) => Reading;

/** What the user decided about files with the same header: applied to the next one. */
export interface ImportChoice {
  /** Hash of the header: format, labels and units. */
  readonly signature: string;
  readonly hints: ReadHints;
  readonly edits: Readonly<Record<string, ChannelEdit>>;
  readonly vehicleId: string | null;
  readonly usedAt: string;
}

/** What is written once the sessions of a file are stored. */
export interface Settlement {
  readonly vehicles: readonly Vehicle[];
  readonly tables: readonly TuningTable[];
  /** Vehicle of each session. */
  readonly assigned: readonly { readonly session: string; readonly vehicle: string }[];
  readonly choices: readonly ImportChoice[];
}

/** What imports ask of the store. */
export interface ImportStore {
  /** The newest session of a file with this content. */
  twin(contentHash: string): Promise<Session | null>;
  choice(signature: string): Promise<ImportChoice | null>;
  vehicles(): Promise<readonly Vehicle[]>;
  tables(): Promise<readonly TuningTable[]>;
  /** All of it or nothing. */
  settle(settlement: Settlement): Promise<Result<null, StoreProblem>>;
  /** Takes sessions back for good, with their samples and files. */
  discard(sessions: readonly string[]): Promise<void>;
  /** Makes room: deletions that can no longer be undone become final. */
  purgeDeleted(): Promise<void>;
}

/** What the import desk works with. */
export interface DeskPorts {
  readonly read: LogReader;
  readonly storeSession: Remote<EngineWorkerApi>["store"];
  /** Computes a session's quality report again, with the roles and units it has. */
  readonly assessSession: Remote<EngineWorkerApi>["assess"];
  readonly store: ImportStore;
  /** Asks the browser, once, to keep what is stored. */
  askToKeep(): void;
  /** SHA-256, hex. */
  hash(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  newId(): string;
  /** ISO 8601. */
  now(): string;
  /** Files read at the same time. */
  readonly atOnce: number;
}
