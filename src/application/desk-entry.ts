import type { ReadFile } from "../../workers/api";
import type { LogDraft } from "../domain/logs/draft";
import type { ReadHints } from "../domain/logs/format";
import type { ChannelEdit, ImportedLog, ImportJob, VehicleChoice } from "./application";
import type { ImportChoice, ReadOutcome } from "./ports";
import { editsFor, firstName, layeredEdits, offeredEdits, reviewOf } from "./review";

/** What the user decided about one log; it outlives reading the file again. */
export interface Decision {
  readonly edits: Readonly<Record<string, ChannelEdit>>;
  readonly name?: string;
  readonly vehicle?: VehicleChoice;
  readonly takeTables?: boolean;
}

/** A job of the desk with what never enters the screen. */
export interface DeskEntry {
  readonly id: string;
  readonly file: File;
  readonly companions: readonly File[];
  job: ImportJob;
  /** The logs with their samples while the job is ready; a commit gives them away. */
  drafts: readonly LogDraft[];
  decisions: readonly Decision[];
  /** What was decided about the same header before, per log. */
  remembered: readonly (ImportChoice | null)[];
  signatures: readonly string[];
  /** Header of the file as it was read without hints: the next such file is read with this one's hints. */
  plainSignature: string | null;
  /** Ends the reading that is under way. */
  stop: () => void;
  /** Counts the readings: an answer to an earlier one is ignored. */
  turn: number;
}

/** Entries for files dropped together: those with the same base name accompany each other. */
export function entriesOf(files: readonly File[], newId: () => string): readonly DeskEntry[] {
  return files.map((file) => {
    const id = newId();
    return {
      id,
      file,
      companions: files.filter((other) => other !== file && baseName(other) === baseName(file)),
      job: { id, fileName: file.name, fileSize: file.size, file, hints: {}, state: { kind: "waiting" } },
      drafts: [],
      decisions: [],
      remembered: [],
      signatures: [],
      plainSignature: null,
      stop: () => {},
      turn: 0,
    };
  });
}

function baseName(file: File): string {
  return file.name.toLowerCase().replace(/\.[^.]*$/, "");
}

/** Whether a file that is nothing alone was dropped together with the one it belongs to. */
export function isTakenAlong(
  { companions }: DeskEntry,
  problem: Extract<ReadOutcome, { ok: false }>["problem"],
): boolean {
  if (problem.code !== "needs-companion") return false;
  return companions.some(({ name }) => name.toLowerCase().endsWith(problem.what));
}

/** The logs of a file as they are offered: what is remembered of their header, then what the user decided. */
export function reviewedLogs(
  entry: DeskEntry,
  file: ReadFile,
  vehicles: ReadonlySet<string>,
): readonly ImportedLog[] {
  return file.logs.map((read, at) => {
    const review = reviewOf(read);
    const { channels, tune } = review.draft;
    const known = entry.remembered[at] ?? null;
    const vehicle: VehicleChoice =
      known?.vehicleId != null && vehicles.has(known.vehicleId)
        ? { kind: "existing", id: known.vehicleId }
        : { kind: "none" };
    const offered: ImportedLog = {
      review,
      edits: layeredEdits(
        offeredEdits(review.draft.format, channels, read.quality),
        editsFor(channels, known?.edits ?? {}),
      ),
      name: firstName(entry.file.name, at, file.logs.length),
      vehicle,
      takeTables: (tune?.tables.length ?? 0) > 0,
    };
    return decided(offered, entry.decisions[at]);
  });
}

/** A log with the user's decisions laid over what is shown. */
export function decided(shown: ImportedLog, decision: Decision = { edits: {} }): ImportedLog {
  const { edits, ...rest } = decision;
  return {
    ...shown,
    ...rest,
    edits: layeredEdits(shown.edits, editsFor(shown.review.draft.channels, edits)),
  };
}

/** True when the user said nothing about how to read the file. */
export function isPlain(hints: ReadHints): boolean {
  return Object.keys(hints).length === 0;
}
