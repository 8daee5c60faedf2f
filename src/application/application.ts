import type { Remote } from "./remote";
import type { EngineWorkerApi, ReadLog, ReadProblem, StoreProblem } from "../../workers/api";
import type { ReadHints } from "../domain/logs/format";
import type { DemoPull } from "../domain/demo/pull";
import type { Role } from "../domain/logs/roles";
import type { Result } from "../domain/result";
import type { Session } from "../domain/session";
import type { TableKind } from "../domain/tables/tuning-table";
import type { TuneDraft } from "../domain/tables/tune";
import type { Vehicle } from "../domain/vehicle";
import type { Settings } from "./settings";
import type { SnapshotShelf, TableShelf } from "./tables";

/** What the user changed of one channel on the Import page. */
export interface ChannelEdit {
  readonly role?: Role | null;
  readonly unit?: string;
  readonly use?: boolean;
}

/**
 * Why a commit stored nothing, beyond StoreProblem:
 * - no-channels: every channel of a log is unticked
 * - no-tables: every table of a tune is unticked
 * - no-vehicle: no vehicle was chosen for a tune
 * - not-ready: the job is not under review (any more)
 */
export type CommitProblem =
  | StoreProblem
  | { readonly code: "no-channels"; readonly log: string }
  | { readonly code: "no-tables" }
  | { readonly code: "no-vehicle" }
  | { readonly code: "not-ready" };

/** One dropped file on the Import page. */
export interface ImportJob {
  readonly id: string;
  readonly fileName: string;
  readonly fileSize: number;
  /** The file itself, to look into; its bytes are not loaded. */
  readonly file: File;
  readonly hints: ReadHints;
  readonly state:
    | { readonly kind: "waiting" }
    | { readonly kind: "reading"; readonly fraction: number }
    | {
        readonly kind: "ready";
        readonly contentHash: string;
        readonly logs: readonly ImportedLog[];
        /** A stored session of the same file. */
        readonly twin: Session | null;
        /** An earlier job on the desk with the same content. */
        readonly twinJob: string | null;
      }
    | { readonly kind: "tune"; readonly contentHash: string; readonly review: ImportedTune }
    | {
        readonly kind: "failed";
        readonly problem: ReadProblem | { readonly code: "worker-failed"; readonly detail: string };
      }
    | { readonly kind: "storing" }
    | {
        readonly kind: "stored";
        readonly sessions: readonly string[];
        /** Tables taken from a tune. */
        readonly tables: readonly string[];
      }
    | { readonly kind: "cancelled" };
}

/** A log under review: draft facts without samples, plus the user's edits so far. */
export interface ImportedLog {
  /** `draft.channels` keep their samples in the desk, not here: this object is safe to hold in React. */
  readonly review: Omit<ReadLog, "draft"> & {
    readonly draft: Omit<ReadLog["draft"], "channels" | "clocks"> & {
      readonly channels: readonly ReviewChannel[];
      readonly clocks: readonly { readonly count: number; readonly startS: number; readonly endS: number }[];
    };
  };
  readonly edits: Readonly<Record<string, ChannelEdit>>;
  readonly name: string;
  readonly vehicle: VehicleChoice;
  /** Take the tables found in the file into the vehicle (only with a vehicle). */
  readonly takeTables: boolean;
}

/** A tune under review: what the file holds, and which of its tables are wanted under which name. */
export interface ImportedTune {
  readonly tune: TuneDraft;
  /** Name of its format as users know it. */
  readonly label: string;
  /** One per table of the tune, in its order. */
  readonly choices: readonly TableChoice[];
  readonly vehicle: VehicleChoice;
}

/** What is wanted of one table of a tune. */
export interface TableChoice {
  readonly use: boolean;
  readonly name: string;
  readonly kind: TableKind;
  readonly unit: string;
  /** Why no table can be made of it: fields that cannot be used, such as an axis that does not rise; [] = it can. */
  readonly unfit: readonly string[];
}

