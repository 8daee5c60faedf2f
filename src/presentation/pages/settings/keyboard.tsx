import { changeSettings, useSettings } from "../../state/settings";
import { openOverlay } from "../../state/ui";
import { useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { Group, Setting } from "./group";

/** Single-letter keys on or off, and the list of all keys. */
export function Keyboard() {
  const { common, settings } = useText();
  const { keys: text } = settings;
  const singleKeys = useSettings(({ singleKeys }) => singleKeys);
  return (
    <Group heading={text.heading} words={[text.single, text.effect, text.show]}>
      <Setting label={text.single} effect={text.effect}>
        <Checkbox
          label={text.single}
          labelHidden
          checked={singleKeys}
          onChange={(singleKeys) => void changeSettings({ singleKeys })}
        />
      </Setting>
      <Setting label={common.keys.title}>
        <Button keys="?" onPress={() => openOverlay("keys")}>
          {text.show}
        </Button>
      </Setting>
    </Group>
  );
}
