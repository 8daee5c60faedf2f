import { useEffect, useRef, useState } from "react";
import type { ImportedLog, VehicleChoice } from "../../../application/application";
import { useApplication } from "../../services";
import { useLive } from "../../state/use-live";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import styles from "./facts.module.css";

const none = "none";
const fresh = "new";

/** Which vehicle the log belongs to, and whether the tables found in the file go to it. */
export function VehicleFact(props: {
  readonly log: ImportedLog;
  readonly suggestion: string;
  readonly onAssign: (vehicle: VehicleChoice, takeTables: boolean) => void;
}) {
  const { log } = props;
  const { facts } = useText().importing;
  const { vehicles } = useApplication();
  const list = useLive(() => vehicles.list(), [vehicles]) ?? [];
  const [asking, setAsking] = useState(false);
  const tables = log.review.draft.tune?.tables.length ?? 0;
  const { vehicle } = log;
  const value = vehicle.kind === "existing" ? `id:${vehicle.id}` : vehicle.kind === "new" ? fresh : none;

  return (
    <>
      <div className={styles.fact}>
        <Select
          label={facts.vehicle}
          plain
          value={value}
          options={[
            { value: none, label: facts.noVehicle },
            ...list.map(({ id, name }) => ({ value: `id:${id}`, label: name })),
            // A chosen vehicle stays in the list while the list is still being read.
            ...(vehicle.kind === "existing" && !list.some(({ id }) => id === vehicle.id)
              ? [{ value, label: vehicle.id }]
              : []),
            { value: fresh, label: vehicle.kind === "new" ? vehicle.name : facts.newVehicle },
          ]}
          onChange={choose}
        />
      </div>
      <NewVehicleDialog
        open={asking}
        start={vehicle.kind === "new" ? vehicle.name : props.suggestion}
        onClose={() => setAsking(false)}
        onName={(name) => props.onAssign({ kind: "new", name }, log.takeTables || tables > 0)}
      />
    </>
  );

  function choose(next: string): void {
    if (next === fresh) setAsking(true);
    else if (next === none) props.onAssign({ kind: "none" }, false);
    else props.onAssign({ kind: "existing", id: next.slice(3) }, log.takeTables);
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

function NewVehicleDialog(props: {
  readonly open: boolean;
  readonly start: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}) {
  const { common, importing } = useText();
  const { newVehicle } = importing;
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { open } = props;
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  const name = typed ?? props.start;
  const missing = name.trim() === "";
  const close = (): void => {
    setTyped(null);
    setTried(false);
    props.onClose();
  };
  const use = (): void => {
    setTried(true);
    if (missing) return;
    props.onName(name.trim());
    close();
  };
  return (
    <Dialog
      open={open}
      title={newVehicle.title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button variant="primary" onPress={use}>
            {newVehicle.create}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <Field
          ref={field}
          label={newVehicle.name}
          value={name}
          onChange={setTyped}
          error={tried && missing ? newVehicle.needed : null}
        />
      </form>
    </Dialog>
  );
}
