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
  const possible = table !== null && props.measured;
  return (
    <>
      <SeverityShape severity={possible ? "clear" : "not-assessed"} decorative />
      <div>
        <h2>{text.names[id]}</h2>
        <p>{text.about[id]}</p>
        <p className={styles.needs}>{text.needsTable}</p>
        <p>
          {possible
            ? text.possible
            : session.vehicleId === null
              ? text.noVehicle
              : table === null
                ? text.noTable
                : text.noMixture}
        </p>
      </div>
      {possible ? (
        <ButtonLink to={tablePath(table.id, props.view)}>{text.openOne(text.names[id])}</ButtonLink>
      ) : session.vehicleId === null ? (
        <ButtonLink to={patterns.sessions}>{text.toSessions}</ButtonLink>
      ) : table === null ? (
        <ButtonLink to={patterns.tables}>{text.toTables}</ButtonLink>
      ) : null}
    </>
  );
}
