import { Segmented } from "../../ui/segmented";
import { Select } from "../../ui/select";
import styles from "./surface.module.css";

/** One choice of a few: buttons side by side, or a list where there is no room; what cannot be chosen says why. */
export function Pick<T extends string>(props: {
  readonly label: string;
  readonly narrow: boolean;
  readonly value: T;
  readonly choices: readonly {
    readonly value: T;
    readonly label: string;
    readonly unavailable?: string | null;
  }[];
  readonly onChange: (value: T) => void;
}) {
  if (props.narrow) {
    return (
      <Select
        label={props.label}
        value={props.value}
        options={props.choices.filter(({ unavailable = null }) => unavailable === null)}
        onChange={props.onChange}
      />
    );
  }
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{props.label}</span>
      <Segmented label={props.label} value={props.value} choices={props.choices} onChange={props.onChange} />
    </div>
  );
}
