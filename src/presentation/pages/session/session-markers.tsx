import { X } from "lucide-react";
import { Link } from "wouter";
import type { Session } from "../../../domain/session";
import { originOf } from "../../charts/time-ticks";
import { useApplication } from "../../services";
import { showToast } from "../../state/toasts";
import { useFormat, useText } from "../../text/use-text";
import { IconButton } from "../../ui/icon-button";
import { placeInCharts } from "./place-in-charts";
import styles from "./session-overview.module.css";

/** Named instants of the session: those of the logger and those the user set. */
export function SessionMarkers({ session }: { readonly session: Session }) {
  const { sessions } = useApplication();
  const { common, session: text } = useText();
  const words = text.markers;
  const format = useFormat();
  const { markers } = session;
  if (markers.length === 0) return null;
  function remove(at: number, label: string) {
    void sessions.update(session.id, { markers: markers.filter((_, index) => index !== at) });
    showToast(words.removed(label), {
      label: common.undo,
      perform: () => void sessions.update(session.id, { markers }),
    });
  }
  return (
    <section className={styles.section}>
      <h2>{words.title}</h2>
      <ul>
        {markers.map(({ timeS, label }, at) => (
          // Two markers may share time and name: their place in the list tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${timeS} ${at}`} className={styles.marker}>
            <Link
              className={styles.when}
              href={placeInCharts(session, timeS, timeS, null)}
              aria-label={words.show(label)}
            >
              {format.time(timeS - originOf(session.startS), 1)}
            </Link>
            <span>{label}</span>
            <IconButton
              size="small"
              label={words.remove(label)}
              icon={<X size={16} aria-hidden="true" />}
              onPress={() => remove(at, label)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
