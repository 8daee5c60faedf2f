import type { ChannelPreview } from "../../../../workers/api";
import type { ChannelEdit, ImportedLog, ReviewChannel } from "../../../application/application";
import type { Severity } from "../../../domain/analysis/finding";
import type { ChannelQuality } from "../../../domain/logs/quality";
import { guessRole, roleInfo, type Role } from "../../../domain/logs/roles";
import { convertible, parseUnit, quantityOf } from "../../../domain/units";

/** Why a channel is marked in the review. Each code has words in text/importing. */
export type ChannelNote =
  | { readonly code: "empty" | "not-fitted" | "constant" | "gauge" | "absolute" | "loop-off" | "no-unit" }
  | { readonly code: "wrong-unit" | "unknown-unit" | "doubted-unit"; readonly unit: string }
  | { readonly code: "shared-role"; readonly other: string }
  | { readonly code: "rail" | "spikes"; readonly fraction: number };

/** One channel of a log under review, with the user's edits applied. */
export interface ReviewRow {
  readonly channel: ReviewChannel;
  readonly quality: ChannelQuality | null;
  readonly preview: ChannelPreview | null;
  readonly role: Role | null;
  readonly unit: string;
  readonly use: boolean;
  readonly note: ChannelNote | null;
  readonly severity: Severity | null;
  /** A doubt that the user can settle; shown first under "Need a look". */
  readonly look: boolean;
  readonly constant: boolean;
}

/** Rows of a log in the order of its file. */
export function reviewRows(log: ImportedLog): readonly ReviewRow[] {
  const { draft, quality, previews } = log.review;
  const qualities = new Map(quality.channels.map((entry) => [entry.channel, entry]));
  const pictures = new Map(previews.map((entry) => [entry.channel, entry]));
  const carriers = carriersOf(draft.channels, log.edits);
  const doubts = new Map(
    draft.warnings
      .filter(({ code }) => code === "unit-doubt")
      .map(({ channel = "", detail = "" }) => [channel, detail.split(", ")]),
  );
  return draft.channels.map((channel) => {
    const edit = log.edits[channel.id] ?? {};
    const role = edit.role === undefined ? channel.role : edit.role;
    const unit = edit.unit ?? channel.unit;
    const own = qualities.get(channel.id) ?? null;
    const use = edit.use !== false;
    const first = role === null ? channel.id : carriers.get(role);
    const other = use && first !== undefined && first !== channel.id ? first : null;
    const fitting = doubts.get(channel.label);
    const note =
      fitting === undefined || fitting.includes(unit)
        ? noteOf(channel, role, unit, own, labelOf(draft.channels, other))
        : ({ code: "doubted-unit", unit } as const);
    const severity = note === null ? null : severityOf(note);
    return {
      channel,
      quality: own,
      preview: pictures.get(channel.id) ?? null,
      role,
      unit,
      use,
      note,
      severity,
      look: severity === "medium" && use,
      constant: own !== null && own.presence !== "fitted",
    };
  });
}

// The channel that analyses take for a role: the first ticked one in the file's order.
function carriersOf(
  channels: readonly ReviewChannel[],
  edits: Readonly<Record<string, ChannelEdit>>,
): ReadonlyMap<Role, string> {
  const carriers = new Map<Role, string>();
  for (const channel of channels) {
    const edit = edits[channel.id] ?? {};
    const role = edit.role === undefined ? channel.role : edit.role;
    if (role !== null && edit.use !== false && !carriers.has(role)) carriers.set(role, channel.id);
  }
  return carriers;
}

function labelOf(channels: readonly ReviewChannel[], id: string | null): string | null {
  return channels.find((channel) => channel.id === id)?.label ?? null;
}

