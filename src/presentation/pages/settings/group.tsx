import { createContext, useContext, type ReactNode } from "react";
import { plain } from "../../frame/palette-search";
import styles from "./group.module.css";

const Wanted = createContext("");

/** Shows below it only settings that mention what was typed. */
export function WantedSettings(props: { readonly query: string; readonly children: ReactNode }) {
  const wanted = plain(props.query.trim());
  return <Wanted value={wanted}>{props.children}</Wanted>;
}

/** Settings that belong together. `words` is everything its settings say, for the search. */
export function Group(props: {
  readonly heading: string;
  readonly words: readonly string[];
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const wanted = useContext(Wanted);
  if (wanted !== "" && !mentions([props.heading, ...props.words], wanted)) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {props.note === undefined ? null : <p className={styles.note}>{props.note}</p>}
      {props.children}
    </section>
  );
}

function mentions(words: readonly string[], wanted: string): boolean {
  return words.some((word) => plain(word).includes(wanted));
}

/** One setting: its name, what it changes, and its control at the right (below it with `wide`). */
export function Setting(props: {
  readonly label: string;
  readonly effect?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.setting} data-wide={props.wide || undefined}>
      <div className={styles.words}>
        <p className={styles.label}>{props.label}</p>
        {props.effect === undefined ? null : <p className={styles.effect}>{props.effect}</p>}
      </div>
      {props.children}
    </div>
  );
}
