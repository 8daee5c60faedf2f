import { useState } from "react";
import type { ImportedLog, VehicleChoice } from "../../../application/application";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { Select } from "../../ui/select";
import { NewVehicleDialog } from "../vehicles/vehicle-dialogs";
import styles from "./facts.module.css";

const none = "none";
const fresh = "new";
const another = "another";

/** Which vehicle the log belongs to, and whether the tables found in the file go to it. */
export function VehicleFact(props: {
  readonly log: ImportedLog;
  readonly suggestion: string;
  readonly onAssign: (vehicle: VehicleChoice, takeTables: boolean) => void;
}) {
  const { log, onAssign } = props;
  const { facts } = useText().importing;
  const tables = log.review.draft.tune?.tables.length ?? 0;
  return (
    <VehiclePicker
      vehicle={log.vehicle}
      suggestion={props.suggestion}
      none={facts.noVehicle}
      onChoose={(vehicle) => {
        if (vehicle.kind === "none") onAssign(vehicle, false);
        else onAssign(vehicle, log.takeTables || (vehicle.kind === "new" && tables > 0));
      }}
    />
  );
}

/** Chooses a vehicle that is there, or names a new one. */
export function VehiclePicker(props: {
  readonly vehicle: VehicleChoice;
  /** Name offered for a new vehicle. */
  readonly suggestion: string;
  /** Words for no vehicle. */
  readonly none: string;
  readonly onChoose: (vehicle: VehicleChoice) => void;
}) {
  const { vehicle } = props;
  const { facts } = useText().importing;
  const { vehicles } = useApplication();
  const list = useLive(() => vehicles.list(), [vehicles]) ?? [];
  const [asking, setAsking] = useState(false);
  const value = vehicle.kind === "existing" ? `id:${vehicle.id}` : vehicle.kind === "new" ? fresh : none;

  return (
    <>
      <div className={styles.fact}>
        <Select
          label={facts.vehicle}
          plain
          value={value}
          options={[
            { value: none, label: props.none },
            ...list.map(({ id, name }) => ({ value: `id:${id}`, label: name })),
            // A chosen vehicle stays in the list while the list is still being read.
            ...(vehicle.kind === "existing" && !list.some(({ id }) => id === vehicle.id)
              ? [{ value, label: vehicle.id }]
              : []),
            // What is chosen cannot be chosen again: the way to another new name has its own line.
            ...(vehicle.kind === "new" ? [{ value: fresh, label: vehicle.name }] : []),
            { value: vehicle.kind === "new" ? another : fresh, label: facts.newVehicle },
          ]}
          onChange={choose}
        />
      </div>
      <NewVehicleDialog
        open={asking}
        create={facts.useName}
        start={vehicle.kind === "new" ? vehicle.name : props.suggestion}
        onClose={() => setAsking(false)}
        onName={(name) => props.onChoose({ kind: "new", name })}
      />
    </>
  );

  function choose(next: string): void {
    if (next === fresh || next === another) setAsking(true);
    else if (next === none) props.onChoose({ kind: "none" });
    else props.onChoose({ kind: "existing", id: next.slice(3) });
  }
}

/** Offers the tables found in the file to the vehicle it is assigned to. */
export function TakeTables(props: {
  readonly log: ImportedLog;
  readonly onAssign: (vehicle: VehicleChoice, takeTables: boolean) => void;
}) {
  const { vehicle, takeTables, review } = props.log;
  const { facts } = useText().importing;
  const tables = review.draft.tune?.tables.length ?? 0;
  if (tables === 0) return null;
  return (
    <div className={styles.tables}>
      <Checkbox
        label={facts.tables(tables)}
        checked={takeTables && vehicle.kind !== "none"}
        disabled={vehicle.kind === "none"}
        note={vehicle.kind === "none" ? facts.tablesNeed : `${facts.tablesNote} ${facts.filled}`}
        onChange={(take) => props.onAssign(vehicle, take)}
      />
    </div>
  );
}
