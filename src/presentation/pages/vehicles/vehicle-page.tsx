import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Session } from "../../../domain/session";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import type { Vehicle } from "../../../domain/vehicle";
import { patterns, sessionPath, tablePath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { ButtonLink } from "../../ui/button-link";
import { EmptyState } from "../../ui/empty-state";
import { Page } from "../../ui/page";
import { SeverityShape } from "../../ui/severity-shape";
import { happenedAt, worstOf } from "../home/lately";
import { readingOrder } from "../tables/table-figure";
import { byKind } from "../tables/table-order";
import { tableShape } from "../tables/table-shape";
import { DeleteVehicleDialog } from "./vehicle-dialogs";
import { useVehicleActions } from "./use-vehicle-actions";
import { VehicleFieldRow } from "./vehicle-field-row";
import { groupsOf } from "./vehicle-fields";
import { vehicleLine } from "./vehicle-line";
import styles from "./vehicle-page.module.css";

/** One vehicle: everything that calculations need of it, its sessions and its tables. */
export function VehiclePage(props: { readonly id: string }) {
  const application = useApplication();
  const { common, vehicles: text } = useText();
  const found = useLive(
    async () => ({
      vehicle: await application.vehicles.find(props.id),
      sessions: (await application.sessions.list()).filter(({ vehicleId }) => vehicleId === props.id),
      tables: (await application.tables.list())
        .filter(({ vehicleId }) => vehicleId === props.id)
        .toSorted(byKind),
    }),
    [application, props.id],
  );
  const crumbs = [{ label: common.places.vehicles, to: patterns.vehicles }];
  if (found === undefined) return <Page crumbs={crumbs}>{null}</Page>;
  if (found.vehicle === null) {
    return (
      <Page crumbs={crumbs}>
        <EmptyState
          sentence={text.missing}
          note={text.missingNext}
          actions={<ButtonLink to={patterns.vehicles}>{common.places.vehicles}</ButtonLink>}
        />
      </Page>
    );
  }
  return <Sheet key={props.id} vehicle={found.vehicle} sessions={found.sessions} tables={found.tables} />;
}

function Sheet(props: {
  readonly vehicle: Vehicle;
  readonly sessions: readonly Session[];
  readonly tables: readonly TuningTable[];
}) {
  const { vehicle } = props;
  const { common, vehicles: text } = useText();
  const actions = useVehicleActions();
  const [deleting, setDeleting] = useState(false);
  return (
    <Page crumbs={[{ label: common.places.vehicles, to: patterns.vehicles }, { label: vehicle.name }]}>
      <div className={styles.page}>
        <div className={styles.head}>
          <div>
            <h1>{vehicle.name}</h1>
            <p>{vehicleLine(vehicle) || text.nothingKnown}</p>
          </div>
          <Button
            variant="danger"
            icon={<Trash2 size={18} aria-hidden="true" />}
            onPress={() => setDeleting(true)}
          >
            {text.delete}
          </Button>
        </div>
        {actions.problem !== null && (
          <p className={styles.problem} role="alert">
            <SeverityShape severity="critical" size={16} />
            {actions.problem}
          </p>
        )}
        {groupsOf(vehicle).map(({ id, fields }) => (
          <section key={id} className={styles.group} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>{text.groups[id]}</h2>
            <div className={styles.fields}>
              {fields.map((field) => (
                <VehicleFieldRow
                  key={field.path}
                  vehicle={vehicle}
                  field={field}
                  onChange={(next) => void actions.change(vehicle, next, text.fields[field.path])}
                />
              ))}
            </div>
          </section>
        ))}
        <SessionList sessions={props.sessions} />
        <TableList tables={props.tables} />
      </div>
      <DeleteVehicleDialog
        vehicle={deleting ? vehicle : null}
        sessions={props.sessions.length}
        onClose={() => setDeleting(false)}
        onDelete={() => void actions.remove(vehicle)}
      />
    </Page>
  );
}

function SessionList(props: { readonly sessions: readonly Session[] }) {
  const { vehicles: text } = useText();
  const format = useFormat();
  return (
    <section className={styles.group} aria-labelledby="vehicle-sessions">
      <h2 id="vehicle-sessions">{text.sessions(props.sessions.length)}</h2>
      {props.sessions.length === 0 && <p className={styles.none}>{text.noSessions}</p>}
      <ul className={styles.list}>
        {props.sessions
          .toSorted((a, b) => happenedAt(b).localeCompare(happenedAt(a)))
          .map((session) => (
            <li key={session.id}>
              <Link href={sessionPath(session.id)}>
                <SeverityShape severity={worstOf(session)} size={16} />
                <span>{session.name}</span>
                <small>{format.date(happenedAt(session))}</small>
                <small>{format.duration(session.durationS)}</small>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}

function TableList(props: { readonly tables: readonly TuningTable[] }) {
  const { vehicles: text, analysis } = useText();
  return (
    <section className={styles.group} aria-labelledby="vehicle-tables">
      <h2 id="vehicle-tables">{text.tables(props.tables.length)}</h2>
      {props.tables.length === 0 && <p className={styles.none}>{text.noTables}</p>}
      <ul className={styles.list}>
        {props.tables.map((table) => (
          <li key={table.id}>
            <Link href={tablePath(table.id)}>
              <span />
              <span>{table.name}</span>
              <small>{analysis.tables.kinds[table.kind]}</small>
              <small>{tableShape(readingOrder(table))}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
