import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Session } from "../../../domain/session";
import { useApplication } from "../../services";
import { useText } from "../../text/use-text";
import { Field } from "../../ui/field";
import styles from "./session-notes.module.css";
import { splitTags } from "./session-tags";

const restMs = 600;

/** Name, tags and notes of a session; kept while typing. */
export function SessionNotes({ session }: { readonly session: Session }) {
  const { sessions } = useApplication();
  const { session: text } = useText();
  const words = text.notes;
  const [name, setName] = useState(session.name);
  const [tags, setTags] = useState(session.tags.join(", "));
  const [notes, setNotes] = useState(session.notes);
  const [state, setState] = useState<"saved" | "saving" | null>(null);
  const keep = useKeeper((change) => sessions.update(session.id, change), setState);
  const named = name.trim() !== "";
  return (
    <div className={styles.page}>
      <h1>{session.name}</h1>
      <Field
        label={words.name}
        value={name}
        error={named ? null : words.nameMissing}
        onChange={(value) => {
          setName(value);
          if (value.trim() !== "") keep({ name: value.trim() });
        }}
      />
      <Field
        label={words.tags}
        hint={words.tagsHint}
        value={tags}
        onChange={(value) => {
          setTags(value);
          keep({ tags: splitTags(value) });
        }}
      />
      <Field
        label={words.notes}
        hint={words.notesHint}
        rows={14}
        value={notes}
        onChange={(value) => {
          setNotes(value);
          keep({ notes: value });
        }}
      />
      <p className={styles.state} role="status">
        {state === null ? "" : words[state]}
      </p>
    </div>
  );
}

type Change = Partial<Pick<Session, "name" | "tags" | "notes">>;

/** Keeps changes after a rest, and at once when the page is left. */
function useKeeper(
  update: (change: Change) => Promise<void>,
  told: (state: "saved" | "saving") => void,
): (change: Change) => void {
  const waiting = useRef<Change>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  async function save() {
    clearTimeout(timer.current);
    const change = waiting.current;
    waiting.current = {};
    if (Object.keys(change).length === 0) return;
    await update(change);
    told("saved");
  }
  const leave = useEffectEvent(() => void save());
  useEffect(() => {
    const onHide = (): void => leave();
    addEventListener("pagehide", onHide);
    return () => {
      removeEventListener("pagehide", onHide);
      leave();
    };
  }, []);
  return (change) => {
    waiting.current = { ...waiting.current, ...change };
    told("saving");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), restMs);
  };
}
