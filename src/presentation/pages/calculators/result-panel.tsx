import { useSettings } from "../../state/settings";
import { useFormat, useText } from "../../text/use-text";
import type { Answer, Found } from "./answer";
import { inputSpecs, type Tool } from "./calculator-inputs";
import { useCalculators } from "./calculator-state";
import styles from "./calculators-page.module.css";
import { shownMeasure } from "./shown-measure";

/** The numbers of a calculator, each with its formula, and where the formulas are from. */
export function ResultPanel(props: { readonly tool: Tool; readonly answer: Answer; readonly last: Answer }) {
  const { calculators: text } = useText();
  const { tool, answer } = props;
  // While an input is wrong the rows stay where they are, without numbers.
  const stale = answer.found.length === 0;
  const rows = stale ? props.last.found : answer.found;
  return (
    <section className={styles.results} aria-labelledby="calculator-results">
      <h2 id="calculator-results">{text.results}</h2>
      <dl>
        {rows.map((found) => (
          <ResultRow key={`${found.id} ${unitKey(found)}`} found={stale ? { ...found, value: NaN } : found} />
        ))}
      </dl>
      <h3>{text.source}</h3>
      <p className={styles.source}>{text.sources[tool]}</p>
    </section>
  );
}

function ResultRow({ found }: { readonly found: Found }) {
  const { calculators: text } = useText();
  const [name, formula] = text.found[found.id];
  const write = useWritten();
  return (
    <div className={styles.result} data-main={found.main || undefined}>
      <dt>
        <span>{name}</span>
        <small>{formula}</small>
      </dt>
      <dd>{write(found)}</dd>
    </div>
  );
}

/** Writes a result in the user's units and language. */
export function useWritten(): (found: Pick<Found, "value" | "measure" | "decimals">) => string {
  const format = useFormat();
  const units = useSettings((settings) => settings.units);
  const ratio = useCalculators(
    ({ typed }) => typed.stoichiometricRatio?.value ?? inputSpecs.stoichiometricRatio.start,
  );
  return ({ value, measure, decimals }) => {
    const { unit, shown, fewer } = shownMeasure(measure, units, ratio);
    return format.unit(shown(value), unit, Math.max(0, decimals - fewer));
  };
}

function unitKey({ measure }: Found): string {
  return measure.kind === "fixed" ? measure.unit : measure.kind;
}
