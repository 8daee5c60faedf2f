import { Dexie, type Table } from "dexie";
import type { AnalysisOutput } from "../../domain/analysis/analysis";
import type { ImportChoice } from "../../application/ports";
import type { JournalEntry } from "../../application/table-ports";
import type { Session } from "../../domain/session";
import type { TuningTable } from "../../domain/tables/tuning-table";
import type { Vehicle } from "../../domain/vehicle";
import type { NarrowSamples } from "./narrow";
import type { StoredSnapshot } from "./stored-snapshot";
import { migrations } from "./migrations/all";
import type { Migration } from "./migrations/migration";

/** A stretch of at most 1 MiB of one channel or clock. */
export interface SampleChunk {
  readonly session: string;
  /** Channel id, or the number of a clock. */
  readonly column: string | number;
  /** Counts the chunks of a column from 0. */
  readonly index: number;
  /** Samples in the whole column: a column whose chunks hold fewer is damaged. */
  readonly total: number;
  readonly narrow: NarrowSamples;
}

/** The file as it was dropped, byte for byte; shared by all sessions read from it. */
export interface OriginalFile {
  readonly contentHash: string;
  readonly blob: Blob;
}

/** A table as it is stored: `deletedAt` is there while it waits for undo of its deletion; lists leave it out. */
export interface StoredTable extends TuningTable {
  readonly deletedAt?: string;
}

/** One answer of an analysis. */
export interface CachedResult {
  readonly session: string;
  readonly analysis: string;
  /** Parameters as text with sorted keys. */
  readonly params: string;
  readonly revision: number;
  readonly output: AnalysisOutput;
  /** Milliseconds since 1970; the oldest answers make room. */
  readonly storedAt: number;
}

/** One named value of the app: "settings", "persistence-asked". */
export interface NamedValue {
  readonly key: string;
  readonly value: unknown;
}

/** Everything the user owns, in IndexedDB. */
export class FuelTuneDatabase extends Dexie {
  declare readonly vehicles: Table<Vehicle, string>;
  declare readonly sessions: Table<Session, string>;
  declare readonly samples: Table<SampleChunk, [string, string | number, number]>;
  declare readonly originals: Table<OriginalFile, string>;
  declare readonly tuningTables: Table<StoredTable, string>;
  declare readonly settings: Table<NamedValue, string>;
  declare readonly journal: Table<JournalEntry, number>;
  declare readonly results: Table<CachedResult, [string, string, string]>;

  declare readonly importChoices: Table<ImportChoice, string>;
  declare readonly snapshots: Table<StoredSnapshot, string>;

  constructor(name: string, steps: readonly Migration[]) {
    // "strict": what was reported as saved is on the disk, also after a power loss.
    super(name, { chromeTransactionDurability: "strict" });
    for (const { version, stores, upgrade } of steps) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade !== undefined) step.upgrade(upgrade);
    }
  }
}

/** The app's database, opened at its first use. */
export function openDatabase(name = "fueltune", steps = migrations): FuelTuneDatabase {
  return new FuelTuneDatabase(name, steps);
}
