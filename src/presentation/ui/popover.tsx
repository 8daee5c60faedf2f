import { useRef, type ReactNode, type RefObject, type ToggleEvent } from "react";

const gap = 4;

/** Puts a native popover under (or above) its button, inside the window. */
function place(popover: HTMLElement, anchor: HTMLElement): void {
  const button = anchor.getBoundingClientRect();
  const box = popover.getBoundingClientRect();
  const below = button.bottom + gap + box.height <= innerHeight;
  const top = below ? button.bottom + gap : Math.max(gap, button.top - gap - box.height);
  const left = Math.min(Math.max(gap, button.left), innerWidth - box.width - gap);
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}

/** A floating layer that belongs to a button with `popoverTarget={id}`; light dismiss and Esc come with the browser. */
export function Popover(props: {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly className?: string | undefined;
  readonly role?: "menu" | "dialog";
  readonly label?: string;
  readonly children: ReactNode;
  readonly onToggle?: (open: boolean) => void;
}) {
  const layer = useRef<HTMLDivElement>(null);
  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    const open = event.newState === "open";
    props.onToggle?.(open);
    if (!open || layer.current === null || props.anchor.current === null) return;
    place(layer.current, props.anchor.current);
    layer.current.querySelector<HTMLElement>("[role^=menuitem], button, a, input, select")?.focus();
  }
  return (
    <div
      ref={layer}
      id={props.id}
      popover="auto"
      role={props.role}
      aria-label={props.label}
      className={props.className}
      onToggle={onToggle}
    >
      {props.children}
    </div>
  );
}
