import type { Confidence } from "../format";
import type { ImportWarning, Lap, Marker, Metadata } from "../draft";
import type { Role } from "../roles";
import type { OddLine } from "./raw-table";
import type { FirstLine } from "./first-rows";
import type { SampleColumn, TimeUnit } from "./time-column";

/** A column as its headings describe it. */
export interface HeadedColumn extends SampleColumn {
  /** The whole cell of the names row. */
  readonly header: string;
  /** Its cells in the rows between the names and the first values: unit, source, other names. */
  readonly below: readonly string[];
}

/** What a format knows of one of its columns beyond the headings; absent = as detected. */
export interface ColumnRule {
  /** "drop": the heading is metadata and its cells mean nothing. */
  readonly use?: "channel" | "drop";
  readonly label?: string;
  readonly unit?: string;
  readonly role?: Role | null;
  /** Another name of the channel, by which its role is guessed. */
  readonly roleName?: string;
  readonly category?: string;
  /** The number that a cell of words stands for; NaN when it stands for none. */
  readonly read?: (text: string) => number;
  /** From the number in the file to `unit`; NaN for a mark that means missing. */
  readonly scale?: (raw: number) => number;
  /** What stands there until the sensor's first answer: missing, from the start to the first other value. */
  readonly placeholder?: number;
  /** Something the user should know about this channel. */
  readonly doubt?: { readonly code: string; readonly detail: string };
}

/** What a format's preamble says about the log. */
export interface Preamble {
  readonly facts: Metadata["facts"];
  readonly recordedAt: string | null;
  /** When the log was recorded in the file's own words, where the format defines no date of its own. */
  readonly recordedText?: string;
  /** First clock value as the file words it, where the time column holds another clock. */
  readonly clockStart?: string;
  readonly markers?: readonly Marker[];
  readonly laps?: readonly Lap[];
}

/** Headings that a format states elsewhere than in a names row above the values. */
export interface StatedHeadings {
  readonly columns: readonly { readonly label: string; readonly unit: string }[];
  /** First line of values; null when there is none. */
  readonly values: FirstLine | null;
}

/**
 * What one vendor's delimited log does differently from the generic case. Everything that is absent is detected from
 * the file, and the user's hints come before both.
 */
export interface DelimitedRecipe {
  readonly format: string;
  readonly confidence: Confidence;
  readonly delimiter?: string;
  readonly decimalMark?: "." | ",";
  /** First lines to read for the headings; 200 when absent. */
  readonly headLines?: number;
  /** True for the row of names. */
  readonly isNames?: (cells: readonly string[]) => boolean;
  /** True for the cell with which the last name begins: a text that can hold the delimiter. */
  readonly isLastName?: (cell: string) => boolean;
  /** Headings that are not a row; null when the file has none after all. */
  readonly headings?: (lines: readonly FirstLine[]) => StatedHeadings | null;
  /** Where units are: a "row", any last bracket group ("suffix"), "none"; absent: a row, or unit-like bracket groups. */
  readonly units?: "row" | "suffix" | "none";
  /** The time column, its unit where the format defines it, and the units in a second where that is not implied. */
  readonly time?: {
    readonly column: (column: HeadedColumn, at: number) => boolean;
    readonly unit?: TimeUnit;
    readonly perSecond?: number;
    /** Rows can be many seconds apart: that is no doubt about the unit. */
    readonly slow?: boolean;
    /** Times begin again with every lap: steps back are laps, not faults. */
    readonly laps?: boolean;
  };
  /** Milliseconds between rows as the preamble states them, for files without the format's time column. */
  readonly interval?: (lines: readonly FirstLine[]) => number | null;
  readonly column?: (column: HeadedColumn, at: number) => ColumnRule | null;
  /** Label of a line among the values that is a marker; null when it is not one. */
  readonly marker?: (line: OddLine) => string | null;
  readonly preamble?: (lines: readonly FirstLine[]) => Preamble;
  /**
   * What a line begins with that starts another log in the same file. `sameGoesOn`: a line that repeats the one before
   * is the same log going on.
   */
  readonly parts?: { readonly title: string; readonly sameGoesOn: boolean };
  /** True for the column whose values tell stacked logs apart, such as the driver. */
  readonly splitBy?: (column: HeadedColumn) => boolean;
  /** Rows at the end that the logger invented: how many to leave out. */
  readonly phantomRows?: (channels: readonly ReadChannel[]) => number;
  /** What the finished channels give reason to doubt. */
  readonly doubts?: (channels: readonly ReadChannel[]) => ImportWarning[];
}

/** A channel that was read, before it has its id and role. */
export interface ReadChannel {
  readonly label: string;
  readonly samples: Float64Array;
  readonly states: readonly string[] | null;
}
