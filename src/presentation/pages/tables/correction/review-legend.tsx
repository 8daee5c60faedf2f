import type { ColourScale } from "../../../figures/colour-scale";
import { useFormat, useText } from "../../../text/use-text";
import styles from "./correction.module.css";

const steps = 9;

/** What colours and signs of the cells mean. */
export function ReviewLegend({ scale }: { readonly scale: ColourScale | null }) {
  const { correction: text } = useText();
  const format = useFormat();
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {scale !== null && (
        <li>
          {text.lessFuel}
          <svg aria-hidden="true" width={steps * 13} height={14}>
            {Array.from({ length: steps }, (_, at) => {
              const [low, high] = scale.limits;
              return (
                <rect
                  key={at}
                  x={at * 13}
                  width={12}
                  height={14}
                  fill={scale.colour(low + ((high - low) * at) / (steps - 1))}
                />
              );
            })}
          </svg>
          {text.moreFuel(format.short(scale.limits[1]))}
        </li>
      )}
      <li>
        <svg aria-hidden="true" width={20} height={14}>
          <rect className={styles.ink} y={5} width={20} height={3} />
        </svg>
        {text.confidence}
      </li>
      <li>
        <strong aria-hidden="true">?</strong>
        {text.hint}
      </li>
      <li>
        <svg aria-hidden="true" width={10} height={14}>
          <path className={styles.ink} d="M1 2h8v8z" />
        </svg>
        {text.atLimit}
      </li>
      <li>
        <span className={styles.none} aria-hidden="true">
          {format.number(80.3, 1)}
        </span>
        {text.noData}
      </li>
    </ul>
  );
}
