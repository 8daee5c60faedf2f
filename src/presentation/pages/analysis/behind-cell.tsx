import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Session, SessionChannel } from "../../../domain/session";
import { originOf } from "../../charts/time-ticks";
import { decimalsFor } from "../../figures/decimals";
import type { CellPosition } from "../../figures/heatmap-view";
import type { ShownUnit } from "../../figures/in-shown-units";
import { useApplication } from "../../services";
import { describeProblem } from "../../text/problem";
import { useFormat, useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { IconButton } from "../../ui/icon-button";
import { SeverityShape } from "../../ui/severity-shape";
import { marksInCharts, placeInCharts } from "../session/place-in-charts";
import { passesOf, type Pass } from "./passes";
import styles from "./session-analysis.module.css";

const mostSamples = 5000;

type Behind =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly problem: { readonly code: string } }
  | {
      readonly kind: "there";
      readonly count: number;
      readonly listed: number;
      readonly passes: readonly Pass[];
    };

/** The samples behind one cell by pass, each with the way to its place in the charts. */
export function BehindCell(props: {
  readonly session: Session;
  readonly params: object;
  /** The analysis whose cell it is; absent = the heatmap. */
  readonly analysis?: string;
  readonly cell: CellPosition;
  readonly name: string;
  /** What is shown in the charts besides the usual strips. */
  readonly channel: SessionChannel | null;
  /** How raw values become what is read; null = they are read as they are. */
  readonly shown: ShownUnit | null;
  readonly unit: string;
  readonly onClose: () => void;
}) {
  const { session, params, cell, analysis = "heatmap" } = props;
  const { engine } = useApplication();
  const words = useText();
  const { behind: text } = words.analysis.view;
  const format = useFormat();
  const [behind, setBehind] = useState<Behind>({ kind: "reading" });
  const section = useRef<HTMLElement>(null);
  const breakS = breakOf(session, props.channel);
  const asked = JSON.stringify(params);
  useEffect(() => {
    let left = false;
    const given: unknown = JSON.parse(asked);
    void engine.behind(session.id, analysis, given, cell.column, cell.row, mostSamples).then((answer) => {
      if (left) return;
      if (!answer.ok) return setBehind({ kind: "failed", problem: answer.problem });
      const { count, timeS, value } = answer.value;
      return setBehind({
        kind: "there",
        count,
        listed: timeS.length,
        passes: passesOf(timeS, value, breakS),
      });
    });
    return () => {
      left = true;
    };
  }, [engine, session.id, analysis, asked, cell.column, cell.row, breakS]);
  const there = behind.kind !== "reading";
  useEffect(() => {
    if (there) section.current?.scrollIntoView({ block: "nearest" });
  }, [there]);

  return (
    <section ref={section} className={styles.behind} aria-label={text.title(props.name)}>
      <div className={styles.behindHead}>
        <h2>{text.title(props.name)}</h2>
        <p role="status">{state()}</p>
        {behind.kind === "there" && behind.passes.length > 1 && (
          <ButtonLink size="small" to={marksInCharts(session, behind.passes, props.channel?.id ?? null)}>
            {text.showAll}
          </ButtonLink>
        )}
        <IconButton
          label={text.close}
          size="small"
          icon={<X size={18} aria-hidden="true" />}
          onPress={props.onClose}
        />
      </div>
      {behind.kind === "failed" && (
        <p className={styles.problem} role="alert">
          <SeverityShape severity="critical" size={16} />
          {describeProblem(behind.problem, words, format).title}
        </p>
      )}
      {behind.kind === "there" && <Passes {...props} passes={behind.passes} />}
    </section>
  );

  function state(): string {
    if (behind.kind === "reading") return text.reading;
    if (behind.kind === "failed") return "";
    const count = text.count(words.analysis.figure.samples(behind.count, format), behind.passes.length);
    return behind.listed < behind.count ? `${count}. ${text.first(format.number(behind.listed))}` : count;
  }
}

function Passes(props: {
  readonly session: Session;
  readonly channel: SessionChannel | null;
  readonly shown: ShownUnit | null;
  readonly unit: string;
  readonly passes: readonly Pass[];
}) {
  const { session, channel, shown, passes } = props;
  const { behind: text } = useText().analysis.view;
  const format = useFormat();
  const show = (value: number): number => (shown === null ? value : shown.factor * value + shown.shift);
  const largest = Math.max(
    ...passes.map(({ min, max }) => Math.max(Math.abs(show(min)), Math.abs(show(max)))),
  );
  const decimals = decimalsFor(largest, largest < 10 ? 4 : 3, 3);
  const say = (value: number): string => format.unit(show(value), props.unit, decimals);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroller} tabIndex={0} aria-label={text.samples}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.at}</th>
            <th scope="col">{text.lasts}</th>
            <th scope="col">{text.samples}</th>
            <th scope="col">{text.low}</th>
            <th scope="col">{text.mean}</th>
            <th scope="col">{text.high}</th>
            <th scope="col">{text.show}</th>
          </tr>
        </thead>
        <tbody>
          {passes.map((pass) => {
            const at = format.time(pass.fromS - originOf(session.startS), 2);
            return (
              <tr key={pass.fromS}>
                <th scope="row">{at}</th>
                <td>{pass.count > 1 ? format.unit(pass.toS - pass.fromS, "s", 2) : ""}</td>
                <td>{format.number(pass.count)}</td>
                <td>{say(pass.min)}</td>
                <td>{say(pass.mean)}</td>
                <td>{say(pass.max)}</td>
                <td>
                  <Link
                    href={placeInCharts(session, pass.fromS, pass.toS, channel?.id ?? null)}
                    aria-label={text.showAt(at)}
                  >
                    {text.show}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

// Three steps of the channel's clock without a sample in the cell: it was left.
function breakOf(session: Session, channel: SessionChannel | null): number {
  const step = channel === null ? NaN : (session.clocks[channel.clock]?.medianStepS ?? NaN);
  return Number.isNaN(step) ? 1 : step * 3;
}
