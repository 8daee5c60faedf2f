import type { Axis } from "../../../../domain/tables/tune";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { axisDecimals } from "../../../figures/decimals";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import { unitWords } from "../../import/unit-options";
import { readTable } from "../history/reading-index";

/** Where a stored cell lies, as it is read: "3 000 rpm · 60 kPa". */
export function placeWords(
  stored: TuningTable,
  at: number,
  { importing }: Dictionary,
  format: Format,
): string {
  const { table, shown } = readTable(stored);
  const { column, row } = shown(at);
  const say = (axis: Axis, value: number): string =>
    format.unit(value, axis.unit === "" ? "" : unitWords(axis.unit, importing), axisDecimals(axis.values, 2));
  const own = say(table.x, table.x.values[column] ?? NaN);
  return table.y === null ? own : `${own} · ${say(table.y, table.y.values[row] ?? NaN)}`;
}
