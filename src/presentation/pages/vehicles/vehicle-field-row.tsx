import { useState } from "react";
import type { Vehicle } from "../../../domain/vehicle";
import { useFormat, useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import { Select } from "../../ui/select";
import { usualFuelValue } from "./usual-fuel";
import { fieldText, readField, sourceOf, withField, type FieldFault } from "./vehicle-edit";
import type { VehicleField } from "./vehicle-fields";
import styles from "./vehicle-page.module.css";

/** One value of a vehicle: saved when it is left, its source and its fault said below it. */
export function VehicleFieldRow(props: {
  readonly vehicle: Vehicle;
  readonly field: VehicleField;
  readonly onChange: (vehicle: Vehicle) => void;
}) {
  const { vehicle, field, onChange } = props;
  const { vehicles: text } = useText();
  const format = useFormat();
  const mark = format.language === "en" ? "." : ",";
  const stored = fieldText(readField(vehicle, field.path), mark);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<FieldFault | null>(null);
  const source = sourceOf(vehicle, field.path);
  const usual = usualFuelValue(vehicle.fuel.kind, field.path);
  const hint = [
    source === null || (source === "typed" && (field.kind === "text" || field.kind === "notes"))
      ? ""
      : text.sources[source],
    usual === null || source !== null
      ? ""
      : text.usual(format.unit(usual, field.unit ?? "", usual < 1 ? 3 : 2)),
    text.hints[field.path] ?? "",
  ].filter((part) => part !== "");

  const keep = (value: string): void => {
    if (value === stored) {
      setTyped(null);
      setFault(null);
      return;
    }
    const outcome = withField(vehicle, field, value);
    if ("fault" in outcome) {
      setFault(outcome.fault);
      return;
    }
    setTyped(null);
    setFault(null);
    onChange(outcome.vehicle);
  };

  if (field.kind === "choice") {
    return (
      <Select
        label={text.fields[field.path]}
        value={stored}
        options={(field.choices ?? []).map((value) => ({ value, label: text.choices[value] ?? value }))}
        hint={source === "tune" || source === "assumed" ? text.sources[source] : null}
        onChange={keep}
      />
    );
  }
  return (
    <div className={field.kind === "notes" || field.kind === "list" ? styles.wide : undefined}>
      <Field
        label={text.fields[field.path]}
        value={typed ?? stored}
        onChange={setTyped}
        onLeave={() => keep(typed ?? stored)}
        inputMode={field.kind === "number" ? "decimal" : field.kind === "integer" ? "numeric" : "text"}
        hint={hint.length === 0 ? null : hint.join(" · ")}
        error={fault === null ? null : text.fault(fault, field.unit ?? "", format)}
        {...(field.unit === undefined ? {} : { unit: field.unit })}
        {...(field.kind === "notes" ? { rows: 6 } : {})}
      />
    </div>
  );
}
