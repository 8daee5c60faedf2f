import { fail, ok, type Result } from "../../result";
import type { ClockedColumn } from "../delimited/clocked-channels";
import type { ImportWarning, LogDraft } from "../draft";
import type { Confidence, ImportProblem, LogSource } from "../format";
import { multiRateDraft, recordTimes } from "../multi-rate";
import type { Role } from "../roles";

const id = "emerald-lg1";
const recordBytes = 24;
const slots = 8;
const daySeconds = 86_400;
/** 1970-01-01 in days as Windows counts them. */
const epochDay = 25_569;

/** Parameters whose meaning is proven by the values of real logs. The scales of all others are not known. */
const known: ReadonlyMap<number, { readonly unit: string; readonly role: Role }> = new Map([
  [20, { unit: "rpm", role: "rpm" }],
  [19, { unit: "°C", role: "coolant" }],
  [2, { unit: "°C", role: "iat" }],
]);

/** Reads an Emerald log: records of a date and eight numbers; the .lg2 dropped with it says which parameters they are. */
export async function readEmerald(
  source: LogSource,
  confidence: Confidence,
  progress: (fraction: number) => void,
): Promise<Result<readonly LogDraft[], ImportProblem>> {
  const bytes = await source.bytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.floor(bytes.length / recordBytes);
  if (count === 0) return fail({ code: "empty", what: "no-rows", format: id });
  const days = readDays(view, count);
  const first = days.find((day) => !Number.isNaN(day));
  if (first === undefined) return fail({ code: "damaged", format: id, at: 0 });
  progress(0.3);
  const times = recordTimes(days.map((day) => Math.round((day - first) * daySeconds * 1e6) / 1e6));
  const parameters = await parametersOf(source);
  const columns = Array.from({ length: slots }, (_, slot): ClockedColumn => {
    const parameter = parameters?.[slot];
    return {
      label: parameter === undefined ? `slot ${slot + 1}` : `id ${parameter}`,
      unit: known.get(parameter ?? NaN)?.unit ?? "",
      samples: readSlot(view, count, slot),
      words: null,
      times,
    };
  });
  const warnings: ImportWarning[] = [];
  if (parameters === null) warnings.push({ code: "companion-missing", severity: "medium", detail: ".lg2" });
  if (bytes.length % recordBytes !== 0) warnings.push({ code: "file-cut", severity: "medium", row: count });
  const draft = multiRateDraft({
    format: id,
    confidence,
    columns,
    recordedAt: new Date(Math.round((first - epochDay) * daySeconds * 1000)).toISOString().slice(0, 19),
    facts: [],
    warnings,
  });
  return draft.ok ? ok(draft.value.map((log) => withRoles(log, parameters))) : draft;
}

/** Dates in days; NaN for those that are none: 35000 is 1995, 55000 is 2050. */
function readDays(view: DataView, count: number): Float64Array {
  const days = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const day = view.getFloat64(row * recordBytes, true);
    days[row] = day > 35_000 && day < 55_000 ? day : NaN;
  }
  return days;
}

function readSlot(view: DataView, count: number, slot: number): Float64Array<ArrayBuffer> {
  const samples = new Float64Array(count);
  for (let row = 0, at = 8 + 2 * slot; row < count; row++, at += recordBytes) {
    samples[row] = view.getUint16(at, true);
  }
  return samples;
}

/** Parameters of the eight slots by the .lg2: a line "[chan3]", then a number; null when it is not there. */
async function parametersOf({ companions }: LogSource): Promise<readonly (number | undefined)[] | null> {
  const list = companions.find(({ head }) => isEmeraldList(head.text));
  if (list === undefined) return null;
  const parameters = Array.from({ length: slots }, (): number | undefined => undefined);
  for (const [, slot, parameter] of list.head.text.matchAll(/\[chan(\d)\]\s*(\d{1,5})(?!\d)/gi)) {
    if (Number(slot) >= 1 && Number(slot) <= slots) parameters[Number(slot) - 1] = Number(parameter);
  }
  return parameters;
}

/** Whether a text is the list of parameters that belongs to an Emerald log. */
function isEmeraldList(text: string): boolean {
  return /^\s*\[chan1\]\s*\d+\s*\[chan2\]/i.test(text);
}

function withRoles(log: LogDraft, parameters: readonly (number | undefined)[] | null): LogDraft {
  const taken = new Set<Role>();
  const channels = log.channels.map((channel, slot) => {
    const role = known.get(parameters?.[slot] ?? NaN)?.role;
    if (role === undefined || taken.has(role)) return channel;
    taken.add(role);
    return { ...channel, role };
  });
  return { ...log, channels };
}
