import type { Dictionary } from "./english";
import { analysis } from "./pt-br/analysis";
import { calculators } from "./pt-br/calculators";
import { charts } from "./pt-br/charts";
import { common } from "./pt-br/common";
import { correction } from "./pt-br/correction";
import { findings } from "./pt-br/findings";
import { home } from "./pt-br/home";
import { importing } from "./pt-br/importing";
import { problems } from "./pt-br/problems";
import { roles } from "./pt-br/roles";
import { session } from "./pt-br/session";
import { sessions } from "./pt-br/sessions";
import { settings } from "./pt-br/settings";
import { tableHistory } from "./pt-br/table-history";
import { tunes } from "./pt-br/tunes";
import { tables } from "./pt-br/tables";
import { vehicles } from "./pt-br/vehicles";
import { warnings } from "./pt-br/warnings";

/** Every word of the interface in Brazilian Portuguese; loaded only when it is spoken. */
export const portuguese: Dictionary = {
  analysis,
  calculators,
  charts,
  common,
  correction,
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
