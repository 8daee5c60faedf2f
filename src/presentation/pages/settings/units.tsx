import type { Settings } from "../../../application/settings";
import { changeSettings, useSettings } from "../../state/settings";
import { useText } from "../../text/use-text";
import { Segmented } from "../../ui/segmented";
import { Group, Setting } from "./group";

type Units = Settings["units"];

/** Which units values are shown in. */
export function Units() {
  const { units: text } = useText().settings;
  const pressure = useUnit("pressure");
  const temperature = useUnit("temperature");
  const speed = useUnit("speed");
  const mixture = useUnit("mixture");
  return (
    <Group
      heading={text.heading}
      note={text.effect}
      words={[text.effect, text.pressure.label, text.temperature.label, text.speed.label, text.mixture.label]}
    >
      <Setting label={text.pressure.label}>
        <Choice {...text.pressure} {...pressure} order={["file", "kpa", "bar", "psi"]} />
      </Setting>
      <Setting label={text.temperature.label}>
        <Choice {...text.temperature} {...temperature} order={["file", "c", "f"]} />
      </Setting>
      <Setting label={text.speed.label}>
        <Choice {...text.speed} {...speed} order={["file", "kmh", "mph"]} />
      </Setting>
      <Setting label={text.mixture.label}>
        <Choice {...text.mixture} {...mixture} order={["file", "lambda", "afr"]} />
      </Setting>
    </Group>
  );
}

function useUnit<Name extends keyof Units>(name: Name) {
  const units = useSettings(({ units }) => units);
  return {
    value: units[name],
    onChange: (value: Units[Name]) => void changeSettings({ units: { ...units, [name]: value } }),
  };
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly choices: Readonly<Record<T, string>>;
  readonly order: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <Segmented
      label={props.label}
      value={props.value}
      choices={props.order.map((value) => ({ value, label: props.choices[value] }))}
      onChange={props.onChange}
    />
  );
}
