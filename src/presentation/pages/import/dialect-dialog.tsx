import { useState } from "react";
import type { Dialect } from "../../../domain/logs/draft";
import type { ReadHints } from "../../../domain/logs/format";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Select } from "../../ui/select";
import styles from "./facts.module.css";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
const delimiters = [",", ";", "\t", "|", " "] as const;
const decimals = [".", ","] as const;

/** Asks how a text file is written and reads it again that way. */
export function DialectDialog(props: {
  readonly open: boolean;
  readonly dialect: Dialect | null;
  readonly onClose: () => void;
  readonly onApply: (hints: ReadHints) => void;
}) {
  const { common, importing } = useText();
  const text = importing.dialect;
  const [changed, setChanged] = useState<Pick<ReadHints, "encoding" | "delimiter" | "decimalMark">>({});
  if (props.dialect === null) return null;
  const present = { ...props.dialect, ...changed };
  const close = (): void => {
    setChanged({});
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={text.title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button
            variant="primary"
            onPress={() => {
              props.onApply(changed);
              close();
            }}
          >
            {text.apply}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={text.encoding}
          value={present.encoding}
          options={encodings.map((value) => ({ value, label: text.encodings[value] }))}
          onChange={(encoding) => setChanged({ ...changed, encoding })}
        />
        <Select
          label={text.delimiter}
          value={delimiters.find((value) => value === present.delimiter) ?? ","}
          options={delimiters.map((value) => ({ value, label: text.delimiters[value] }))}
          onChange={(delimiter) => setChanged({ ...changed, delimiter })}
        />
        <Select
          label={text.decimal}
          value={present.decimalMark}
          options={decimals.map((value) => ({ value, label: text.decimals[value] }))}
          onChange={(decimalMark) => setChanged({ ...changed, decimalMark })}
        />
        <p className={styles.hint}>{text.note}</p>
      </div>
    </Dialog>
  );
}
