import { useEffect, useRef, useState } from "react";
import type { TuningTable } from "../../../domain/tables/tuning-table";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";

/** Asks before a table is deleted; null = closed. */
export function DeleteTableDialog(props: {
  readonly table: TuningTable | null;
  readonly onClose: () => void;
  readonly onDelete: (table: TuningTable) => void;
}) {
  const { common, tables } = useText();
  const { list: text } = tables;
  const { table } = props;
  return (
    <Dialog
      open={table !== null}
      title={text.deleteTitle(table?.name ?? "")}
      onClose={props.onClose}
      actions={
        <>
          <Button
            variant="danger"
            onPress={() => {
              if (table !== null) props.onDelete(table);
              props.onClose();
            }}
          >
            {text.deleteOne}
          </Button>
          <Button onPress={props.onClose}>{common.keep}</Button>
        </>
      }
    >
      <p>{text.deleteNote}</p>
    </Dialog>
  );
}

/** Asks for a table's new name; null = closed. */
export function RenameTableDialog(props: {
  readonly table: TuningTable | null;
  readonly onClose: () => void;
  readonly onRename: (table: TuningTable, name: string) => void;
}) {
  const { common, tables } = useText();
  const { list: text } = tables;
  const { table } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = table !== null;
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  const name = typed ?? table?.name ?? "";
  const close = (): void => {
    setTyped(null);
    props.onClose();
  };
  const rename = (): void => {
    if (table === null || name.trim() === "") return;
    props.onRename(table, name.trim());
    close();
  };
  return (
    <Dialog
      open={open}
      title={text.renameTitle(table?.name ?? "")}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button variant="primary" onPress={rename}>
            {text.renameOne}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <Field
          ref={field}
          label={text.name}
          value={name}
          onChange={setTyped}
          error={name.trim() === "" ? text.nameNeeded : null}
        />
      </form>
    </Dialog>
  );
}
