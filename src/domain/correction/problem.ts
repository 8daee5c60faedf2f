import type { ExpressionProblem } from "../expression/tokens";
import type { Conversion } from "./settings";

/** Why no correction was made; every code has a sentence in presentation/text that says what to do next. */
export type CorrectionProblem =
  | { readonly code: "no-logs" }
  | { readonly code: "cancelled" }
  | { readonly code: "table-kind"; readonly kind: string; readonly unit: string }
  | { readonly code: "table-axis"; readonly axis: "x" | "y"; readonly label: string; readonly unit: string }
  | {
      readonly code: "table-shape";
      readonly table: string;
      readonly cells: number;
      readonly columns: number;
      readonly rows: number;
    }
  | { readonly code: "setting"; readonly name: string; readonly value: number }
  | { readonly code: "other-vehicle"; readonly tableVehicle: string; readonly logVehicle: string }
  | { readonly code: "other-table"; readonly channel: string; readonly errorPercent: number }
  | {
      readonly code: "no-axis-channel";
      readonly axis: "x" | "y";
      readonly label: string;
      readonly unit: string;
    }
  | {
      readonly code: "axis-units";
      readonly axis: "x" | "y";
      readonly axisUnit: string;
      readonly channel: string;
      readonly channelUnit: string;
      /** How the channel would be read on the axis; null where no conversion is known. */
      readonly offer: Conversion | null;
    }
  | {
      readonly code: "axis-range";
      readonly axis: "x" | "y";
      readonly channel: string;
      readonly least: number;
      readonly most: number;
      readonly axisLeast: number;
      readonly axisMost: number;
    }
  | { readonly code: "no-lambda" }
  | { readonly code: "narrowband"; readonly channel: string; readonly why: "unit" | "name" | "values" }
  | {
      readonly code: "lambda-stuck";
      readonly channel: string;
      readonly value: number;
      readonly share: number;
    }
  | { readonly code: "no-target" }
  | { readonly code: "loop-unknown" }
  | { readonly code: "time-gaps"; readonly share: number; readonly count: number }
  | {
      readonly code: "custom-filter";
      readonly why: ExpressionProblem["code"];
      readonly at: number;
      readonly what: string;
    }
  | {
      readonly code: "too-little-data";
      readonly seconds: number;
      readonly neededS: number;
      /** What took most of the samples away, largest first. */
      readonly lost: readonly { readonly reason: string; readonly seconds: number }[];
      /** Cells that the log drove through and that did not settle, most driven first. */
      readonly cells: readonly number[];
    };

/** Long work tells how far it is, and asks whether it is still wanted. */
export interface CorrectionControl {
  /** Told how far the work is, 0 to 1. */
  readonly progress?: (fraction: number) => void;
  /** Asked now and then; true ends the work with the problem "cancelled". */
  readonly cancelled?: () => boolean;
}
