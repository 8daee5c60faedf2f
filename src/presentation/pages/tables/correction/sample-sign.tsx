import type { RejectionReason } from "../../../../domain/correction/left-out";
import { sampleSigns } from "./sample-signs";
import styles from "./correction.module.css";

/** The sign of a reason, as the plot of the samples draws it. */
export function SampleSign({ reason }: { readonly reason: RejectionReason }) {
  const { path, tone } = sampleSigns[reason];
  return (
    <svg className={styles.sign} aria-hidden="true" viewBox="-4.5 -4.5 9 9">
      <path className={styles.plotOut} data-tone={tone} d={`M0 0${path}`} />
    </svg>
  );
}
