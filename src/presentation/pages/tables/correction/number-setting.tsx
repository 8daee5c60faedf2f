import { useState } from "react";
import { parseNumber } from "../../../text/parse-number";
import { useFormat, useText } from "../../../text/use-text";
import { Field } from "../../../ui/field";

/** A number of the settings; empty = the usual one. */
export function NumberSetting(props: {
  readonly label: string;
  readonly unit: string;
  /** Null = decided while the correction is made. */
  readonly value: number | null;
  readonly hint: string;
  readonly onChange: (value: number | null) => void;
}) {
  const { correction: text } = useText();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = props.value === null ? "" : format.short(props.value);
  const fault = typed !== null && typed.trim() !== "" && !(parseNumber(typed) >= 0);
  return (
    <Field
      label={props.label}
      {...(props.unit === "" ? {} : { unit: props.unit })}
      inputMode="decimal"
      hint={props.hint}
      error={fault ? text.notANumber : null}
      value={typed ?? shown}
      onChange={(written) => {
        setTyped(written);
        const value = parseNumber(written);
        if (written.trim() === "") props.onChange(null);
        else if (value >= 0) props.onChange(value);
      }}
      onLeave={() => {
        if (!fault) setTyped(null);
      }}
    />
  );
}
