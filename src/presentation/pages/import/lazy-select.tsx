import { useState } from "react";
import { Select, type Option } from "../../ui/select";

/**
 * A select that holds only its present choice until it is touched: a page of channels would otherwise carry
 * thousands of options.
 */
export function LazySelect<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly current: string;
  readonly options: () => readonly Option<T>[];
  readonly onChange: (value: T) => void;
}) {
  const [touched, setTouched] = useState(false);
  const touch = (): void => setTouched(true);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches the select inside
    <div
      onFocus={() => queueMicrotask(touch)}
      onPointerDownCapture={touch}
      onPointerEnter={() => setTouched(true)}
    >
      <Select
        label={props.label}
        labelHidden
        plain
        value={props.value}
        options={touched ? props.options() : [{ value: props.value, label: props.current }]}
        onChange={props.onChange}
      />
    </div>
  );
}
