import { useText } from "../../text/use-text";
import { Group } from "./group";
import styles from "./privacy.module.css";

/** What FuelTune does with data: nothing leaves the device. */
export function Privacy() {
  const { privacy: text } = useText().settings;
  return (
    <Group heading={text.heading} words={text.statement}>
      <div className={styles.statement}>
        {text.statement.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Group>
  );
}
