import { useState } from "react";
import { calculatorPath, patterns } from "../../routes";
import { goTo } from "../../state/hash-location";
import { useText } from "../../text/use-text";
import { Page } from "../../ui/page";
import { Tabs } from "../../ui/tabs";
import type { Answer } from "./answer";
import { answerBlend, answerDeadTime, answerMixture } from "./answer-fuels";
import { answerInjection } from "./answer-injection";
import { answerInjectors } from "./answer-injectors";
import { tools, type Tool } from "./calculator-inputs";
import { inputsOf, useCalculators, type Choices, type Inputs } from "./calculator-state";
import styles from "./calculators-page.module.css";
import { ResultPanel, useWritten } from "./result-panel";
import { sentenceOf } from "./sentence";
import { TableSection } from "./table-section";
import { ToolInputs } from "./tool-inputs";

const answers: Readonly<Record<Tool, (of: Inputs, choices: Choices) => Answer>> = {
  injection: answerInjection,
  injectors: answerInjectors,
  "dead-time": answerDeadTime,
  blend: answerBlend,
  mixture: answerMixture,
};

/** The calculators: what is typed gives its result at once, with formula, unit and source. */
export function CalculatorsPage(props: { readonly tool: string | undefined }) {
  const { common, calculators: text } = useText();
  const tool = tools.find((id) => id === props.tool) ?? tools[0];
  return (
    <Page
      crumbs={[{ label: common.places.tables, to: patterns.tables }, { label: text.title }]}
      tabs={
        <Tabs
          label={text.toolList}
          current={tool}
          tabs={tools.map((id) => ({ id, label: text.tools[id] }))}
          onSelect={(id) => goTo(calculatorPath(id))}
        />
      }
    >
      <div role="tabpanel" aria-label={text.tools[tool]}>
        <Calculator key={tool} tool={tool} />
      </div>
    </Page>
  );
}

function Calculator({ tool }: { readonly tool: Tool }) {
  const { calculators: text } = useText();
  const { typed, choices } = useCalculators();
  const write = useWritten();
  const of = inputsOf(typed);
  const answer = answers[tool](of, choices);
  const last = useLastFound(answer);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 aria-live="polite">{sentenceOf(tool, answer, { of, choices, write }, text)}</h1>
        <p>{text.notes[tool]}</p>
      </div>
      <div className={styles.columns}>
        <div className={styles.inputs}>
          <ToolInputs tool={tool} troubles={answer.troubles} />
        </div>
        <ResultPanel tool={tool} answer={answer} last={last} />
      </div>
      {tool === "injection" && choices.aim === "time" && <TableSection />}
    </div>
  );
}

/** The last answer that had numbers: its rows hold their place while there are none. */
function useLastFound(answer: Answer): Answer {
  const [last, setLast] = useState(answer);
  if (answer.found.length > 0 && rowsOf(answer) !== rowsOf(last)) setLast(answer);
  return last;
}

function rowsOf({ found }: Answer): string {
  return found.map(({ id }) => id).join();
}
