import { common } from "./en/common";
import { findings } from "./en/findings";
import { home } from "./en/home";
import { problems } from "./en/problems";
import { roles } from "./en/roles";
import { sessions } from "./en/sessions";
import { settings } from "./en/settings";
import { vehicles } from "./en/vehicles";

type PageWords = typeof import("./english-pages").pageWords;

let pages: PageWords | null = null;

/** Fetches the words of the pages behind Home; every such page waits for them. */
export async function fetchPageWords(): Promise<void> {
  pages = (await import("./english-pages")).pageWords;
}

function ofPages(): PageWords {
  if (pages === null) throw new Error("words of a page were asked before fetchPageWords");
  return pages;
}

/** Every word of the interface, by area. English is the one that the others must match. */
export const english = {
  common,
  findings,
  home,
  problems,
  roles,
  sessions,
  settings,
  vehicles,
  get analysis() {
    return ofPages().analysis;
  },
  get calculators() {
    return ofPages().calculators;
  },
  get charts() {
    return ofPages().charts;
  },
  get correction() {
    return ofPages().correction;
  },
  get importing() {
    return ofPages().importing;
  },
  get session() {
    return ofPages().session;
  },
  get tableHistory() {
    return ofPages().tableHistory;
  },
  get tables() {
    return ofPages().tables;
  },
  get tunes() {
    return ofPages().tunes;
  },
  get warnings() {
    return ofPages().warnings;
  },
};

/** What a language has to say. Its areas are typed by English: a missing sentence does not compile. */
export type Dictionary = typeof english;