function noteOf(
  channel: ReviewChannel,
  role: Role | null,
  unit: string,
  quality: ChannelQuality | null,
  other: string | null,
): ChannelNote | null {
  if (other !== null) return { code: "shared-role", other };
  const presence = quality?.presence ?? "empty";
  if (presence === "empty") return { code: "empty" };
  if (presence === "not-fitted") return { code: "not-fitted" };
  const doubt = channel.states === null ? unitDoubt(role, unit) : null;
  if (doubt !== null) return doubt;
  if (presence === "constant") return { code: "constant" };
  if (quality === null) return null;
  if ((role === "lambda-target" || role === "afr-target") && quality.min === 0) return { code: "loop-off" };
  if ((role === "map" || role === "boost") && quality.min < 0) return { code: "gauge" };
  if (role === "map" && guessRole(channel.label, unit) === "boost") return { code: "absolute" };
  if (channel.states === null && quality.spikeFraction > 0.01) {
    return { code: "spikes", fraction: quality.spikeFraction };
  }
  if (channel.states === null && quality.railFraction > 0.05) {
    return { code: "rail", fraction: quality.railFraction };
  }
  return null;
}

function unitDoubt(role: Role | null, unit: string): ChannelNote | null {
  if (role === null) return null;
  const canonical = roleInfo(role).unit;
  if (unit.trim() === "") return isAmbiguous(role, canonical) ? { code: "no-unit" } : null;
  if (canonical === "") return null;
  // A lone g is a gram, but not where acceleration is meant.
  const id = canonical === "g0" && unit.trim() === "g" ? canonical : parseUnit(unit);
  if (id === null) return { code: "unknown-unit", unit };
  return fits(id, canonical) ? null : { code: "wrong-unit", unit };
}

const oneUnitOnly: ReadonlySet<string> = new Set([
  "rotation",
  "angle",
  "fraction",
  "voltage",
  "current",
  "lambda",
  "afr",
]);

// Engine speed without a unit is rpm; a temperature without one can be °C or °F.
function isAmbiguous(role: Role, canonical: string): boolean {
  // Fuel flow has no canonical unit, yet its numbers mean nothing without one.
  if (role === "fuel-flow") return true;
  return canonical !== "" && !oneUnitOnly.has(quantityOf(canonical) ?? "");
}

// Manifold pressure is logged absolute or relative, throttle in percent or degrees: both are right.
function fits(id: string, canonical: string): boolean {
  if (convertible(id, canonical)) return true;
  const own = quantityOf(id) ?? "";
  const wanted = quantityOf(canonical) ?? "";
  if (own.startsWith("pressure") && wanted.startsWith("pressure")) return true;
  const either = new Set([own, wanted]);
  return (
    (either.has("angle") && either.has("fraction")) ||
    (either.has("mass-flow") && either.has("volume-flow")) ||
    (either.has("rotation") && either.has("frequency"))
  );
}

function severityOf(note: ChannelNote): Severity {
  switch (note.code) {
    case "no-unit":
    case "wrong-unit":
    case "unknown-unit":
    case "doubted-unit":
    case "shared-role":
      return "medium";
    case "empty":
    case "not-fitted":
      return "not-assessed";
    default:
      return "note";
  }
}

/** Which rows the filter above the table lets through. */
export type RowFilter = "all" | "look" | "constant";

/** Rows of one filter whose label, meaning or unit holds the text; doubts first under "look". */
export function shownRows(
  rows: readonly ReviewRow[],
  filter: RowFilter,
  find: string,
  meaning: (role: Role) => string,
): readonly ReviewRow[] {
  const wanted = fold(find);
  return rows.filter((row) => {
    if (filter === "look" && !row.look) return false;
    if (filter === "constant" && !row.constant) return false;
    if (wanted === "") return true;
    const words = `${row.channel.label} ${row.role === null ? "" : meaning(row.role)} ${row.unit} ${row.channel.category}`;
    return fold(words).includes(wanted);
  });
}

/** Lower case without accents, so that "injecao" finds "Injeção". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/_/g, " ").toLowerCase().trim();
}
