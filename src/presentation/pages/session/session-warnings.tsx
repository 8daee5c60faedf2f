import type { Session } from "../../../domain/session";
import { describeWarning } from "../../text/warning";
import { useFormat, useText } from "../../text/use-text";
import { mergedWarnings } from "../import/merged-warnings";
import { WarningLine } from "../import/warning-line";
import styles from "./session-overview.module.css";

/** What the importer noticed in the file, worst first. */
export function SessionWarnings({ session }: { readonly session: Session }) {
  const text = useText();
  const format = useFormat();
  const words = text.session.warnings;
  const warnings = mergedWarnings(
    session.warnings,
    (labels) => format.list(labels),
    (count) => text.importing.andMore(count),
  );
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      {warnings.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.warnings}>
          {warnings.map((warning) => {
            const { title, detail } = describeWarning(warning, text, format);
            const key = `${warning.code} ${warning.channel ?? ""} ${warning.row ?? ""}`;
            return <WarningLine key={key} severity={warning.severity} title={title} detail={detail} />;
          })}
        </ul>
      )}
    </section>
  );
}
