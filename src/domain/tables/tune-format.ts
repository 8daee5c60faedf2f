import type { Result } from "../result";
import type { Confidence, FormatAbout, ImportProblem } from "../logs/format";
import type { TuneDraft } from "./tune";

/** A file dropped as a tune. */
export interface TuneFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The whole file as text without its BOM; "" when it is not text. */
  readonly text: string;
}

/** One tune format: one file on the shelf `formats/`, its default export. */
export interface TuneFormat extends FormatAbout {
  /** Pure and cheap. */
  sniff(file: TuneFile): Confidence;
  /** Never throws and never hangs, on any bytes. */
  parse(file: TuneFile): Result<TuneDraft, ImportProblem>;
}