/** What came in with a tune. */
export interface TakenTune {
  readonly vehicle: string;
  /** Tables that are new; those that the vehicle had already are not taken twice. */
  readonly tables: readonly string[];
}

/** Which vehicle a log goes to. A new or existing vehicle is filled from the file's tune where it knows nothing yet. */
export type VehicleChoice =
  | { readonly kind: "none" }
  | { readonly kind: "existing"; readonly id: string }
  | { readonly kind: "new"; readonly name: string };

/** A channel under review as the file has it, without its samples; what the user edits stands beside it. */
export interface ReviewChannel {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly role: Role | null;
  readonly clock: number;
  readonly states: readonly string[] | null;
  readonly category: string;
}

/** A value that changes over time and can be watched (React: useSyncExternalStore). */
export interface Watched<T> {
  read(): T;
  watch(changed: () => void): () => void;
}

/** Files on their way in: read in their own workers, reviewed, edited, then stored or dropped. */
export interface ImportDesk {
  readonly jobs: Watched<readonly ImportJob[]>;
  add(files: readonly File[]): void;
  cancel(job: string): void;
  remove(job: string): void;
  /** Reads the file again with other hints (format, time column, unit, delimiter ...). */
  reread(job: string, hints: ReadHints): void;
  edit(job: string, log: number, channel: string, edit: ChannelEdit): void;
  rename(job: string, log: number, name: string): void;
  assign(job: string, log: number, vehicle: VehicleChoice, takeTables: boolean): void;
  /** Stores every log of the job; resolves to the ids of the new sessions. */
  commit(job: string): Promise<Result<readonly string[], CommitProblem>>;
  /** Changes what is wanted of some tables of a tune. */
  editTables(job: string, tables: readonly number[], change: Partial<Omit<TableChoice, "unfit">>): void;
  assignTune(job: string, vehicle: VehicleChoice): void;
  /** Stores the ticked tables of a tune, and what it knows of the engine, in one transaction. */
  commitTune(job: string): Promise<Result<TakenTune, CommitProblem>>;
}

/** The stored sessions: list, edit, put away and take back. */
export interface SessionShelf {
  list(): Promise<readonly Session[]>;
  find(id: string): Promise<Session | null>;
  update(
    id: string,
    change: Partial<Pick<Session, "name" | "tags" | "notes" | "vehicleId" | "channels" | "markers">>,
  ): Promise<void>;
  /** Marks for deletion; `restore` takes it back, `purgeDeleted` makes it final. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** The original file, byte for byte; null when it was removed. */
  original(id: string): Promise<File | null>;
}

/** The stored vehicles. */
export interface VehicleShelf {
  list(): Promise<readonly Vehicle[]>;
  find(id: string): Promise<Vehicle | null>;
  /** Validates, then writes. */
  save(
    vehicle: Vehicle,
  ): Promise<Result<Vehicle, { readonly code: "vehicle-invalid"; readonly fields: readonly string[] }>>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

/** Space this app uses on the device. Bytes; null = the browser does not tell. */
export interface StorageState {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  readonly persistent: boolean | null;
}

/** All that the screen may ask for: the doors of the use cases, made once by the composition root. */
export interface Application {
  readonly imports: ImportDesk;
  readonly sessions: SessionShelf;
  readonly vehicles: VehicleShelf;
  readonly tables: TableShelf;
  readonly snapshots: SnapshotShelf;
  readonly settings: { read(): Promise<Settings>; save(settings: Settings): Promise<void> };
  readonly engine: Remote<EngineWorkerApi>;
  storage(): Promise<StorageState>;
  /** Makes the demo vehicle, its wrong fuel table and two sessions; resolves to the vehicle's id. */
  openDemoGarage(): Promise<Result<string, { readonly code: string }>>;
  /** One boosted pull of the demo engine, for the figure on Home. */
  demoPull(): Promise<DemoPull>;
  /** Makes pending deletions final (called at start). */
  purgeDeleted(): Promise<void>;
}
