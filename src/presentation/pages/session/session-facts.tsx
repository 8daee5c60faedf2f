import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import type { Session } from "../../../domain/session";
import { useApplication } from "../../services";
import { useFormat, useText } from "../../text/use-text";
import { Button } from "../../ui/button";
import { formatLabel } from "../format-label";
import { rateText } from "../import/rate-text";
import styles from "./session-overview.module.css";

/** Where the session came from, in the file's own words, and the file itself. */
export function SessionFacts({ session }: { readonly session: Session }) {
  const { session: text } = useText();
  const words = text.facts;
  const format = useFormat();
  const { meta } = session;
  const delimiters: Readonly<Record<string, string>> = words.delimiters;
  const rates = session.clocks.map(({ medianStepS }) => rateText(1 / medianStepS, format));
  const rows: readonly (readonly [string, string])[] = [
    [words.name, session.fileName],
    [words.format, formatLabel(session.format)],
    [words.size, format.bytes(session.fileSize)],
    ...(session.recordedAt === null ? [] : [[words.recorded, format.dateTime(session.recordedAt)] as const]),
    [words.imported, format.dateTime(session.importedAt)],
    [words.channels, format.number(session.channels.length)],
    [words.rates, [...new Set(rates)].join(", ")],
    ...(meta.dialect === null
      ? []
      : [
          [
            words.text,
            words.dialect(
              meta.dialect.encoding.toUpperCase(),
              delimiters[meta.dialect.delimiter] ?? `“${meta.dialect.delimiter}”`,
              words.marks[meta.dialect.decimalMark],
            ),
          ] as const,
        ]),
    ...(meta.rowsFound === meta.rowsKept
      ? []
      : [[words.rows, words.kept(format.number(meta.rowsKept), format.number(meta.rowsFound))] as const]),
    ...meta.facts.map(({ name, value }) => [name, value] as const),
    [words.hash, session.contentHash],
  ];
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Original session={session} />
    </section>
  );
}

function Original({ session }: { readonly session: Session }) {
  const { sessions } = useApplication();
  const { session: text } = useText();
  const [removed, setRemoved] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url]);
  async function download() {
    const file = await sessions.original(session.id);
    if (file === null) {
      setRemoved(true);
      return;
    }
    const address = URL.createObjectURL(file);
    setUrl(address);
    const link = document.createElement("a");
    link.href = address;
    link.download = session.fileName;
    link.click();
  }
  if (removed) return <p className={styles.quiet}>{text.facts.noOriginal}</p>;
  return (
    <Button size="small" icon={<Download size={16} aria-hidden="true" />} onPress={() => void download()}>
      {text.facts.download}
    </Button>
  );
}
