import { usualFuels } from "../../../domain/calculation/blends";
import { useText } from "../../text/use-text";
import { Select } from "../../ui/select";
import { inputSpecs, type InputId } from "./calculator-inputs";
import { fillInput, useCalculators } from "./calculator-state";
import styles from "./calculators-page.module.css";

/** A list of usual fuels that fills a ratio and a density; "own values" when those typed are of none of them. */
export function FuelInput(props: {
  readonly label: string;
  readonly ratio: InputId;
  readonly density?: InputId;
}) {
  const { calculators: text, vehicles } = useText();
  const ratio = useCalculators(({ typed }) => typed[props.ratio]?.value ?? inputSpecs[props.ratio].start);
  const fuels = Object.entries(usualFuels).filter(
    ([, { densityKgPerL }]) => props.density === undefined || densityKgPerL !== null,
  );
  const chosen = fuels.find(([, fuel]) => fuel.stoichiometricRatio === ratio)?.[0] ?? "";
  return (
    <div className={styles.input}>
      <Select
        label={props.label}
        value={chosen}
        options={[
          ...fuels.map(([value]) => ({ value, label: vehicles.choices[value] ?? value })),
          { value: "", label: text.ownFuel },
        ]}
        onChange={(value) => {
          const fuel = fuels.find(([kind]) => kind === value)?.[1];
          if (fuel === undefined) return;
          fillInput(props.ratio, fuel.stoichiometricRatio);
          if (props.density !== undefined) fillInput(props.density, fuel.densityKgPerL);
        }}
      />
    </div>
  );
}
