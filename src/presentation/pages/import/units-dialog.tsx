import { useState } from "react";
import { decimalsFor } from "../../figures/decimals";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Select } from "../../ui/select";
import type { UnstatedUnits } from "./unstated-units";
import styles from "./units-dialog.module.css";

/** Asks for the units of a file that does not state them: one choice per group, with the numbers it stands for. */
export function UnitsDialog(props: {
  readonly open: boolean;
  readonly groups: readonly UnstatedUnits[];
  readonly onClose: () => void;
  readonly onApply: (
    changes: readonly { readonly channels: readonly string[]; readonly unit: string }[],
  ) => void;
}) {
  const { common, importing } = useText();
  const text = importing.units;
  const format = useFormat();
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const close = (): void => {
    setChosen({});
    props.onClose();
  };
  const apply = (): void => {
    props.onApply(
      props.groups.flatMap((group, at) => {
        const unit = chosen[at];
        return unit === undefined ? [] : [{ channels: group.channels.map(({ id }) => id), unit }];
      }),
    );
    close();
  };
  return (
    <Dialog
      open={props.open}
      title={text.title}
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button variant="primary" onPress={apply}>
            {text.apply}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{text.note}</p>
      <ul className={styles.groups}>
        {props.groups.map((group, at) => {
          const labels = group.channels.map(({ label }) => label);
          const unit = chosen[at] ?? group.present;
          return (
            <li key={group.choices.join(" ")} className={styles.group}>
              <div>
                {group.channels.slice(0, 4).map(({ id, label, min, max }) => (
                  <p key={id} className={styles.channel}>
                    <span>{label}</span>
                    <span className={styles.range}>
                      {importing.channels.range(say(min, min, max), say(max, min, max))}
                    </span>
                  </p>
                ))}
                {labels.length > 4 && (
                  <p className={styles.channel} title={labels.slice(4).join(", ")}>
                    {importing.andMore(labels.length - 4)}
                  </p>
                )}
              </div>
              <Select
                label={text.unitOf(labels[0] ?? "")}
                labelHidden
                value={unit}
                options={[
                  ...(group.choices.includes(unit) ? [] : [{ value: unit, label: unit }]),
                  ...group.choices.map((value) => ({
                    value,
                    label: group.fitting?.includes(value) === true ? text.fits(value) : value,
                  })),
                ]}
                onChange={(next) => setChosen({ ...chosen, [at]: next })}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );

  function say(value: number, min: number, max: number): string {
    return format.number(value, decimalsFor(Math.max(Math.abs(min), Math.abs(max))));
  }
}
