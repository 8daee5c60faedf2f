import styles from "./logo.module.css";

/** The sign of FuelTune: a pull with the cursor on its peak. */
export function Logo(props: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={props.size} height={props.size} aria-hidden="true">
      <path className={styles.cursor} d="M16 13v3.2m0 2.8v3.2" />
      <path className={styles.cursor} d="M4 28.5h24" />
      <path
        className={styles.trace}
        d="M4 23.5c4.5 0 5.5-3.5 7-8.5 1.2-4 2.3-7 5-7s3.8 3 5 7c1.5 5 2.5 8.5 7 8.5"
      />
      <circle className={styles.point} cx="16" cy="8" r="3" />
    </svg>
  );
}
