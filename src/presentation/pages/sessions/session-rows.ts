import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { fold } from "../import/review-rows";
import { happenedAt } from "../home/lately";

/** A session as the library lists it. */
export interface SessionRow {
  readonly session: Session;
  readonly vehicle: string;
  /** Recorded, else imported; ISO. */
  readonly date: string;
  readonly format: string;
  /** Fitness for each purpose, 0 to 100; NaN when it was not judged. */
  readonly fuel: number;
  readonly safety: number;
  readonly dyno: number;
  /** Everything a search looks at, folded. */
  readonly words: string;
}

/** Rows of the library; sessions of a deleted vehicle have none. */
export function sessionRows(
  sessions: readonly Session[],
  vehicles: readonly Vehicle[],
  formatLabel: (id: string) => string,
): readonly SessionRow[] {
  const names = new Map(vehicles.map(({ id, name }) => [id, name]));
  return sessions.map((session) => {
    const vehicle = (session.vehicleId === null ? null : names.get(session.vehicleId)) ?? "";
    const format = formatLabel(session.format);
    const score = (purpose: string): number =>
      session.quality.purposes.find((entry) => entry.purpose === purpose)?.score ?? NaN;
    return {
      session,
      vehicle,
      date: happenedAt(session),
      format,
      fuel: score("fuel-tuning"),
      safety: score("safety"),
      dyno: score("dyno"),
      words: fold(
        [session.name, session.fileName, vehicle, format, session.notes, ...session.tags].join(" "),
      ),
    };
  });
}

/** What the library is narrowed to; "" = no filter. `vehicle` "none" = sessions without one. */
export interface LibraryFilters {
  readonly find: string;
  readonly vehicle: string;
  readonly tag: string;
  readonly format: string;
}

/** Nothing is filtered. */
export const noFilters: LibraryFilters = { find: "", vehicle: "", tag: "", format: "" };

/** Whether a row passes every filter; each word of the search must be found. */
export function passes(row: SessionRow, filters: LibraryFilters): boolean {
  const { session } = row;
  if (filters.vehicle !== "" && (session.vehicleId ?? "none") !== filters.vehicle) return false;
  if (filters.tag !== "" && !session.tags.includes(filters.tag)) return false;
  if (filters.format !== "" && session.format !== filters.format) return false;
  return fold(filters.find)
    .split(/\s+/)
    .every((word) => row.words.includes(word));
}

/** Filters as an address carries them, and back. */
export function filtersFromSearch(search: string): LibraryFilters {
  const query = new URLSearchParams(search);
  return {
    find: query.get("find") ?? "",
    vehicle: query.get("vehicle") ?? "",
    tag: query.get("tag") ?? "",
    format: query.get("format") ?? "",
  };
}

/** The part of the address behind "?"; "" without filters. */
export function searchOfFilters(filters: LibraryFilters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== "") query.set(name, value);
  return query.toString();
}

/** Tags of all sessions, each once, in the order of the language. */
export function knownTags(
  sessions: readonly Session[],
  compare: (a: string, b: string) => number,
): readonly string[] {
  return [...new Set(sessions.flatMap(({ tags }) => tags))].toSorted(compare);
}

/** Tags out of one line: divided by commas or semicolons, blanks trimmed, each once. */
export function parseTags(line: string): readonly string[] {
  const tags = line.split(/[,;]/).map((tag) => tag.trim().replace(/\s+/g, " "));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
