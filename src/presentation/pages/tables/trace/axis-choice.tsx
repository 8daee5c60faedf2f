import { alongAxis, type AxisSignal } from "../../../../domain/analysis/axis-signal";
import type { SessionChannel } from "../../../../domain/session";
import type { Axis } from "../../../../domain/tables/tune";
import { useText } from "../../../text/use-text";
import { Select } from "../../../ui/select";
import { SeverityShape } from "../../../ui/severity-shape";
import { channelOptions } from "../../analysis/channel-options";
import styles from "./trace.module.css";

/** Says what is missing or assumed of the channel along an axis; nothing where its role and unit fit as they are. */
export function AxisChoice(props: {
  readonly axis: Axis;
  readonly signal: AxisSignal | null;
  readonly channels: readonly SessionChannel[];
  readonly onChoose: (channel: string) => void;
}) {
  const { axis, signal } = props;
  const words = useText();
  const { trace: text } = words.tableHistory;
  if (signal?.standardAir === true) return <p className={styles.quiet}>{text.standardAir(axis.label)}</p>;
  if (signal !== null) return null;
  const fitting = props.channels.filter(
    ({ id, unit, role, quality }) => alongAxis(axis, { id, unit, role, lowest: quality.min }) !== null,
  );
  return (
    <div className={styles.missing}>
      <p className={styles.bar}>
        <SeverityShape severity="not-assessed" size={20} />
        <strong>{text.noChannel(axis.label)}</strong>
        <span>{text.noChannelNext}</span>
      </p>
      {fitting.length > 0 && (
        <Select
          label={text.chooseChannel(axis.label)}
          value=""
          options={[{ value: "", label: "–" }, ...channelOptions(fitting, words.roles)]}
          onChange={props.onChoose}
        />
      )}
    </div>
  );
}
