import type { Axis } from "../../../../domain/tables/tune";
import type { Dictionary } from "../../../text/english";
import { axisTitle } from "../../../figures/axis-title";
import { unitWords } from "../../import/unit-options";
import type { GridAxis } from "./cell-grid";

/** An axis of a table in the words of the interface. */
export function gridAxis(axis: Axis, words: Pick<Dictionary, "importing" | "roles">): GridAxis {
  const unit = axis.unit === "" ? "" : unitWords(axis.unit, words.importing);
  return { title: axisTitle(axis, words), unit, values: axis.values };
}
