import { useMemo } from "react";
import { rulesOf } from "../../domain/tables/kinds";
import type { TuningTable } from "../../domain/tables/tuning-table";
import { axisDecimals } from "../figures/decimals";
import { axisTitle } from "../figures/axis-title";
import { unitWords } from "../pages/import/unit-options";
import type { Dictionary } from "../text/english";
import type { Format } from "../text/format";
import { useFormat, useText } from "../text/use-text";
import { changesInPercent } from "./grid-look";
import type { CellWords } from "./grid-painter";
import { placeOf, type GridView, type Place } from "./grid-view";

/** Everything of a grid that is said in words and digits. */
export interface GridWords extends CellWords {
  readonly decimals: number;
  readonly unit: string;
  readonly columnHeads: readonly string[];
  readonly rowHeads: readonly string[];
  readonly acrossTitle: string;
  readonly upTitle: string | null;
  /** A value with its unit. */
  readonly say: (value: number) => string;
  /** A cell's place: "3 000 rpm · 60 kPa". */
  readonly place: (place: Place) => string;
  /** A value as it would be typed. */
  readonly write: (value: number) => string;
}

/** Words and digits of a grid; new ones only when language, axes or decimals change. */
export function useGridWords(table: TuningTable, view: GridView): GridWords {
  const words = useText();
  const format = useFormat();
  const decimals = valueDecimals(table);
  const percent = changesInPercent(table);
  const { unit } = table;
  return useMemo(
    () => gridWords({ view, decimals, percent, unit }, words, format),
    [view, decimals, percent, unit, words, format],
  );
}

/** Digits of a table's values: those of its storage step; of a table of no known kind those that it uses. */
function valueDecimals(table: TuningTable): number {
  const { decimals } = rulesOf(table);
  return table.kind === "generic" && table.step === undefined
    ? axisDecimals(table.values, decimals)
    : decimals;
}

interface Facts {
  readonly view: GridView;
  readonly decimals: number;
  readonly percent: boolean;
  readonly unit: string;
}

function gridWords({ view, decimals, percent, unit }: Facts, words: Dictionary, format: Format): GridWords {
  const { importing, tables: text, analysis } = words;
  const { across, up } = view;
  const [acrossDigits, upDigits] = [axisDecimals(across.values, 3), axisDecimals(up?.values ?? [], 3)];
  const shown = unit === "" ? "" : unitWords(unit, importing);
  const along = (axis: typeof across, at: number, digits: number): string =>
    format.unit(axis.values[at] ?? NaN, axis.unit === "" ? "" : unitWords(axis.unit, importing), digits);
  const say = (value: number): string =>
    Number.isNaN(value) ? analysis.tables.blank : format.unit(value, shown, decimals);
  const change = (amount: number): string => format.signed(amount, percent ? 1 : decimals);
  const place = ({ column, row }: Place): string =>
    [along(across, column, acrossDigits), ...(up === null ? [] : [along(up, row, upDigits)])].join(" · ");
  const mark = format.number(0.5, 1).charAt(1);
  return {
    decimals,
    unit: shown,
    columnHeads: Array.from(across.values, (value) => format.number(value, acrossDigits)),
    rowHeads: Array.from(up?.values ?? [], (value) => format.number(value, upDigits)),
    acrossTitle: axisTitle(across, words),
    upTitle: up === null ? null : axisTitle(up, words),
    value: (value) => format.number(value, decimals),
    change,
    say,
    place,
    write(value) {
      const digits = String(Number(value.toFixed(decimals)));
      // A sign alone would subtract.
      return (value < 0 ? `=${digits}` : digits).replace(".", mark);
    },
    label(at, cell) {
      const facts = [
        Number.isNaN(cell.change) ? "" : text.changedBy(`${change(cell.change)}${percent ? "\u00a0%" : ""}`),
        cell.locked ? text.locked : "",
        cell.pending ? text.pending : "",
        cell.warned ? text.warned : "",
      ].filter(Boolean);
      return [`${place(placeOf(view, at))}: ${say(cell.value)}`, ...facts].join(", ");
    },
  };
}
