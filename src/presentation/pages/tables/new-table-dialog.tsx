import { useState } from "react";
import { breathings, type Breathing } from "../../../domain/calculation/volumetric-efficiency";
import { engineFacts, type EngineFacts } from "../../../domain/tables/templates/engine-facts";
import {
  draftOf,
  fuelTechSet,
  templateIds,
  type TemplateId,
} from "../../../domain/tables/templates/templates";
import type { TableDraft } from "../../../domain/tables/tune";
import type { Vehicle } from "../../../domain/vehicle";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { Select, type Option } from "../../ui/select";
import styles from "./new-table-dialog.module.css";
import { NewTableNotes } from "./new-table-notes";
import { noPaste, pastedDraft, PasteFields, type Paste } from "./paste-fields";

type Start = TemplateId | "fueltech-set" | "paste";

/** Asks what a new table starts from and whose it is, and says what it would hold before it is made. */
export function NewTableDialog(props: {
  readonly open: boolean;
  readonly vehicles: readonly Vehicle[];
  readonly onClose: () => void;
  /** Stores the new table and opens it. */
  readonly onCreate: (draft: TableDraft, vehicleId: string) => void;
  /** Stores the tables of a set. */
  readonly onCreateSet: (drafts: readonly TableDraft[], vehicleId: string) => void;
}) {
  const { tables } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const vehicle = props.vehicles.find(({ id }) => id === chosen) ?? props.vehicles[0];
  return (
    <Dialog open={props.open} title={tables.list.newTitle} onClose={props.onClose}>
      {vehicle === undefined ? (
        <p>{tables.list.needsVehicle}</p>
      ) : (
        <Form {...props} key={vehicle.id} vehicle={vehicle} onVehicle={setChosen} />
      )}
    </Dialog>
  );
}

function Form(props: {
  readonly vehicle: Vehicle;
  readonly vehicles: readonly Vehicle[];
  readonly onVehicle: (id: string) => void;
  readonly onClose: () => void;
  readonly onCreate: (draft: TableDraft, vehicleId: string) => void;
  readonly onCreateSet: (drafts: readonly TableDraft[], vehicleId: string) => void;
}) {
  const { vehicle } = props;
  const { tables, calculators, common } = useText();
  const text = tables.list;
  const [start, setStart] = useState<Start>("time-by-pressure");
  const [typed, setTyped] = useState<string | null>(null);
  const [breathing, setBreathing] = useState<Breathing | null>(null);
  const [paste, setPaste] = useState(noPaste);
  const stated = engineFacts(vehicle);
  const facts: EngineFacts = { ...stated, breathing: breathing ?? stated.breathing };
  const isTemplate = start !== "paste" && start !== "fueltech-set";
  const name = typed ?? (isTemplate ? text.templates[start] : "");
  const nameOf = (id: TemplateId) => text.templates[id];
  const drafts = draftsOf(start, name.trim(), nameOf, facts, paste);
  const unavailable =
    start !== "fueltech-set" && name.trim() === ""
      ? text.nameNeeded
      : drafts.length === 0
        ? text.needsCells
        : null;
  const create = (): void => {
    const [only] = drafts;
    if (drafts.length > 1) props.onCreateSet(drafts, vehicle.id);
    else if (only !== undefined) props.onCreate(only, vehicle.id);
    props.onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (unavailable === null) create();
      }}
    >
      <Select
        label={text.vehicle}
        value={vehicle.id}
        options={props.vehicles.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={props.onVehicle}
      />
      <StartSelect value={start} onChange={setStart} />
      {start === "paste" ? (
        <PasteFields paste={paste} onChange={setPaste} />
      ) : (
        <Select
          label={calculators.choiceNames.breathing}
          value={facts.breathing}
          options={breathings.map((value) => ({ value, label: calculators.choices.breathing[value] }))}
          onChange={setBreathing}
        />
      )}
      {start === "fueltech-set" ? null : (
        <Field
          label={text.name}
          value={name}
          onChange={setTyped}
          error={name.trim() === "" ? text.nameNeeded : null}
        />
      )}
      <NewTableNotes drafts={drafts} facts={start === "paste" ? null : facts} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" unavailable={unavailable}>
          {drafts.length > 1 ? calculators.newTable.createSet(drafts.length) : text.create}
        </Button>
        <Button onPress={props.onClose}>{common.cancel}</Button>
      </div>
    </form>
  );
}

function StartSelect(props: { readonly value: Start; readonly onChange: (start: Start) => void }) {
  const { tables, calculators } = useText();
  const text = tables.list;
  const options: readonly Option<Start>[] = [
    ...templateIds.map((id) => ({ value: id, label: text.templates[id], group: text.templateGroup })),
    { value: "fueltech-set", label: calculators.newTable.set(fuelTechSet.length), group: text.templateGroup },
    { value: "paste", label: text.fromPaste, group: text.otherGroup },
  ];
  return <Select label={text.from} value={props.value} options={options} onChange={props.onChange} />;
}

/** The tables that the choice stands for; [] while copied cells are not there or cannot be read. */
function draftsOf(
  start: Start,
  name: string,
  nameOf: (id: TemplateId) => string,
  facts: EngineFacts,
  paste: Paste,
): readonly TableDraft[] {
  if (start === "fueltech-set") return fuelTechSet.map((id) => draftOf(id, nameOf(id), facts));
  if (start !== "paste") return [draftOf(start, name, facts)];
  const draft = pastedDraft(paste, name);
  return draft === null ? [] : [draft];
}
