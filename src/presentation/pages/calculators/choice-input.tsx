import { useText } from "../../text/use-text";
import { Segmented } from "../../ui/segmented";
import { Select } from "../../ui/select";
import { choiceSpecs, type ChoiceId } from "./calculator-inputs";
import { choose, useCalculators } from "./calculator-state";
import styles from "./calculators-page.module.css";

/** A choice of a calculator from its list, as segments where it decides what the calculator does. */
export function ChoiceInput(props: { readonly id: ChoiceId; readonly segments?: boolean }) {
  const { id } = props;
  const { calculators: text } = useText();
  const value: string = useCalculators(({ choices }) => choices[id]);
  const words: Readonly<Record<string, string>> = text.choices[id];
  const values: readonly string[] = choiceSpecs[id];
  const options = values.map((option) => ({
    value: option,
    label: words[option] ?? option,
  }));
  const label = text.choiceNames[id];
  const onChange = (next: string): void => choose(id, next);
  if (props.segments === true) {
    return <Segmented label={label} value={value} choices={options} onChange={onChange} />;
  }
  return (
    <div className={styles.input}>
      <Select label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
}
