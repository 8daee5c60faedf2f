import { unitWords } from "../../pages/import/unit-options";
import { useFormat, useText } from "../../text/use-text";
import type { Heat } from "./heat";
import styles from "./surface.module.css";

const steps = 9;
const [wide, tall, left] = [20, 14, 12];

/** The colours of a scale, and the colour of what has none (`blank`), as steps between its limits, with caps where values lie beyond them. */
export function HeatLegend(props: { readonly heat: Heat; readonly blank?: string }) {
  const { heat } = props;
  const { tableHistory, importing } = useText();
  const { surface: text } = tableHistory;
  const unit = heat.unit === "" ? "" : unitWords(heat.unit, importing);
  const format = useFormat();
  const { scale } = heat;
  const [low, high] = scale.limits;
  const say = (value: number): string => {
    if (heat.choice !== "change") return format.unit(value, unit, heat.decimals);
    return `${format.signed(value, heat.decimals)}${unit === "" ? "" : `\u00a0${unit}`}`;
  };
  // Where all values are one there is one colour, and nothing to run between.
  const count = high > low ? steps : 1;
  return (
    <span className={styles.legend}>
      {count > 1 && <span>{say(low)}</span>}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file */}
      <svg
        role="img"
        aria-label={text.colours(say(low), say(high))}
        width={count * wide + 2 * left}
        height={tall}
      >
        {Array.from({ length: count }, (_, at) => (
          <rect
            key={at}
            x={left + at * wide}
            width={wide - 1}
            height={tall}
            fill={scale.colour(low + ((high - low) * at) / (steps - 1))}
          />
        ))}
        {scale.capped.below && <path className={styles.cap} d="M9 1 2 7l7 6z" />}
        {scale.capped.above && <path className={styles.cap} d={`M${left + steps * wide + 2} 1l7 6-7 6z`} />}
      </svg>
      <span>{say(high)}</span>
      {(heat.choice === "change" || heat.choice === "evidence") && (
        <>
          <svg aria-hidden="true" width={wide} height={tall}>
            <rect
              className={styles.swatch}
              x={0.5}
              y={0.5}
              width={wide - 1}
              height={tall - 1}
              fill={props.blank ?? "var(--line)"}
            />
          </svg>
          <span>{heat.choice === "change" ? text.unchanged : text.noEvidence}</span>
        </>
      )}
    </span>
  );
}
