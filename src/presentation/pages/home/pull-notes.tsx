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
    knock: knock === null ? "" : home.figure.knock(format.unit(knock.worstDeg, "°", 1)),
    atSpeed:
      knock === null
        ? ""
        : home.figure.atSpeed(format.unit(Math.round(knock.worstRpm / rpmStep) * rpmStep, "rpm")),
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

const letterWidth = 7.2;

/** Where words go beside a stretch: at its right, else at its left, else inside from its start. */
function beside(layout: PullLayout, fromS: number, toS: number, words: string) {
  const [from, to] = [layout.x(fromS), layout.x(toS)];
  const needed = words.length * letterWidth;
  if (layout.right - to >= needed) return { x: to + 6, textAnchor: "start" as const, inside: false };
  if (from - layout.left >= needed) return { x: from - 6, textAnchor: "end" as const, inside: false };
  return { x: from + 6, textAnchor: "start" as const, inside: true };
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

function Note(props: {
  readonly layout: PullLayout;
  readonly severity: "high" | "note" | "trace";
  readonly fromS: number;
  readonly toS: number;
  readonly y: number;
  /** Height of the words when they have to stand inside the stretch. */
  readonly insideY: number;
  readonly words: string;
}) {
  const { x, textAnchor, inside } = beside(props.layout, props.fromS, props.toS, props.words);
  return (
    <text
      className={styles.note}
      data-severity={props.severity}
      x={x}
      y={inside ? props.insideY : props.y}
      textAnchor={textAnchor}
    >
      {props.words}
    </text>
  );
}

function OverTarget({ facts, layout, mapKpa }: Marked & { readonly mapKpa: number }) {
  const { home } = useText();
  const format = useFormat();
  const panel = layout.panels.find(({ id }) => id === "pressure");
  if (facts.overTarget === null || panel === undefined) return null;
  const { timeS } = facts.overTarget;
  const x = layout.x(timeS);
  const top = panel.top + panel.y(mapKpa);
  const y = top + 38;
  const words = noteTexts(facts, home, format).over;
  return (
    <>
      <line className={styles.pointer} x1={x} x2={x} y1={top} y2={y} />
      <Note {...{ layout, y, words }} severity="trace" fromS={timeS} toS={timeS} insideY={y} />
    </>
  );
}

function Lean({ facts, layout }: Marked) {
  const { home } = useText();
  const format = useFormat();
  const panel = layout.panels.find(({ id }) => id === "lambda");
  if (facts.lean === null || panel === undefined) return null;
  const { fromS, toS } = facts.lean;
  const y = panel.top + 14;
  const words = noteTexts(facts, home, format).lean;
  return (
    <>
      <Stretch {...{ layout, fromS, toS }} severity="note" top={panel.top} height={panel.height} />
      <Note {...{ layout, fromS, toS, y, words }} severity="note" insideY={y} />
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
  const { knock, atSpeed } = noteTexts(facts, home, format);
  // On a phone the engine speed would run into the end of the pull.
  const words = layout.right - layout.left > 400 ? knock + atSpeed : knock;
  const height = panelsHeight - first.top;
  return (
    <>
      <Stretch {...{ layout, fromS, toS, height }} severity="high" top={first.top} />
      <Note
        {...{ layout, fromS, toS, words }}
        severity="high"
        y={panel.top + panel.y(0) - 6}
        insideY={panel.top + 13}
      />
    </>
  );
}
