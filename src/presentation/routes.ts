/** Views of one session, in the order of their tabs. */
export const sessionViews = ["overview", "charts", "analysis", "data", "notes"] as const;
export type SessionView = (typeof sessionViews)[number];

/** Views of one tuning table, in the order of their tabs. */
export const tableViews = ["grid", "correction", "surface", "history", "trace"] as const;
export type TableView = (typeof tableViews)[number];

/** Patterns of every address; the address comes after `#`. */
export const patterns = {
  home: "/",
  import: "/import",
  sessions: "/sessions",
  session: "/session/:id/:view?",
  vehicles: "/vehicles",
  vehicle: "/vehicle/:id",
  tables: "/tables",
  tunes: "/tables/compare",
  calculators: "/calculators/:tool?",
  table: "/table/:id/:view?",
  analysis: "/analysis",
  settings: "/settings",
} as const;

/** The address of one session, on one of its views. */
export function sessionPath(id: string, view?: SessionView): string {
  const base = `/session/${encodeURIComponent(id)}`;
  return view === undefined ? base : `${base}/${view}`;
}

/** The address of one vehicle. */
export function vehiclePath(id: string): string {
  return `/vehicle/${encodeURIComponent(id)}`;
}

/** The address of one tuning table, on one of its views. */
export function tablePath(id: string, view?: TableView): string {
  const base = `/table/${encodeURIComponent(id)}`;
  return view === undefined ? base : `${base}/${view}`;
}

/** The address of one calculator; of the first one without its name. */
export function calculatorPath(tool?: string): string {
  return tool === undefined ? "/calculators" : `/calculators/${tool}`;
}

/** The places of the navigation, in rail order. */
export const places = ["home", "vehicles", "sessions", "tables", "analysis", "settings"] as const;
export type Place = (typeof places)[number];

/** The place an address belongs to; null for import and unknown addresses. */
export function placeOf(path: string): Place | null {
  const first = path.split("/")[1] ?? "";
  if (first === "") return "home";
  const place =
    { session: "sessions", vehicle: "vehicles", table: "tables", calculators: "tables" }[first] ?? first;
  return places.find((known) => known === place) ?? null;
}
