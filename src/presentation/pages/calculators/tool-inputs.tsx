import type { ReactNode } from "react";
import { useText } from "../../text/use-text";
import type { Answer } from "./answer";
import { parts, voltages, type InputId, type NamedInput, type Tool } from "./calculator-inputs";
import { useCalculators } from "./calculator-state";
import { ChoiceInput } from "./choice-input";
import styles from "./calculators-page.module.css";
import { FuelInput } from "./fuel-input";
import { NumberInput } from "./number-input";
import { VehicleInput } from "./vehicle-input";

type Troubles = Answer["troubles"];

/** What a calculator asks for, in groups. */
export function ToolInputs(props: { readonly tool: Tool; readonly troubles: Troubles }) {
  const Inputs = inputsOfTool[props.tool];
  return <Inputs troubles={props.troubles} />;
}

function InjectionInputs({ troubles }: { readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  const { aim, staging } = useCalculators(({ choices }) => choices);
  return (
    <>
      <ChoiceInput id="aim" segments />
      <VehicleInput />
      <Group heading={text.groups.point}>
        <Numbers
          ids={["mapBar", "rpm", aim === "time" ? "vePercent" : "loggedMs", "lambda", "airC", "barometerBar"]}
          troubles={troubles}
        />
      </Group>
      <Group heading={text.groups.engine}>
        <Numbers ids={["displacementL", "cylinders"]} troubles={troubles} />
      </Group>
      <Group heading={text.groups.fuel}>
        <FuelInput label={text.fuel} ratio="stoichiometricRatio" />
        <Numbers ids={["stoichiometricRatio", "fuelBar"]} troubles={troubles} />
        <ChoiceInput id="regulator" />
      </Group>
      <Group heading={text.groups.injectors}>
        <Numbers
          ids={[
            "flowLbPerH",
            "count",
            "ratedBar",
            "densityRatio",
            "deadTimeMs",
            "shortestMs",
            "pulsesPerCycle",
          ]}
          troubles={troubles}
        />
        {aim === "time" && <ChoiceInput id="staging" />}
        {aim === "time" && staging !== "one" && (
          <Numbers ids={["flowLbPerH2", "count2", "deadTimeMs2"]} troubles={troubles} />
        )}
        {aim === "time" && staging === "from-pressure" && (
          <Numbers ids={["stageMapBar"]} troubles={troubles} />
        )}
        {aim === "time" && staging === "above-duty" && (
          <Numbers ids={["stageDutyPercent"]} troubles={troubles} />
        )}
      </Group>
    </>
  );
}

function InjectorInputs({ troubles }: { readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  const size = useCalculators(({ choices }) => choices.size);
  return (
    <>
      <ChoiceInput id="size" segments />
      <VehicleInput />
      <Group heading={text.groups.injectors}>
        <Numbers
          ids={[size === "power" ? "flowLbPerH" : "powerHp", "count", "ratedBar", "acrossBar", "dutyPercent"]}
          troubles={troubles}
        />
      </Group>
      <Group heading={text.groups.fuel}>
        <Numbers ids={["bsfcLbPerHpH", "densityKgPerL"]} troubles={troubles} />
      </Group>
      <Group heading={text.groups.pulse}>
        <Numbers ids={["rpm", "loggedMs"]} troubles={troubles} />
      </Group>
    </>
  );
}

function DeadTimeInputs({ troubles }: { readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  return (
    <>
      <Group heading={text.groups.opening}>
        <Numbers ids={["volts", "deadTimeMs"]} troubles={troubles} />
      </Group>
      <Group heading={text.groups.voltages}>
        {voltages.map((at) => (
          <NumberInput key={at} id={`add${at}`} label={text.atVolts(at)} trouble={troubles[`add${at}`]} />
        ))}
      </Group>
    </>
  );
}

function BlendInputs({ troubles }: { readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  return (
    <>
      <ChoiceInput id="blendBy" segments />
      {parts.map((part) => (
        <Group key={part} heading={text.part(part)} narrow>
          <FuelInput label={text.fuel} ratio={`ratio${part}`} density={`density${part}`} />
          <NumberInput id={`share${part}`} label={text.share} trouble={troubles[`share${part}`]} />
          <NumberInput id={`ratio${part}`} label={text.ratio} trouble={troubles[`ratio${part}`]} />
          <NumberInput id={`density${part}`} label={text.density} trouble={troubles[`density${part}`]} />
        </Group>
      ))}
    </>
  );
}

function MixtureInputs({ troubles }: { readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  const meant = useCalculators(({ choices }) => choices.meant);
  const asked = { lambda: "mixtureLambda", afr: "mixtureAfr", "gauge-afr": "gaugeAfr" } as const;
  return (
    <>
      <ChoiceInput id="meant" segments />
      <Group heading={text.groups.known}>
        <Numbers ids={[asked[meant]]} troubles={troubles} />
        <FuelInput label={text.fuel} ratio="stoichiometricRatio" />
        <Numbers ids={["stoichiometricRatio", "gaugeRatio"]} troubles={troubles} />
      </Group>
    </>
  );
}

function Group(props: { readonly heading: string; readonly narrow?: boolean; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{props.heading}</legend>
      <div className={styles.fields} data-narrow={props.narrow || undefined}>
        {props.children}
      </div>
    </fieldset>
  );
}

function Numbers(props: { readonly ids: readonly (NamedInput & InputId)[]; readonly troubles: Troubles }) {
  const { calculators: text } = useText();
  return props.ids.map((id) => (
    <NumberInput key={id} id={id} label={text.inputs[id]} trouble={props.troubles[id]} />
  ));
}

const inputsOfTool: Readonly<Record<Tool, (props: { readonly troubles: Troubles }) => ReactNode>> = {
  injection: InjectionInputs,
  injectors: InjectorInputs,
  "dead-time": DeadTimeInputs,
  blend: BlendInputs,
  mixture: MixtureInputs,
};
