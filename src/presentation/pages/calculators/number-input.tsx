import { parseNumber } from "../../text/parse-number";
import { useFormat, useText } from "../../text/use-text";
import { useSettings } from "../../state/settings";
import { Field } from "../../ui/field";
import type { InputTrouble } from "./answer";
import { inputSpecs, type InputId } from "./calculator-inputs";
import { typeInput, useCalculators } from "./calculator-state";
import styles from "./calculators-page.module.css";
import { shownMeasure } from "./shown-measure";

/** One number of a calculator in the user's unit, its trouble said below it; the room for that is always there. */
export function NumberInput(props: {
  readonly id: InputId;
  readonly label: string;
  readonly trouble: InputTrouble | undefined;
}) {
  const { id, trouble } = props;
  const { calculators: text } = useText();
  const format = useFormat();
  const units = useSettings((settings) => settings.units);
  const entry = useCalculators(({ typed }) => typed[id]);
  const ratio = useCalculators(
    ({ typed }) => typed.stoichiometricRatio?.value ?? inputSpecs.stoichiometricRatio.start,
  );
  const { measure, start } = inputSpecs[id];
  const { unit, shown, own } = shownMeasure(measure, units, ratio);
  const shownIn = measure.kind === "mixture" ? `${unit} ${ratio}` : unit;
  const plain = String(Number(shown(entry?.value ?? start).toPrecision(6)));
  const written = Number.isNaN(entry?.value ?? start) ? "" : plain;
  const value = entry?.shownIn === shownIn ? entry.text : localized(written, format.language);
  const error =
    trouble === undefined
      ? null
      : Number.isNaN(parseNumber(value))
        ? text.notANumber
        : text.trouble(trouble, (bound) =>
            localized(String(Number(shown(bound).toPrecision(4))), format.language),
          );
  return (
    <div className={styles.input}>
      <Field
        label={props.label}
        inputMode="decimal"
        value={value}
        onChange={(typed) => typeInput(id, { value: own(parseNumber(typed)), text: typed, shownIn })}
        error={error}
        {...(unit === "" ? {} : { unit })}
      />
    </div>
  );
}

function localized(number: string, language: string): string {
  return language === "en" ? number : number.replace(".", ",");
}
