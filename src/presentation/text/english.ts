import { analysis } from "./en/analysis";
import { charts } from "./en/charts";
import { common } from "./en/common";
import { findings } from "./en/findings";
import { home } from "./en/home";
import { importing } from "./en/importing";
import { problems } from "./en/problems";
import { roles } from "./en/roles";
import { session } from "./en/session";
import { sessions } from "./en/sessions";
import { settings } from "./en/settings";
import { tableHistory } from "./en/table-history";
import { tunes } from "./en/tunes";
import { tables } from "./en/tables";
import { vehicles } from "./en/vehicles";
import { warnings } from "./en/warnings";

/** Every word of the interface, by area. English is the one that the others must match. */
export const english = {
  analysis,
  charts,
  common,
  findings,
  home,
  importing,
  problems,
  roles,
  session,
  sessions,
  settings,
  tableHistory,
  tunes,
  tables,
  vehicles,
  warnings,
};

/** What a language has to say. Its areas are typed by English: a missing sentence does not compile. */
export type Dictionary = typeof english;
