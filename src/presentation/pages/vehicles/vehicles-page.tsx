import { Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { vehiclePath } from "../../routes";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { SearchField } from "../../ui/search-field";
import { Page } from "../../ui/page";
import { SeverityShape } from "../../ui/severity-shape";
import { happenedAt, openFindings } from "../home/lately";
import { fold } from "../import/review-rows";
import { NewVehicleDialog } from "./vehicle-dialogs";
import { useVehicleActions } from "./use-vehicle-actions";
import { vehicleLine } from "./vehicle-line";
import styles from "./vehicles-page.module.css";

/** All vehicles, each with its last session and what was found on it. */
export function VehiclesPage() {
  const application = useApplication();
  const { common, vehicles: text } = useText();
  const [asking, setAsking] = useState(false);
  const [find, setFind] = useState("");
  const actions = useVehicleActions();
  const found = useLive(
    async () => ({
      vehicles: await application.vehicles.list(),
      sessions: await application.sessions.list(),
    }),
    [application],
  );
  const add = (
    <Button variant="primary" icon={<Plus size={18} aria-hidden="true" />} onPress={() => setAsking(true)}>
      {text.add}
    </Button>
  );
  const vehicles = found?.vehicles ?? [];
  const shown = vehicles.filter((vehicle) =>
    fold(`${vehicle.name} ${vehicleLine(vehicle)}`).includes(fold(find)),
  );
  return (
    <Page crumbs={[{ label: common.places.vehicles }]}>
      {found === undefined ? null : vehicles.length === 0 ? (
        <EmptyState sentence={text.empty} note={text.emptyNote} actions={add} />
      ) : (
        <div className={styles.page}>
          <div className={styles.bar}>
            <h1>{text.heading(vehicles.length)}</h1>
            <div className={styles.find}>
              <SearchField label={text.find} value={find} onChange={setFind} />
            </div>
            {add}
          </div>
          {shown.length === 0 ? (
            <p className={styles.quiet}>{text.nothing(find)}</p>
          ) : (
            <ul className={styles.list}>
              {shown.map((vehicle) => (
                <li key={vehicle.id}>
                  <VehicleRow
                    vehicle={vehicle}
                    sessions={found.sessions.filter(({ vehicleId }) => vehicleId === vehicle.id)}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {actions.problem !== null && (
        <p className={styles.problem} role="alert">
          <SeverityShape severity="critical" size={16} />
          {actions.problem}
        </p>
      )}
      <NewVehicleDialog
        open={asking}
        onClose={() => setAsking(false)}
        onName={(name) => void actions.create(name)}
      />
    </Page>
  );
}

function VehicleRow(props: { readonly vehicle: Vehicle; readonly sessions: readonly Session[] }) {
  const { vehicle, sessions } = props;
  const { vehicles: text } = useText();
  const format = useFormat();
  const latest = sessions.toSorted((a, b) => happenedAt(b).localeCompare(happenedAt(a)))[0];
  const open = openFindings(sessions);
  const worst = open[0]?.finding.severity;
  return (
    <Link href={vehiclePath(vehicle.id)} className={styles.row}>
      <span className={styles.name}>{vehicle.name}</span>
      <span className={styles.quiet}>{vehicleLine(vehicle) || text.nothingKnown}</span>
      <span className={styles.quiet}>
        {latest === undefined
          ? text.noSessions
          : text.lastSession(format.date(happenedAt(latest)), sessions.length)}
      </span>
      <span className={styles.findings}>
        {worst !== undefined && (
          <>
            <SeverityShape severity={worst} size={16} />
            {text.findings(open.length)}
          </>
        )}
      </span>
    </Link>
  );
}
