import { useState } from "react";
import type { Session } from "../../../domain/session";
import type { Vehicle } from "../../../domain/vehicle";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { parseTags } from "./session-rows";
import styles from "./session-dialogs.module.css";

/** Asks before sessions are deleted; `sessions` empty = closed. */
export function DeleteDialog(props: {
  readonly sessions: readonly Session[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}) {
  const { common, sessions: text } = useText();
  const count = props.sessions.length;
  return (
    <Dialog
      open={count > 0}
      title={count === 1 ? text.deleteTitle(props.sessions[0]!.name) : text.deleteMany(count)}
      onClose={props.onClose}
      actions={
        <>
          <Button
            variant="danger"
            onPress={() => {
              props.onDelete();
              props.onClose();
            }}
          >
            {count === 1 ? text.deleteOne : text.deleteThese(count)}
          </Button>
          <Button onPress={props.onClose}>{common.keep}</Button>
        </>
      }
    >
      <p>{text.deleteNote}</p>
    </Dialog>
  );
}

/** Asks for the tags of one session, or for tags to add to several. */
export function TagsDialog(props: {
  readonly sessions: readonly Session[];
  readonly known: readonly string[];
  readonly onClose: () => void;
  readonly onTags: (tags: readonly string[]) => void;
}) {
  const { common, sessions: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const count = props.sessions.length;
  const only = count === 1 ? props.sessions[0] : undefined;
  const value = typed ?? only?.tags.join(", ") ?? "";
  const present = parseTags(value);
  const close = (): void => {
    setTyped(null);
    props.onClose();
  };
  const save = (): void => {
    props.onTags(present);
    close();
  };
  const flip = (tag: string): void => {
    const next = present.includes(tag) ? present.filter((other) => other !== tag) : [...present, tag];
    setTyped(next.join(", "));
  };
  return (
    <Dialog
      open={count > 0}
      title={text.tagsTitle(count)}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button variant="primary" onPress={save}>
            {only === undefined ? text.tagsAdd : text.tagsSave}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={text.tagsField}
          value={value}
          onChange={setTyped}
          hint={only === undefined ? `${text.tagsHint} ${text.tagsAddHint}` : text.tagsHint}
        />
        {props.known.length > 0 && (
          <div>
            <p className={styles.known}>{text.tagsKnown}</p>
            <div className={styles.tags}>
              {props.known.map((tag) => (
                <Button key={tag} size="small" pressed={present.includes(tag)} onPress={() => flip(tag)}>
                  {tag}
                </Button>
              ))}
            </div>
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** Asks which vehicle sessions belong to. */
export function VehicleDialog(props: {
  readonly sessions: readonly Session[];
  readonly vehicles: readonly Vehicle[];
  readonly onClose: () => void;
  readonly onVehicle: (vehicle: string | null) => void;
}) {
  const { common, sessions: text } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const count = props.sessions.length;
  const present = new Set(props.sessions.map(({ vehicleId }) => vehicleId ?? ""));
  const value = chosen ?? (present.size === 1 ? ([...present][0] ?? "") : "");
  const close = (): void => {
    setChosen(null);
    props.onClose();
  };
  return (
    <Dialog
      open={count > 0}
      title={text.assignTitle(count)}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button
            variant="primary"
            onPress={() => {
              props.onVehicle(value === "" ? null : value);
              close();
            }}
          >
            {text.assignSave}
          </Button>
        </>
      }
    >
      <Select
        label={text.vehicle}
        value={value}
        options={[
          { value: "", label: text.noVehicle },
          ...props.vehicles.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setChosen}
      />
    </Dialog>
  );
}
