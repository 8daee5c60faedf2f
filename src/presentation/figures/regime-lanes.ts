import type { RegimeFigure } from "../../domain/analysis/figure";

/** One regime with its own lane: an SVG path over all its stretches, and what it adds up to. */
export interface RegimeLane {
  readonly regime: string;
  readonly path: string;
  readonly seconds: number;
  /** Share of the whole log, 0 to 1. */
  readonly share: number;
  readonly visits: number;
}

/** Lanes in the order of the totals; a stretch is at least one pixel wide so that a short one is not lost. */
export function regimeLanes(figure: RegimeFigure, width: number, height: number): readonly RegimeLane[] {
  const first = figure.stretches[0];
  const last = figure.stretches.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = last.toS - first.fromS;
  const perSecond = whole > 0 ? width / whole : 0;
  return figure.totals.map(({ regime, seconds }) => {
    let path = "";
    let visits = 0;
    for (const stretch of figure.stretches) {
      if (stretch.regime !== regime) continue;
      visits++;
      const left = (stretch.fromS - first.fromS) * perSecond;
      const span = Math.max(1, (stretch.toS - stretch.fromS) * perSecond);
      path += `M${left.toFixed(1)} 0h${span.toFixed(1)}v${height}h${(-span).toFixed(1)}z`;
    }
    return { regime, path, seconds, share: whole > 0 ? seconds / whole : 0, visits };
  });
}
