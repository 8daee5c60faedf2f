import type { Role } from "./roles";

/** A column of numbers whose buffer can be transferred between threads; missing = NaN. */
export type Column = Float64Array<ArrayBuffer>;

/** Sample times in seconds on the log's own time base, strictly increasing. Channels of one rate share one. */
export type Clock = Float64Array<ArrayBuffer>;

/** One measured or computed signal of a log. */
export interface Channel {
  /** Unique within its log; stable for the same file. */
  readonly id: string;
  /** The name exactly as in the file, without its unit suffix, outer blanks trimmed. */
  readonly label: string;
  /** The unit as in the file, after the scaling that the format prescribes; "" when the file names none. */
  readonly unit: string;
  /** What the signal means, whatever the ECU calls it; null when not known. */
  readonly role: Role | null;
  /** Index into the log's clocks. */
  readonly clock: number;
  /** Samples parallel to the clock, in `unit`; missing = NaN. */
  readonly samples: Column;
  /** Words of an on/off, enumerated or text channel: a sample is an index into them. */
  readonly states?: readonly string[];
  /** Heading the file groups this channel under (MLG v2 category, ECUMaster path, source device). */
  readonly category?: string;
}
