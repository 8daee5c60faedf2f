import styles from "./logo.module.css";

/** The sign of FuelTune: a pull with the cursor on its peak. */
export function Logo(props: { readonly size: number }) {
  const size = `${props.size / 16}rem`;
  return (
    <svg viewBox="0 0 32 32" style={{ inlineSize: size, blockSize: size }} aria-hidden="true">
      <path className={styles.cursor} d="M16 3v2M16 13.5v2M16 18.5v2M16 23.5v2" />
      <path className={styles.cursor} d="M4 28h24" />
      <path className={styles.trace} d="M3.5 23C9.5 23 10 8.5 16 8.5S22 18.5 28.5 18.5" />
      <circle className={styles.point} cx="16" cy="8.5" r="3.5" />
    </svg>
  );
}
