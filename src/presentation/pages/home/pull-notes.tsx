import type { DemoPull, DemoPullFacts } from "../../../domain/demo/pull";
import type { Dictionary } from "../../text/english";
import type { Format } from "../../text/format";
import { useFormat, useText } from "../../text/use-text";
import styles from "./pull-figure.module.css";
import { panelsHeight, type PullLayout } from "./pull-panels";

const rpmStep = 50;

/** What the figure says in words; "" where the pull has no such thing. */
export function noteTexts(
  { overTarget, lean, knock }: DemoPullFacts,
  home: Dictionary["home"],
  format: Format,
) {
  return {
    over: overTarget === null ? "" : home.figure.overshoot(format.unit(overTarget.kpa, "kPa")),
    lean: lean === null ? "" : home.figure.lean(format.unit(lean.toS - lean.fromS, "s", 1)),
    knock:
      knock === null
        ? ""
        : home.figure.knock(
            format.unit(knock.worstDeg, "°", 1),
            format.unit(Math.round(knock.worstRpm / rpmStep) * rpmStep, "rpm"),
          ),
  };
}

interface Marked {
  readonly facts: DemoPullFacts;
  readonly layout: PullLayout;
}

/** The marks over the traces: tinted stretches and the words beside them. */
export function PullNotes({ pull, layout }: { readonly pull: DemoPull; readonly layout: PullLayout }) {
  const { facts } = pull;
  const overAt = pull.clock.findIndex((timeS) => timeS >= (facts.overTarget?.timeS ?? Infinity));
  return (
    <>
      <Knock facts={facts} layout={layout} />
      <Lean facts={facts} layout={layout} />
      <OverTarget facts={facts} layout={layout} mapKpa={pull.mapKpa[overAt] ?? NaN} />
    </>
  );
}

/** Words beside a stretch: at its right, or at its left in the right half of the figure. */
function beside(layout: PullLayout, fromS: number, toS: number) {
  const [from, to] = [layout.x(fromS), layout.x(toS)];
  return (from + to) / 2 > (layout.left + layout.right) / 2
    ? { x: from - 6, textAnchor: "end" as const }
    : { x: to + 6, textAnchor: "start" as const };
}

function Stretch(props: {
  readonly layout: PullLayout;
  readonly severity: "high" | "note";
  readonly fromS: number;
  readonly toS: number;
  readonly top: number;
  readonly height: number;
}) {
  const { layout, fromS, toS } = props;
  return (
    <rect
      className={styles.stretch}
      data-severity={props.severity}
      x={layout.x(fromS)}
      width={Math.max(2, layout.x(toS) - layout.x(fromS))}
      y={props.top}
      height={props.height}
    />
  );
}

function OverTarget({ facts, layout, mapKpa }: Marked & { readonly mapKpa: number }) {
  const { home } = useText();
  const format = useFormat();
  const panel = layout.panels.find(({ id }) => id === "pressure");
  if (facts.overTarget === null || panel === undefined) return null;
  const { timeS } = facts.overTarget;
  const y = panel.y(mapKpa);
  const { x, textAnchor } = beside(layout, timeS, timeS);
  return (
    <g transform={`translate(0 ${panel.top})`}>
      <line className={styles.pointer} x1={layout.x(timeS)} x2={layout.x(timeS)} y1={y} y2={y + 32} />
      <text className={styles.note} data-severity="trace" x={x} y={y + 34} textAnchor={textAnchor}>
        {noteTexts(facts, home, format).over}
      </text>
    </g>
  );
}

function Lean({ facts, layout }: Marked) {
  const { home } = useText();
  const format = useFormat();
  const panel = layout.panels.find(({ id }) => id === "lambda");
  if (facts.lean === null || panel === undefined) return null;
  const { fromS, toS } = facts.lean;
  return (
    <>
      <Stretch {...{ layout, fromS, toS }} severity="note" top={panel.top} height={panel.height} />
      <text className={styles.note} data-severity="note" y={panel.top + 14} {...beside(layout, fromS, toS)}>
        {noteTexts(facts, home, format).lean}
      </text>
    </>
  );
}

function Knock({ facts, layout }: Marked) {
  const { home } = useText();
  const format = useFormat();
  const [first] = layout.panels;
  const panel = layout.panels.find(({ id }) => id === "ignition");
  if (facts.knock === null || panel === undefined || first === undefined) return null;
  const { fromS, toS } = facts.knock;
  return (
    <>
      <Stretch
        {...{ layout, fromS, toS }}
        severity="high"
        top={first.top}
        height={panelsHeight - first.top}
      />
      <text
        className={styles.note}
        data-severity="high"
        y={panel.top + panel.y(0) - 6}
        {...beside(layout, fromS, toS)}
      >
        {noteTexts(facts, home, format).knock}
      </text>
    </>
  );
}
