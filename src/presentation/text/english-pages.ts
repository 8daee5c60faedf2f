import { analysis } from "./en/analysis";
import { calculators } from "./en/calculators";
import { charts } from "./en/charts";
import { correction } from "./en/correction";
import { importing } from "./en/importing";
import { session } from "./en/session";
import { tableHistory } from "./en/table-history";
import { tables } from "./en/tables";
import { tunes } from "./en/tunes";
import { warnings } from "./en/warnings";

/** English words that only pages behind Home say. */
export const pageWords = {
  analysis,
  calculators,
  charts,
  correction,
  importing,
  session,
  tableHistory,
  tables,
  tunes,
  warnings,
};
