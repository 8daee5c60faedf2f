import { useEffect, useRef, useState } from "react";
import type { Vehicle } from "../../../domain/vehicle";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";

/** Asks before a vehicle is deleted; null = closed. */
export function DeleteVehicleDialog(props: {
  readonly vehicle: Vehicle | null;
  readonly sessions: number;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}) {
  const { common, vehicles: text } = useText();
  return (
    <Dialog
      open={props.vehicle !== null}
      title={text.deleteTitle(props.vehicle?.name ?? "")}
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
            {text.deleteOne}
          </Button>
          <Button onPress={props.onClose}>{common.keep}</Button>
        </>
      }
    >
      <p>{text.deleteNote(props.sessions)}</p>
    </Dialog>
  );
}

/** Asks for the name of a new vehicle; `start` is offered, `create` is the verb on its button. */
export function NewVehicleDialog(props: {
  readonly open: boolean;
  readonly start?: string;
  readonly create?: string;
  readonly onClose: () => void;
  readonly onName: (name: string) => void;
}) {
  const { common, vehicles: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { open } = props;
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  const name = typed ?? props.start ?? "";
  const missing = name.trim() === "";
  const close = (): void => {
    setTyped(null);
    setTried(false);
    props.onClose();
  };
  const create = (): void => {
    setTried(true);
    if (missing) return;
    props.onName(name.trim());
    close();
  };
  return (
    <Dialog
      open={props.open}
      title={text.newTitle}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button variant="primary" onPress={create}>
            {props.create ?? text.create}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <Field
          ref={field}
          label={text.fields.name}
          value={name}
          onChange={setTyped}
          error={tried && missing ? text.nameNeeded : null}
        />
      </form>
    </Dialog>
  );
}
