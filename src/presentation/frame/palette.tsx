import { Search } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useRoute } from "wouter";
import { patterns } from "../routes";
import { useApplication } from "../services";
import { openOverlay, useUi } from "../state/ui";
import { useLive } from "../state/use-live";
import { useFormat, useText } from "../text/use-text";
import { Key } from "../ui/key";
import { paletteSections, type PaletteEntry, type PaletteSection } from "./palette-entries";
import styles from "./palette.module.css";

/** One field for actions, places, sessions and channels. */
export function Palette() {
  const open = useUi(({ overlay }) => overlay === "palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const { common } = useText();
  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open && element?.open === true) element.close();
  }, [open]);
  return (
    // The backdrop is part of the dialog element: a press on it is the pointer's Esc.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={common.palette.title}
      onClose={() => openOverlay(null)}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      {open ? <PaletteBody close={() => dialog.current?.close()} /> : null}
    </dialog>
  );
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 8),
  PageUp: (at) => Math.max(0, at - 8),
};

function PaletteBody(props: { readonly close: () => void }) {
  const { common } = useText();
  const list = useId();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const sections = useSections(query);
  const entries = sections.flatMap((section) => section.entries);
  const current = entries[Math.min(at, entries.length - 1)] ?? null;

  function choose(entry: PaletteEntry) {
    props.close();
    entry.perform();
  }
  function onKeyDown(event: KeyboardEvent) {
    const move = moves[event.key];
    if (move !== undefined) setAt(move(Math.min(at, entries.length - 1), entries.length - 1));
    else if (event.key === "Enter" && current !== null) choose(current);
    else return;
    event.preventDefault();
  }
  return (
    <div className={styles.frame}>
      <div className={styles.field}>
        <Search size={20} aria-hidden="true" />
        <input
          // The dialog exists to be typed into.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-label={common.palette.title}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current === null ? undefined : `${list} ${current.id}`}
          aria-autocomplete="list"
          placeholder={common.palette.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Key keys="Esc" quiet />
      </div>
      <Results list={list} sections={sections} current={current} query={query} onChoose={choose} />
      <Foot count={entries.length} />
    </div>
  );
}

function useSections(query: string): readonly PaletteSection[] {
  const text = useText();
  const format = useFormat();
  const { sessions, vehicles } = useApplication();
  const [, open] = useRoute(patterns.session);
  const known = useLive(() => sessions.list(), [sessions]) ?? [];
  const cars = useLive(() => vehicles.list(), [vehicles]) ?? [];
  const owned = {
    sessions: known,
    vehicles: cars,
    open: known.find(({ id }) => id === open?.id) ?? null,
  };
  return paletteSections(query, owned, text, format);
}

function Results(props: {
  readonly list: string;
  readonly sections: readonly PaletteSection[];
  readonly current: PaletteEntry | null;
  readonly query: string;
  readonly onChoose: (entry: PaletteEntry) => void;
}) {
  const { common } = useText();
  if (props.sections.length === 0) {
    return <p className={styles.nothing}>{common.palette.nothing(props.query)}</p>;
  }
  return (
    <div
      id={props.list}
      role="listbox"
      aria-label={common.palette.title}
      className={styles.list}
      tabIndex={-1}
    >
      {props.sections.map(({ heading, entries }) => (
        <div key={heading} role="group" aria-label={heading}>
          <div className={styles.heading} aria-hidden="true">
            {heading}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={`${props.list} ${entry.id}`}
              entry={entry}
              selected={entry === props.current}
              onChoose={() => props.onChoose(entry)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly selected: boolean;
  readonly onChoose: () => void;
}) {
  const { entry, selected } = props;
  const Icon = entry.icon;
  return (
    // The field keeps the focus and the keys; a pointer presses the line itself.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={(line) => {
        if (selected) line?.scrollIntoView({ block: "nearest" });
      }}
      id={props.id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={styles.option}
      onClick={props.onChoose}
    >
      {Icon === null ? null : <Icon size={18} strokeWidth={1.75} aria-hidden="true" />}
      <span className={styles.label}>{entry.label}</span>
      {entry.note === "" ? null : <span className={styles.note}>{entry.note}</span>}
      {entry.keys === null ? null : <Key keys={entry.keys} quiet />}
    </div>
  );
}

function Foot(props: { readonly count: number }) {
  const { common } = useText();
  return (
    <div className={styles.foot}>
      <span className={styles.hint}>
        <Key keys="↑ ↓" quiet /> {common.palette.move}
      </span>
      <span className={styles.hint}>
        <Key keys="Enter" quiet /> {common.palette.open}
      </span>
      <span role="status">{common.palette.count(props.count)}</span>
    </div>
  );
}
