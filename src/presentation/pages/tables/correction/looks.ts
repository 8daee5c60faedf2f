import type { CorrectionAnswer } from "../../../../application/engine/correction-desk";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import {
  divergingScale,
  reachAround,
  sequentialScale,
  type ColourScale,
} from "../../../figures/colour-scale";
import { axisDecimals } from "../../../figures/decimals";
import type { ThemeStops } from "../../../figures/heatmap-view";
import type { Dictionary } from "../../../text/english";
import type { Format } from "../../../text/format";
import type { CellLook } from "../history/cell-grid";
import { readTable } from "../history/reading-index";
import type { Review } from "./review";

/** What the cells of a review show. */
export const reviewViews = ["now", "proposed", "change", "evidence"] as const;
export type ReviewView = (typeof reviewViews)[number];

/** Colours of a change: as far to both sides as the largest change that is not far out. */
export function changeScale({ change, edits }: Review, stops: ThemeStops): ColourScale {
  const applied = Float64Array.from(edits, ({ at }) => 100 * change[at]!);
  return divergingScale(stops.diverging, 0, reachAround(applied, 0), applied);
}

/** Decimals that a table's values are written with. */
export function valueDecimals({ values, step }: TuningTable): number {
  const own = axisDecimals(values, 3);
  return step === undefined ? own : Math.min(3, Math.max(own, Math.ceil(-Math.log10(step) - 1e-9)));
}

/** Each cell of a review as it is drawn and said, in reading order. */
export function reviewLooks(
  view: ReviewView,
  base: TuningTable,
  answer: CorrectionAnswer,
  review: Review,
  skipped: ReadonlySet<number>,
  stops: ThemeStops,
  { correction: text }: Dictionary,
  format: Format,
): readonly CellLook[] {
  const read = readTable(base);
  const columns = read.table.x.values.length;
  const decimals = valueDecimals(base);
  const scale = changeScale(review, stops);
  const { confidence, seconds, visits } = answer.cells;
  const evidence = sequentialScale(stops.sequential, [0, 1], confidence);
  const changed = new Set(review.edits.map(({ at }) => at));
  const percent = (share: number): string => format.signed(100 * share, 1);

  return Array.from(base.values, (_, shown): CellLook => {
    const at = read.stored({ column: shown % columns, row: Math.floor(shown / columns) });
    const mark = review.marks[at]!;
    const now = base.values[at]!;
    const isBlank = Number.isNaN(now);
    const isHint = mark === "thin" || mark === "boost-protected";
    const isKnown = seconds[at]! > 0;
    const fill = changed.has(at) ? scale.colour(100 * review.change[at]!) : null;
    const value = isHint && !changed.has(at) ? answer.proposal.needed[at]! : review.proposed[at]!;
    const say = text.cell({
      now: isBlank ? text.blank : format.number(now, decimals),
      proposed: format.number(review.proposed[at]!, decimals),
      changes: changed.has(at),
      change: percent(review.change[at]!),
      needed: percent(review.needed[at]!),
      mark: skipped.has(at) ? text.skipped : text.marks[mark],
      confidence: isKnown ? format.percent(confidence[at]!) : null,
    });
    const common = {
      say,
      quiet: !isKnown && !changed.has(at),
      corner: mark === "limited" && changed.has(at),
      ...(skipped.has(at) ? { tag: "×" } : {}),
      ...(mark === "locked" ? { locked: true } : { foot: confidence[at]! }),
    };
    if (isBlank) return { ...common, text: "", fill: null, below: "" };
    if (view === "now") return { ...common, text: format.number(now, decimals), fill: null, below: "" };
    if (view === "evidence") {
      return {
        ...common,
        text: isKnown ? format.number(seconds[at]!, seconds[at]! < 10 ? 1 : 0) : "",
        below: isKnown ? text.visitsShort(visits[at]!) : "",
        fill: isKnown ? evidence.colour(confidence[at]!) : null,
      };
    }
    const below = changed.has(at)
      ? percent(review.change[at]!)
      : isHint && !skipped.has(at)
        ? `${percent(review.needed[at]!)}?`
        : isKnown && !skipped.has(at) && mark !== "locked"
          ? format.number(0, 1)
          : "";
    if (view === "change") {
      // A hint says itself what is needed.
      const needed = isKnown && below !== "" && !below.endsWith("?") ? percent(review.needed[at]!) : "";
      return { ...common, text: below, below: needed, fill };
    }
    return { ...common, text: format.number(skipped.has(at) ? now : value, decimals), below, fill };
  });
}
