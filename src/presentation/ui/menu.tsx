import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { Key } from "./key";
import styles from "./menu.module.css";
import { Popover } from "./popover";

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly perform: () => void;
  readonly icon?: ReactNode;
  readonly note?: string;
  readonly keys?: string;
  readonly danger?: boolean;
  /** True or false for a choice among others; absent for an action. */
  readonly chosen?: boolean;
  readonly unavailable?: string | null;
  /** Draws a line above: another kind of action begins. */
  readonly apart?: boolean;
}

/** A button that opens a list of actions; arrows move, Enter performs, Esc closes. */
export function Menu(props: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon: ReactNode;
  /** Shows the label on the button instead of the icon alone. */
  readonly labelled?: boolean;
  readonly size?: "normal" | "small";
  /** Among other quiet buttons of a toolbar. */
  readonly quiet?: boolean;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shared = { ref: button, popoverTarget: id, expanded: open, size: props.size ?? "normal" };
  return (
    <>
      {props.labelled ? (
        <Button {...shared} variant={props.quiet ? "quiet" : "outlined"} icon={props.icon}>
          {props.label}
        </Button>
      ) : (
        <IconButton {...shared} label={props.label} icon={props.icon} />
      )}
      <Popover
        id={id}
        anchor={button}
        role="menu"
        label={props.label}
        className={styles.menu}
        onToggle={setOpen}
      >
        {open ? <MenuItems items={props.items} /> : null}
      </Popover>
    </>
  );
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

function move(event: KeyboardEvent<HTMLElement>): void {
  const step = moves[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[step(at, items.length - 1)]?.focus();
}

function MenuItems(props: { readonly items: readonly MenuItem[] }) {
  return (
    <div role="presentation" onKeyDown={move}>
      {props.items.map((item) => (
        <Item key={item.label} item={item} />
      ))}
    </div>
  );
}

function Item({ item }: { readonly item: MenuItem }) {
  const unavailable = item.unavailable ?? null;
  const choice = item.chosen === undefined ? null : { "aria-checked": item.chosen };
  return (
    <button
      type="button"
      role={choice === null ? "menuitem" : "menuitemradio"}
      {...choice}
      className={styles.item}
      data-apart={item.apart || undefined}
      data-danger={item.danger || undefined}
      aria-disabled={unavailable !== null || undefined}
      onClick={(event) => {
        if (unavailable !== null) return;
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        item.perform();
      }}
    >
      {item.icon}
      <span className={styles.words}>
        {item.label}
        {unavailable === null && item.note === undefined ? null : (
          <span className={styles.note}>{unavailable ?? item.note}</span>
        )}
      </span>
      {item.keys === undefined ? null : <Key keys={item.keys} quiet />}
    </button>
  );
}
