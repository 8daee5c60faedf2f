import type { TuneDraft } from "../tables/tune";
import type { Channel, Clock } from "./channel";
import type { Confidence } from "./format";

/** A named instant of a log. */
export interface Marker {
  /** Seconds on the log's time base. */
  readonly timeS: number;
  readonly label: string;
}

/** One lap as the logger recorded it, seconds on the log's time base. */
export interface Lap {
  readonly startS: number;
  readonly endS: number;
}

/** How a text file was written. */
export interface Dialect {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter: string;
  readonly decimalMark: "." | ",";
  readonly lineEnd: "\n" | "\r\n" | "\r";
}

/** What a file says about itself besides its samples. Never holds personal data (VIN, serial, user paths). */
export interface Metadata {
  /** How sure the importer was that this is the format. */
  readonly confidence: Confidence;
  /** Null for binary formats. */
  readonly dialect: Dialect | null;
  /** Label of the time column as in the file, and the unit it was read in; null when the format defines its clock. */
  readonly timeColumn: { readonly label: string; readonly unit: "s" | "ms" | "us" | "min" | "clock" } | null;
  /** First clock value of a wall-clock log: seconds of day, Unix seconds, or the text as in the file; else null. */
  readonly clockStart: number | string | null;
  /** When the log was recorded, as ISO 8601 without invented parts (date only where only the date is known); else null. */
  readonly recordedAt: string | null;
  /** Data rows (or records) found, and those kept, on the main clock. */
  readonly rowsFound: number;
  readonly rowsKept: number;
  /** Other facts in the file's own words, in file order: firmware, vehicle, software version. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Something the importer noticed and the user should know. `code` has a sentence in presentation/text;
 * `row` is the 1-based line or record in the file, `count` how often, `channel` a label, `detail` a word from the file.
 */
export interface ImportWarning {
  readonly code: string;
  readonly severity: "note" | "medium" | "high";
  readonly row?: number;
  readonly count?: number;
  readonly channel?: string;
  readonly detail?: string;
}

/** One imported log before it is stored. One file may hold several. */
export interface LogDraft {
  /** Id of the format that read it. */
  readonly format: string;
  readonly clocks: readonly Clock[];
  readonly channels: readonly Channel[];
  readonly markers: readonly Marker[];
  readonly laps?: readonly Lap[];
  readonly meta: Metadata;
  /** Tables and engine facts found inside the log file (FTML, MLG v2). */
  readonly tune?: TuneDraft;
  readonly warnings: readonly ImportWarning[];
}
