import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { RegimeFigure } from "../../../domain/analysis/figure";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { nameOfChannel } from "../../charts/channel-name";
import { countBySeverity } from "../../charts/findings-lane";
import { valueText } from "../../charts/legend-text";
import { boundsOf } from "../../charts/time-range";
import { originOf } from "../../charts/time-ticks";
import { Regimes } from "../../figures/regimes";
import { useApplication } from "../../services";
import { useFormat, useText } from "../../text/use-text";
import { findExtreme } from "./find-extreme";
import { keyFigures, type KeyFigure } from "./key-figures";
import { placeInCharts } from "./place-in-charts";
import { SessionFacts } from "./session-facts";
import { SessionFindings } from "./session-findings";
import { SessionMarkers } from "./session-markers";
import styles from "./session-overview.module.css";
import { SessionQuality } from "./session-quality";
import { SessionWarnings } from "./session-warnings";
import { useShownChannels } from "./use-shown-channels";

/** What one session says at a glance; every figure leads to its samples. */
export function SessionOverview(props: { readonly session: Session; readonly vehicle: Vehicle | null }) {
  const { session } = props;
  return (
    <div className={styles.page}>
      <h1>
        <Sentence session={session} />
      </h1>
      <Figures {...props} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <SessionQuality session={session} />
          <SessionFindings session={session} />
          <DrivenRegimes session={session} />
        </div>
        <div className={styles.column}>
          <SessionWarnings session={session} />
          <SessionMarkers session={session} />
          <SessionFacts session={session} />
        </div>
      </div>
    </div>
  );
}

const fitScore = 70;
const doubtScore = 35;

function Sentence({ session }: { readonly session: Session }) {
  const { session: words } = useText();
  const format = useFormat();
  const { purposes, findings } = session.quality;
  const fit = purposes.filter(({ score }) => score >= fitScore);
  const best = purposes.toSorted((a, b) => b.score - a.score)[0];
  const first =
    fit.length > 0
      ? words.sentence.fit(
          fit.map(({ purpose }) => words.quality.purposes[purpose]),
          format,
        )
      : best !== undefined && best.score >= doubtScore
        ? words.sentence.doubtful(words.quality.purposes[best.purpose], format.number(best.score))
        : words.sentence.unfit;
  const counts = countBySeverity(findings);
  const grave = counts.filter(
    ({ severity }) => severity === "critical" || severity === "high" || severity === "medium",
  );
  const notes = counts.find(({ severity }) => severity === "note")?.count ?? 0;
  const second =
    grave.length > 0
      ? words.sentence.counts(grave, format)
      : notes > 0
        ? words.sentence.notes(notes, format)
        : words.sentence.clean;
  return `${first} ${second}`;
}

function Figures({ session, vehicle }: { readonly session: Session; readonly vehicle: Vehicle | null }) {
  const { session: words } = useText();
  const format = useFormat();
  const rate = Math.max(
    0,
    ...session.clocks.map(({ medianStepS }) => (medianStepS > 0 ? 1 / medianStepS : 0)),
  );
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>{words.figures.duration}</dt>
        <dd>
          <strong>{format.duration(session.durationS, 1)}</strong>
          <span className={styles.when}>
            {words.figures.rows(
              words.rows(session.rows, format),
              format.unit(rate, "Hz", rate < 100 ? 1 : 0),
            )}
          </span>
        </dd>
      </div>
      {keyFigures(session).map((figure) => (
        <Peak
          key={`${figure.channel.id} ${figure.which}`}
          session={session}
          vehicle={vehicle}
          figure={figure}
        />
      ))}
    </dl>
  );
}

function Peak(props: {
  readonly session: Session;
  readonly vehicle: Vehicle | null;
  readonly figure: KeyFigure;
}) {
  const { session, figure } = props;
  const { engine } = useApplication();
  const { roles, session: words } = useText();
  const format = useFormat();
  const channels = useShownChannels(session, props.vehicle);
  const [timeS, setTimeS] = useState<number | null>(null);
  const { channel, which, value } = figure;
  useEffect(() => {
    let wanted = true;
    const bounds = boundsOf(session.startS, session.endS);
    void findExtreme(engine, session.id, channel.id, which, bounds).then((found) => {
      if (wanted) setTimeS(found);
    });
    return () => {
      wanted = false;
    };
  }, [engine, session, channel, which]);
  const shown = channels.get(channel.id);
  if (shown === undefined) return null;
  const name = nameOfChannel(channel, roles);
  const label =
    channel.role === "knock-retard"
      ? words.figures.largest(name)
      : which === "max"
        ? words.figures.highest(name)
        : words.figures.lowest(name);
  const written = valueText(shown, value, format);
  const time = timeS === null ? "" : format.time(timeS - originOf(session.startS), 1);
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <strong>
          {written}
          {shown.unit === "" ? null : (
            <small>
              {/^[°º]$/.test(shown.unit) ? "" : "\u00a0"}
              {shown.unit}
            </small>
          )}
        </strong>
        {timeS === null ? (
          <span className={styles.when}>{"\u00a0"}</span>
        ) : (
          <Link
            className={styles.when}
            href={placeInCharts(session, timeS, timeS, channel.id)}
            aria-label={words.figures.proof(label, time)}
          >
            {words.figures.at(time)}
          </Link>
        )}
      </dd>
    </div>
  );
}

function DrivenRegimes({ session }: { readonly session: Session }) {
  const { engine } = useApplication();
  const { session: words } = useText();
  const [figure, setFigure] = useState<RegimeFigure | null>(null);
  useEffect(() => {
    let wanted = true;
    void engine.run(session.id, "regimes", {}).then((answer) => {
      if (!wanted || !answer.ok) return;
      const found = answer.value.figures.find(({ kind }) => kind === "regimes");
      setFigure(found?.kind === "regimes" ? found : null);
    });
    return () => {
      wanted = false;
    };
  }, [engine, session.id]);
  if (figure === null) return null;
  return (
    <section className={styles.section}>
      <h2>{words.regimes.title}</h2>
      <Regimes figure={figure} />
    </section>
  );
}
