import type { ChannelQuality, QualityReport } from "./logs/quality";
import type { Role } from "./logs/roles";
import type { ImportWarning, Lap, Marker, Metadata } from "./logs/draft";

/** A channel of a stored session without its samples. */
export interface SessionChannel {
  readonly id: string;
  /** As in the file. */
  readonly label: string;
  /** As in the file, or as the user stated it at import. */
  readonly unit: string;
  readonly role: Role | null;
  readonly clock: number;
  readonly states: readonly string[] | null;
  readonly category: string;
  readonly quality: ChannelQuality;
}

/** One imported log: everything about it except samples and the original file. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly vehicleId: string | null;
  readonly fileName: string;
  readonly fileSize: number;
  /** SHA-256 of the original file, hex. */
  readonly contentHash: string;
  /** Index of this log in its file (drivers, zip entries). */
  readonly part: number;
  readonly format: string;
  readonly importedAt: string;
  readonly recordedAt: string | null;
  readonly durationS: number;
  /** First and last sample over all clocks, seconds on the log's time base. */
  readonly startS: number;
  readonly endS: number;
  /** Rows on the main clock. */
  readonly rows: number;
  readonly channels: readonly SessionChannel[];
  readonly clocks: readonly { readonly count: number; readonly medianStepS: number }[];
  readonly markers: readonly Marker[];
  readonly laps: readonly Lap[];
  readonly meta: Metadata;
  readonly warnings: readonly ImportWarning[];
  readonly quality: QualityReport;
  readonly tags: readonly string[];
  readonly notes: string;
  /** Set while the session waits for undo of its deletion; lists leave it out. */
  readonly deletedAt: string | null;
}
