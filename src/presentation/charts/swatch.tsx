import type { TraceStyle } from "./trace-style";

/** The stroke of a trace as a short line: hue and dash, as on the chart. */
export function Swatch({ style }: { readonly style: TraceStyle }) {
  return (
    <svg width="20" height="10" viewBox="0 0 20 10" aria-hidden="true">
      <line
        x1="0"
        x2="20"
        y1="5"
        y2="5"
        stroke={`var(--trace-${style.hue})`}
        strokeWidth={style.dash.length > 0 ? 2 : 2.5}
        strokeDasharray={style.dash.length > 0 ? style.dash.join(" ") : undefined}
      />
    </svg>
  );
}
