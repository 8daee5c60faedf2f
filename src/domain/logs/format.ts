import type { Result } from "../result";
import type { Dialect, LogDraft } from "./draft";

/** 0 not mine, 1 could be, 2 likely, 3 certain. */
export type Confidence = 0 | 1 | 2 | 3;

/** Largest file that is read, in bytes: one buffer must hold it beside its columns. */
export const maxFileBytes = 512 * 1024 * 1024;

/** What the user said about a file where the importer was unsure or wrong; each absent field is detected. */
export interface ReadHints {
  readonly formatId?: string;
  readonly encoding?: Dialect["encoding"];
  readonly delimiter?: string;
  readonly decimalMark?: Dialect["decimalMark"];
  /** 0-based column of the time, or "none" with `intervalMs`. */
  readonly timeColumn?: number | "none";
  readonly timeUnit?: "s" | "ms" | "us" | "min";
  /** Milliseconds between rows for a file without a time column. */
  readonly intervalMs?: number;
}

/** The beginning of a file: enough to recognise its format. */
export interface FileHead {
  readonly name: string;
  /** Size of the whole file in bytes. */
  readonly size: number;
  /** At most the first 64 KiB. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `bytes` as text without its BOM and without blank lines on top; "" when they are not text. */
  readonly text: string;
  readonly encoding: Dialect["encoding"] | null;
}

/** A file to import. Formats see bytes and decoded text, never an encoding question of their own. */
export interface LogSource {
  readonly name: string;
  readonly size: number;
  readonly head: FileHead;
  readonly hints: ReadHints;
  /** The whole file; the same buffer on each call, never modified by a reader. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Files dropped together with this one whose base name is the same. */
  readonly companions: readonly LogSource[];
}

/**
 * Why a file gave no log. `code` decides the sentence and next step in presentation/text:
 * - empty: no bytes, only headers, or no record (`what`: "no-bytes" | "no-rows")
 * - not-a-channel-log: recognised, holds no channels over time (`what`: "tooth-log", "raw-can", "pdf", "image" ...)
 * - unsupported: recognised, its layout is not readable here (`what`: the format's name)
 * - needs-companion: readable only together with the other file (`what`: its extension)
 * - no-time: columns but no time column; can be opened with `intervalMs` (`channels`: count)
 * - not-text: neither a known binary format nor text
 * - damaged: the file breaks off or contradicts itself before any sample could be read (`at`: byte or row)
 * - too-large: above maxFileBytes; not read
 * - not-a-tune: dropped as a tune, recognised as something else (`what`: "ini", "definition", "log", "no-tables", "text" ...)
 */
export type ImportProblem =
  | { readonly code: "empty"; readonly what: "no-bytes" | "no-rows"; readonly format?: string }
  | { readonly code: "not-a-channel-log"; readonly what: string }
  | { readonly code: "unsupported"; readonly what: string }
  | { readonly code: "needs-companion"; readonly what: string }
  | { readonly code: "no-time"; readonly channels: number }
  | { readonly code: "not-text" }
  | { readonly code: "damaged"; readonly format: string; readonly at: number }
  | { readonly code: "too-large"; readonly size: number; readonly limit: number }
  | { readonly code: "not-a-tune"; readonly what: string };

/** What is told of a format on Home, in the picker and in the README: metadata stands beside behaviour in its file. */
export interface FormatAbout {
  readonly id: string;
  /** Name a user knows it by: "FuelTech FTManager CSV". */
  readonly label: string;
  /** Who writes it, for the list on Home: "FuelTech". */
  readonly maker: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** False for files that are recognised only to refuse them with the right advice. */
  readonly reads: boolean;
}

/**
 * One log format: one file on the shelf `formats/`, its default export. The file also has
 * `export const about: FormatAbout = { ... }`, which the format spreads (`{ ...about, sniff, parse }`): Home lists
 * the shelf without loading the parsers.
 */
export interface LogFormat extends FormatAbout {
  /** Looks at the head only; pure and cheap. */
  sniff(head: FileHead): Confidence;
  /** Forgives and warns with the row; returns at least one log or a problem, never throws on any bytes. */
  parse(
    source: LogSource,
    progress: (fraction: number) => void,
  ): Promise<Result<readonly LogDraft[], ImportProblem>>;
}
