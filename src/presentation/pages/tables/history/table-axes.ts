import type { Axis } from "../../../../domain/tables/tune";
import type { Dictionary } from "../../../text/english";
import { unitWords } from "../../import/unit-options";
import type { GridAxis } from "./cell-grid";

/** An axis of a table in the words of the interface. */
export function gridAxis(axis: Axis, importing: Dictionary["importing"]): GridAxis {
  const unit = axis.unit === "" ? "" : unitWords(axis.unit, importing);
  return { title: unit === "" ? axis.label : `${axis.label}, ${unit}`, unit, values: axis.values };
}
