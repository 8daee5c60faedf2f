import { useState } from "react";
import { analyses } from "../../../domain/analysis/registry";
import type { Role } from "../../../domain/logs/roles";
import type { Session } from "../../../domain/session";
import { sessionPath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { Page } from "../../ui/page";
import { Select } from "../../ui/select";
import { SeverityShape } from "../../ui/severity-shape";
import { happenedAt } from "../home/lately";
import { NoSessions } from "../no-sessions";
import { shownAnalyses } from "./analysis-address";
import { TableEntries } from "./table-entries";
import styles from "./analysis-page.module.css";

// It asks for a table beside the session, as the fuel correction does: both are told at the end.
const ofSession = analyses.filter(({ id }) => id !== "table-trace");
const withTable = 2;

/** The catalogue: what can be asked of a session, what it needs, and whether the chosen session has it. */
export function AnalysisPage() {
  const application = useApplication();
  const { common, analysis } = useText();
  const { catalogue: text } = analysis;
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const sessions = useLive(() => application.sessions.list(), [application]);
  const tables = useLive(() => application.tables.list(), [application]);
  const newest = sessions?.toSorted((a, b) => happenedAt(b).localeCompare(happenedAt(a)));
  const session = newest?.find(({ id }) => id === chosen) ?? newest?.[0];
  return (
    <Page crumbs={[{ label: common.places.analysis }]}>
      {newest === undefined ? null : session === undefined ? (
        <NoSessions sentence={text.empty} note={text.emptyNote} />
      ) : (
        <div className={styles.page}>
          <h1>{text.sentenceFor(ofSession.length + withTable, session.name)}</h1>
          <div className={styles.session}>
            <Select
              label={text.session}
              value={session.id}
              options={newest.map((one) => ({
                value: one.id,
                label: `${one.name}, ${format.date(happenedAt(one))}`,
              }))}
              onChange={setChosen}
            />
          </div>
          <ul className={styles.list}>
            {ofSession.map((one) => (
              <li key={one.id}>
                <Entry
                  session={session}
                  id={one.id}
                  fallback={one.label}
                  needs={one.needs}
                  uses={one.optional ?? []}
                />
              </li>
            ))}
            {tables === undefined ? null : <TableEntries session={session} tables={tables} />}
          </ul>
        </div>
      )}
    </Page>
  );
}

function Entry(props: {
  readonly session: Session;
  readonly id: string;
  readonly fallback: string;
  readonly needs: readonly Role[];
  readonly uses: readonly Role[];
}) {
  const { session, needs, uses } = props;
  const { analysis, roles } = useText();
  const { catalogue: text } = analysis;
  const format = useFormat();
  const names: Readonly<Record<string, string>> = text.names;
  const about: Readonly<Record<string, string>> = text.about;
  const carried = new Set(session.channels.map(({ role }) => role));
  const lacking = needs.filter((role) => !carried.has(role));
  const name = names[props.id] ?? props.fallback;
  const say = (wanted: readonly Role[]): readonly string[] => wanted.map((role) => roles[role]);
  return (
    <>
      <SeverityShape severity={lacking.length === 0 ? "clear" : "not-assessed"} decorative />
      <div>
        <h2>{name}</h2>
        <p>{about[props.id] ?? ""}</p>
        <p className={styles.needs}>
          {needs.length === 0 ? text.needsNothing : text.needs(say(needs), format)}{" "}
          {uses.length > 0 && text.better(say(uses), format)}
        </p>
        <p>{lacking.length === 0 ? text.possible : text.impossible(say(lacking), format)}</p>
      </div>
      {lacking.length === 0 && (
        <ButtonLink to={placeOfResult(session.id, props.id)}>{text.openOne(name)}</ButtonLink>
      )}
    </>
  );
}

// Analyses without a view of their own are part of the overview.
function placeOfResult(session: string, id: string): string {
  const shown = shownAnalyses.find((name) => name === id);
  if (shown === undefined) return sessionPath(session, "overview");
  const path = sessionPath(session, "analysis");
  return shown === "heatmap" ? path : `${path}?show=${shown}`;
}
