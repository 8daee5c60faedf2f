import { useState } from "react";
import type { TuningTable } from "../../../../domain/tables/tuning-table";
import { useApplication } from "../../../services";
import { useLive } from "../../../state/use-live";
import { parseNumber } from "../../../text/parse-number";
import { useFormat, useText } from "../../../text/use-text";
import { Field } from "../../../ui/field";
import { Select } from "../../../ui/select";
import { changeSettings, useCorrection } from "./correction-state";
import styles from "./correction.module.css";

/** Where the mixture that was asked for comes from: the log, a target table of the vehicle, or one lambda. */
export function TargetChoice({ table }: { readonly table: TuningTable }) {
  const { tables } = useApplication();
  const { correction: text } = useText();
  const format = useFormat();
  const { target } = useCorrection(({ settings }) => settings);
  const [typed, setTyped] = useState<string | null>(null);
  const others = useLive(() => tables.list(), [tables]) ?? [];
  const targets = others.filter(
    ({ kind, vehicleId }) => kind === "lambda-target" && vehicleId === table.vehicleId,
  );
  const value = target === undefined ? "logged" : target.kind === "table" ? target.table.id : target.kind;
  return (
    <div className={styles.row}>
      <Select
        label={text.target}
        value={value}
        options={[
          { value: "logged", label: text.targetLogged },
          ...targets.map(({ id, name }) => ({ value: id, label: name })),
          { value: "constant", label: text.targetConstant },
        ]}
        onChange={(next) => {
          const chosen = targets.find(({ id }) => id === next);
          if (chosen !== undefined) changeSettings({ target: { kind: "table", table: chosen } });
          else if (next === "constant") changeSettings({ target: { kind: "constant", lambda: 1 } });
          else changeSettings({ target: { kind: "logged" } });
        }}
      />
      {target?.kind === "constant" && (
        <Field
          label={text.lambda}
          unit="λ"
          inputMode="decimal"
          value={typed ?? format.number(target.lambda, 2)}
          error={typed !== null && !(parseNumber(typed) > 0) ? text.notANumber : null}
          onChange={(written) => {
            setTyped(written);
            const lambda = parseNumber(written);
            if (lambda > 0) changeSettings({ target: { kind: "constant", lambda } });
          }}
        />
      )}
    </div>
  );
}
