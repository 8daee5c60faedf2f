import type { Settings } from "../../../application/settings";
import { changeSettings, useSettings } from "../../state/settings";
import { useText } from "../../text/use-text";
import { Checkbox } from "../../ui/checkbox";
import { Segmented } from "../../ui/segmented";
import { Group, Setting } from "./group";

const themes: readonly Settings["theme"][] = ["system", "light", "dark", "contrast"];
const languages: readonly Settings["language"][] = ["system", "en", "pt-br"];

/** Theme, language and size of what is pressed. */
export function Look() {
  const { settings: text } = useText();
  const settings = useSettings();
  return (
    <Group
      heading={text.look}
      words={[
        text.theme.label,
        ...Object.values(text.theme.choices),
        text.language.label,
        ...Object.values(text.language.choices),
        text.largeTargets.label,
        text.largeTargets.effect,
      ]}
    >
      <Setting label={text.theme.label} effect={text.theme.effect} wide>
        <div>
          <Segmented
            label={text.theme.label}
            value={settings.theme}
            choices={themes.map((value) => ({ value, label: text.theme.choices[value] }))}
            onChange={(theme) => void changeSettings({ theme })}
          />
        </div>
      </Setting>
      <Setting label={text.language.label} effect={text.language.effect} wide>
        <div>
          <Segmented
            label={text.language.label}
            value={settings.language}
            choices={languages.map((value) => ({ value, label: text.language.choices[value] }))}
            onChange={(language) => void changeSettings({ language })}
          />
        </div>
      </Setting>
      <Setting label={text.largeTargets.label} effect={text.largeTargets.effect}>
        <Checkbox
          label={text.largeTargets.label}
          labelHidden
          checked={settings.largeTargets}
          onChange={(largeTargets) => void changeSettings({ largeTargets })}
        />
      </Setting>
    </Group>
  );
}
