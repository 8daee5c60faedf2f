import { Search } from "lucide-react";
import { Field, type FieldProps } from "./field";

/** A field that narrows a list while one types. A label that is only read stands in the empty field too. */
export function SearchField({
  placeholder,
  ...props
}: Pick<FieldProps, "label" | "labelHidden" | "placeholder" | "value" | "onChange">) {
  return (
    <Field
      {...props}
      type="search"
      inputMode="search"
      placeholder={placeholder ?? (props.labelHidden === true ? props.label : "")}
      icon={<Search size={18} aria-hidden="true" />}
    />
  );
}
