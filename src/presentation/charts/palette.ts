import type { Severity } from "../../domain/analysis/finding";

/** Colours and type of the theme as a canvas needs them. */
export interface Palette {
  readonly surface: string;
  readonly raised: string;
  readonly selected: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkLabel: string;
  readonly inkTick: string;
  readonly a: string;
  readonly b: string;
  /** Hue 1 at index 0. */
  readonly traces: readonly string[];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly tint: Readonly<Record<Severity, string>>;
  /** CSS font of ticks, and its size in pixels. */
  readonly tickFont: string;
  readonly labelFont: string;
  readonly tickSize: number;
  /** Size of text as a multiple of the usual one. */
  readonly textScale: number;
}

/** Reads the theme in force at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const rem = Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize) || 16;
  const family = token("font");
  const tickSize = 0.71875 * rem;
  const bySeverity = (suffix: string): Readonly<Record<Severity, string>> => ({
    critical: token(`critical${suffix}`),
    high: token(`high${suffix}`),
    medium: token(`medium${suffix}`),
    note: token(`note${suffix}`),
    clear: token(`clear${suffix}`),
    "not-assessed": token(`not-assessed${suffix}`),
  });
  return {
    surface: token("surface"),
    raised: token("raised"),
    selected: token("selected"),
    line: token("line"),
    lineStrong: token("line-strong"),
    ink: token("ink"),
    inkLabel: token("ink-2"),
    inkTick: token("ink-3"),
    a: token("accent"),
    b: token("b"),
    traces: Array.from({ length: 10 }, (_, at) => token(`trace-${at + 1}`)),
    severity: bySeverity(""),
    tint: bySeverity("-tint"),
    tickFont: `400 ${tickSize}px ${family}`,
    labelFont: `600 ${0.75 * rem}px ${family}`,
    tickSize,
    textScale: rem / 16,
  };
}
