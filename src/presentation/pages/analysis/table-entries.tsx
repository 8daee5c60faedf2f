import type { Session } from "../../../domain/session";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { patterns, tablePath, type TableView } from "../../routes";
import { useText } from "../../text/use-text";
import { ButtonLink } from "../../ui/button-link";
import { SeverityShape } from "../../ui/severity-shape";
import { isCorrectable, lambdaChannel } from "../tables/correction/correctable";
import styles from "./analysis-page.module.css";

/** What a session and a table of its vehicle say together, each with the way to it or to what it lacks. */
export function TableEntries(props: { readonly session: Session; readonly tables: readonly TuningTable[] }) {
  const { session } = props;
  const own = props.tables.filter(({ vehicleId }) => vehicleId === session.vehicleId);
  return (
    <>
      <li>
        <TableEntry
          id="correction"
          view="correction"
          session={session}
          table={own.find(({ kind }) => isCorrectable(kind)) ?? null}
          measured={lambdaChannel(session) !== null}
        />
      </li>
      <li>
        <TableEntry id="table-trace" view="trace" session={session} table={own[0] ?? null} measured />
      </li>
    </>
  );
}

function TableEntry(props: {
  readonly id: "correction" | "table-trace";
  readonly view: TableView;
  readonly session: Session;
  readonly table: TuningTable | null;
  /** Whether the session has the channels it needs. */
  readonly measured: boolean;
}) {
  const { id, table, session } = props;
  const { catalogue: text } = useText().analysis;
  const lack = lackOf(session, table, props.measured);
  return (
    <>
      <SeverityShape severity={lack === null ? "clear" : "not-assessed"} decorative />
      <div>
        <h2>{text.names[id]}</h2>
        <p>{text.about[id]}</p>
        <p className={styles.needs}>{text.needsTable}</p>
        <p>{text[lack ?? "possible"]}</p>
      </div>
      {lack === null && table !== null && (
        <ButtonLink to={tablePath(table.id, props.view)}>{text.openOne(text.names[id])}</ButtonLink>
      )}
      {lack === "noVehicle" && <ButtonLink to={patterns.sessions}>{text.toSessions}</ButtonLink>}
      {lack === "noTable" && <ButtonLink to={patterns.tables}>{text.toTables}</ButtonLink>}
    </>
  );
}

/** What is not there yet, in the order in which it is brought; null = nothing. */
function lackOf(
  session: Session,
  table: TuningTable | null,
  measured: boolean,
): "noVehicle" | "noTable" | "noMixture" | null {
  if (table !== null && measured) return null;
  if (session.vehicleId === null) return "noVehicle";
  return table === null ? "noTable" : "noMixture";
}
