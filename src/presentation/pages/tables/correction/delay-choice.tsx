import type { DelaySource } from "../../../../domain/correction/settings";
import { useText } from "../../../text/use-text";
import { Select } from "../../../ui/select";
import { changeSettings, useCorrection } from "./correction-state";
import { NumberSetting } from "./number-setting";
import styles from "./correction.module.css";

const starts = {
  measured: { kind: "measured" },
  flow: { kind: "flow", floorS: 0.12, idleS: 0.45 },
  constant: { kind: "constant", seconds: 0.2 },
} as const satisfies Readonly<Record<string, DelaySource>>;

/** Where the time between burning and sensing comes from. */
export function DelayChoice() {
  const { correction: text } = useText();
  const delay = useCorrection(({ settings }) => settings.delay) ?? starts.measured;
  return (
    <div className={styles.row}>
      <Select<keyof typeof starts>
        label={text.delay}
        value={delay.kind === "table" ? "measured" : delay.kind}
        options={[
          { value: "measured", label: text.delayMeasured },
          { value: "flow", label: text.delayFlow },
          { value: "constant", label: text.delayConstant },
        ]}
        onChange={(kind) => changeSettings({ delay: starts[kind] })}
      />
      {delay.kind === "constant" && (
        <NumberSetting
          label={text.delaySeconds}
          unit="s"
          value={delay.seconds}
          hint=""
          onChange={(seconds) => changeSettings({ delay: { kind: "constant", seconds: seconds ?? 0.2 } })}
        />
      )}
      {delay.kind === "flow" && (
        <>
          <NumberSetting
            label={text.delayFloor}
            unit="s"
            value={delay.floorS}
            hint=""
            onChange={(floorS) => changeSettings({ delay: { ...delay, floorS: floorS ?? 0.12 } })}
          />
          <NumberSetting
            label={text.delayIdle}
            unit="s"
            value={delay.idleS}
            hint=""
            onChange={(idleS) => changeSettings({ delay: { ...delay, idleS: idleS ?? 0.45 } })}
          />
        </>
      )}
    </div>
  );
}
