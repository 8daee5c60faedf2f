import { X } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useText } from "../text/use-text";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button";

/** A native modal dialog. Its title is a question or names what it does; its actions are verbs. Esc closes. */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { common } = useText();
  const { open } = props;
  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open && element?.open === true) element.close();
  }, [open]);
  useLayoutEffect(() => {
    const element = dialog.current;
    // One that is taken away while it is open gives the focus back, as one that is closed does.
    return () => element?.close();
  }, []);
  return (
    // The backdrop is part of the dialog element: a press on it is the pointer's Esc.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={props.wide || undefined}
      aria-labelledby={title}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      {open ? (
        <div className={styles.frame}>
          <div className={styles.head}>
            <h2 id={title} className={styles.title}>
              {props.title}
            </h2>
            <IconButton
              label={common.close}
              size="small"
              icon={<X size={18} aria-hidden="true" />}
              onPress={() => dialog.current?.close()}
            />
          </div>
          <div className={styles.body}>{props.children}</div>
          {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
        </div>
      ) : null}
    </dialog>
  );
}
